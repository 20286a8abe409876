/** Imports of ledgers: a workbook in, questions and answers, one commit through the other features' doors, and back. */
export { ImportsModule } from './imports.module';
export { ImportsService } from './imports.service';
export { DemoLedger } from './demo-ledger';
export { ImportRunner } from './import-runner';
