/** Error codes, their HTTP status and their texts in both languages; `{name}` in a text is a parameter. */
export * from './codes';
export { PROBLEM_TEXTS_ZH, FIELD_PROBLEM_TEXTS_ZH } from './zh';
export { PROBLEM_TEXTS_EN, FIELD_PROBLEM_TEXTS_EN } from './en';
