import type { TableRow } from '../formats';
import type { CellPosition } from '../kernel';
import type { ByLooks, Scope } from './syntax';
import type { DateOrder } from './table-dates';
import type { TableFile } from './table-file';
import type { NumberStyle } from './table-numbers';

/** An order, or one of its lines: the rows that it is made of. */
export type TablePart = readonly TableRow[];

/** One part of a table, with the place of the value read last. */
export class TableScope implements Scope {
  file: TableFile | null = null;
  part: TablePart = [];
  /** Row and column of the value read last, the column counted from 0; -1 where none was read. */
  row = -1;
  cell = -1;
  /** In which column its value stands with others of its kind; null in the form's head. */
  column: number | null = null;
  /** The value read last is a number of the workbook itself. */
  exact = false;

  /** Columns are looked for by their names, once a sheet. */
  known<T>({ ofAny }: ByLooks<this, T>): T {
    return ofAny;
  }

  valueAt(): null {
    return null;
  }

  position(): CellPosition | null {
    if (this.file === null || this.row < 0) return null;
    return { sheet: this.file.sheet.name, row: this.row, column: this.cell + 1 };
  }

  /** How the number read last is written. */
  numberStyle(): NumberStyle {
    return this.exact || this.file === null ? 'point' : this.file.numberStyle(this.column);
  }

  dateOrder(): DateOrder {
    return this.file?.dateOrder(this.column) ?? 'day';
  }
}

/** What was found of a table before its values could be read. */
export interface ShownTable {
  readonly sheet: string;
  /** What separates the cells of a text; null in a workbook. */
  readonly separator: string | null;
  readonly headerRow: number;
  /** What the numbers of the file prove of their decimal mark. */
  readonly decimalMark: NumberStyle;
}
