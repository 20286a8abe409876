import { maskedPhone } from './contacts.view';

test.each([
  ['13812345678', '138****5678'],
  ['0571-86543210', '057******3210'],
  ['12345678', '123*5678'],
  ['1234567', '*****67'],
  ['66', '66'],
  ['', ''],
])('%s shows as %s', (phone, shown) => {
  expect(maskedPhone(phone)).toBe(shown);
});
