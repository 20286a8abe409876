/** The published numbers and the rows behind them, served under `/stats`. It reads other features' tables and writes none. */
export { MeasuresModule } from './measures.module';
export { MeasuresService } from './measures.service';
