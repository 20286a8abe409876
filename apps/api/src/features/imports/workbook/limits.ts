/** What one workbook may cost. Beyond it the file is refused; a ledger of a whole zone stays far below. */
export const WORKBOOK_LIMITS = {
  /** Bytes of the file as uploaded. */
  fileBytes: 20 * 1024 * 1024,
  /** Bytes of all parts when unpacked. */
  unpackedBytes: 200 * 1024 * 1024,
  /** A part above `ratioFromBytes` may be at most this many times larger than it was packed. */
  ratio: 250,
  ratioFromBytes: 8 * 1024 * 1024,
  parts: 5000,
  sheets: 200,
  /** Rows that the file itself holds in one sheet, empty ones included. */
  physicalRows: 200_000,
  /** Rows and columns of the grid; what lies beyond is cut off and said. */
  gridRows: 100_000,
  gridColumns: 500,
  /** For the worker thread. */
  milliseconds: 60_000,
  heapMegabytes: 1024,
} as const;

export type WorkbookLimits = { [K in keyof typeof WORKBOOK_LIMITS]: number };
