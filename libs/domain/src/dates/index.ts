/** Days, months, quarters and spans as people write them. No clock and no working calendar: it does not know today. */
export { addDays, daysBetween, isValidDay, serialDay, spanEnd, spanStart } from './calendar';
export { parseDate } from './parse';
export { parseDateRange } from './range';
export { asOfFromTitle, yearFromTitle } from './title';
export type { CertainDate, DateContext, ParsedDate, ParsedDateRange, Precision, YearMissing } from './types';
