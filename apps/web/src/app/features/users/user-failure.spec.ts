import { HttpErrorResponse } from '@angular/common/http';
import { failureOf } from './user-failure';

const answer = (status: number, body: Record<string, unknown>) =>
  new HttpErrorResponse({
    status,
    error: { type: '', title: '标题', detail: '说明', status, requestId: '', ...body },
  });
const fault = (path: string, message: string) => ({ path, code: 'invalid', message });

it('puts faults beside their fields', () => {
  const errors = [fault('password', '至少 8 个字'), fault('name', '此项必填')];
  expect(failureOf(answer(422, { code: 'validation', errors }))).toEqual({
    fields: { password: '至少 8 个字', name: '此项必填' },
    general: false,
    current: null,
  });
});

it('says it for the whole where a fault has no field here', () => {
  const errors = [fault('name', '此项必填'), fault('otp', '没有这一项')];
  expect(failureOf(answer(422, { code: 'validation', errors }))).toMatchObject({
    fields: { name: '此项必填' },
    general: true,
  });
});

it('puts a taken user name beside the user name', () =>
  expect(failureOf(answer(409, { code: 'userNameTaken' }))).toMatchObject({
    fields: { username: '说明' },
    general: false,
  }));

it('hands over the account that somebody else changed', () => {
  const current = { id: 'u', version: 4 };
  expect(failureOf(answer(412, { code: 'stale', current }))).toEqual({ fields: {}, general: false, current });
});

it.each([
  ['the last administrator', answer(409, { code: 'lastAdministrator' })],
  ['no network', new HttpErrorResponse({ status: 0 })],
  ['anything else', new Error('x')],
])('says %s for the whole', (_, error) =>
  expect(failureOf(error)).toEqual({ fields: {}, general: true, current: null }),
);
