/** Signing ledger (签约台账): the entries that agreements wrote, in a list and beside another record. Nobody writes here. */
export { routes } from './ledger.routes';
export { provideLedgerTexts } from './ledger-texts';
export { LedgerOf } from './ledger-of';
export { LedgerTable } from './ledger-table';
