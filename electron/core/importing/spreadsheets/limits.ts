/** What a spreadsheet may hold before a single byte of it is unpacked: ten times the largest register of a Comune, and no bomb. */
export const SHEET_LIMITS = {
  fileBytes: 20 * 1024 * 1024,
  unpackedBytes: 200 * 1024 * 1024,
  entries: 2000,
  /** Unpacked to packed, for parts above `ratioFrom` bytes: the XML of a sheet packs to about 1:20, zeroes to 1:1000. */
  ratio: 200,
  ratioFrom: 1024 * 1024,
  /** As many edits as one action takes. */
  rows: 10_000,
  columns: 300,
  /** The name of the last of them. */
  lastColumn: 'KN',
  /** In all cells together: a text that thousands of cells share stands in the file once. */
  characters: 20 * 1024 * 1024,
} as const;
