import { passwordFault } from './password';

test.each([
  ['1234567', 'lead', 'tooShort'],
  ['落地通落地通落', 'lead', 'tooShort'],
  ['落地通落地通落地', 'lead', undefined],
  ['ZhouQiMing', 'zhouqiming', 'invalid'],
  ['a'.repeat(200), 'lead', undefined],
  ['a'.repeat(201), 'lead', 'tooLong'],
  ['landfall-demo', 'lead', undefined],
])('%s for %s: %s', (password, username, code) => {
  expect(passwordFault(password, username)?.code).toBe(code);
});
