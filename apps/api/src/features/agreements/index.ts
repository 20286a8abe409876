/** Agreements, the signing ledger that they write, and exchange rates. Totals are read from the ledger by the measures. */
export { AgreementsModule } from './agreements.module';
export { AgreementsService, type ImportedAgreement } from './agreements.service';
export { perSingleUnit, Rates } from './rates';
