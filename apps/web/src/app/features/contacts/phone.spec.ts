import { maskPhone } from './phone';

it.each([
  ['13812345678', '138****5678'],
  ['+86 138 1234 5678', '+86 1** **** 5678'],
  ['0571-88123456', '057*-****3456'],
  ['12345', '12345'],
])('%s in a list is %s', (phone, masked) => expect(maskPhone(phone)).toBe(masked));
