/**
 * Limits of one table beside those of ReadLimits (architecture, decision 14). No order form comes near them; without them a file of
 * separators alone would cost a hundred times its bytes.
 */
export const TABLE_LIMITS = {
  /** One file of text, in bytes; where ReadLimits.messageBytes is less, that holds. The same as for a document of XML. */
  fileBytes: 16 * 1024 * 1024,
  /** What all parts of a workbook that are read unpack to, in bytes. */
  unpackedBytes: 32 * 1024 * 1024,
  /** Entries of a workbook; one of Excel has some twenty. */
  entries: 2_000,
  /** Sheets of a workbook that are looked at. */
  sheets: 50,
  columns: 1_000,
  rows: 100_000,
  /** Cells of a sheet, the empty ones before the last of a row included. */
  cells: 1_000_000,
  /** Characters of one cell; Excel itself ends at 32,767. */
  cellCharacters: 32 * 1024,
} as const;
