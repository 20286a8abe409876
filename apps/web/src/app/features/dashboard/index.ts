/** Dashboard (数据总览): the team's published numbers with the rows behind them. It counts nothing itself. */
export { routes } from './dashboard.routes';
