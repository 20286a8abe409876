/** Letters and digits as Chinese workbooks really hold them, made uniform. It knows no money, no dates, no names. */
export { cleanText, compactText, toHalfWidth } from './width';
export { isBlankMark } from './blank';
