/** Reads a team's ledger (台账): plain grids in, what they say out. It opens no file and writes no record. */
export * from './grid';
