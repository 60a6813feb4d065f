import type { CellPosition } from '../../kernel';

/** One row of a sheet. Cells are counted from 0, rows and columns of positions from 1, as the programs that show sheets count them. */
export interface TableRow {
  readonly row: number;
  /** The text of each cell, blanks and all; nothing behind the last one with content. */
  readonly cells: readonly string[];
  /** Cells that are numbers of the workbook itself, written with a point here: of these nobody need ask what their point means. */
  readonly exact?: ReadonlySet<number>;
}

/** A sheet as it was found: the form's head, the row that names the columns, and the rows below it that are lines. */
export interface TableSheet {
  /** The name of the sheet; "CSV" where the file is text and has no sheets. */
  readonly name: string;
  /** What separates the cells of a text; null in a workbook. */
  readonly separator: string | null;
  /** The rows above the one that names the columns. */
  readonly head: readonly TableRow[];
  readonly header: TableRow;
  /** The lines of all orders of the sheet. */
  readonly rows: readonly TableRow[];
}

/** One order of a sheet, before anybody asks what its columns mean. */
export interface TableMessage {
  readonly kind: 'table';
  readonly sheet: TableSheet;
  /** The lines of this order. */
  readonly rows: readonly TableRow[];
  /** Where the columns are named. */
  readonly position: CellPosition;
}
