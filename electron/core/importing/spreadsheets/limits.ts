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
} as const;
