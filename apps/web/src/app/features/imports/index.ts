/** Import of ledgers: files in, how they were understood, what came of them. It reads no workbook; the server does. */
export { routes } from './imports.routes';
