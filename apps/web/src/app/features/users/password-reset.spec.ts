import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { textsForTests } from '../../../test/texts';
import zh from './i18n/zh.json';
import { PasswordReset } from './password-reset';

const open = async () => {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), textsForTests({ users: zh })],
  });
  const fixture = TestBed.createComponent(PasswordReset);
  fixture.componentRef.setInput('user', { id: 'u', name: '陆景行' });
  fixture.detectChanges();
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const field = page.querySelector('input')!;
  const enter = async (password: string) => {
    field.value = password;
    field.dispatchEvent(new Event('input'));
    page.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
    await fixture.whenStable();
  };
  const answer = async (body: object | null, status: number) => {
    const call = TestBed.inject(HttpTestingController).expectOne('/api/v1/users/u/reset-password');
    call.flush(body, { status, statusText: 'x' });
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  return { page, field, enter, answer };
};

it('empties the field when it is done, and shows the password nowhere', async () => {
  const { page, field, enter, answer } = await open();
  await enter('long-enough-1');
  await answer(null, 204);
  expect(page.querySelector('[role=status]')?.textContent).toContain('已重置“陆景行”的密码');
  expect(field.value).toBe('');
  expect(page.innerHTML).not.toContain('long-enough-1');
  expect(page.querySelector('.field__error')).toBeNull();
});

it('says beside the field what is wrong with it, and lets it be tried again', async () => {
  const { page, enter, answer } = await open();
  await enter('');
  expect(page.querySelector('.field__error')?.textContent).toBe('此项必填');
  await enter('officer22');
  const errors = [{ path: 'password', code: 'invalid', message: '不能与用户名相同' }];
  await answer({ code: 'validation', title: 't', detail: 'd', status: 422, errors }, 422);
  expect(page.querySelector('.field__error')?.textContent).toBe('不能与用户名相同');
  await enter('officer-22');
  await answer({ code: 'unavailable', title: 't', detail: '稍后再试', status: 503 }, 503);
  expect(page.querySelector('[role=alert]')?.textContent).toContain('稍后再试');
  await enter('officer-22');
  await answer(null, 204);
  expect(page.querySelector('[role=status]')).not.toBeNull();
});
