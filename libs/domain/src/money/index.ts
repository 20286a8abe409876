/** Amounts of money: reading them as people write them, exact conversion, printing. It holds no rates and sums nothing. */
export { parseAmount } from './amount';
export { amountLooksOff, toFen } from './convert';
export { currencyUnitName, minorDigits } from './currencies';
export { formatAmount, formatWan, formatYi } from './format';
export type { AmountContext, AmountUnit, ParsedAmount, SingleAmount, UnitSource } from './types';
export { amountUnit, parseUnit } from './unit';
