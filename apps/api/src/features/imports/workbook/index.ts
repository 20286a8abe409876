/** Files into grids: checks what was uploaded and reads .xlsx off the request thread. It knows no ledger. */
export { WorkbookReader } from './workbook-reader';
export { readWorkbook } from './read-workbook';
export { WorkbookRefusal, type RefusalCode } from './refusal';
export { WORKBOOK_LIMITS, type WorkbookLimits } from './limits';
export { refuseForeignFiles } from './file-kind';
