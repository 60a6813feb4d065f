import { normaliseLabel, type TableRow, type TableSheet } from '../formats';
import { readHead, type FormHead } from './table-head';
import { orderOf, type DateOrder } from './table-dates';
import { styleOf, type NumberStyle } from './table-numbers';

/** What a guide asks of tables: the names of its numbers, which tell how numbers are written, and those of the form's head. */
export interface AskedNames {
  readonly numbers: ReadonlySet<string>;
  readonly head: ReadonlySet<string>;
}

/** One sheet, with what its columns together say about how each value is written. Found when it is asked for, and once. */
export class TableFile {
  private readonly labels: readonly string[];
  /** By the list of names itself, of which each path has one: every line asks again. */
  private readonly columns = new Map<readonly string[], readonly number[]>();
  private readonly styles = new Map<number, NumberStyle>();
  private readonly orders = new Map<number, DateOrder>();
  private fileStyle: NumberStyle | null = null;
  private form: FormHead | null = null;

  constructor(
    readonly sheet: TableSheet,
    private readonly asked: AskedNames,
  ) {
    this.labels = sheet.header.cells.map(normaliseLabel);
  }

  get head(): FormHead {
    return (this.form ??= readHead(this.sheet, this.asked.head));
  }

  /** The columns of these names, in the order of the names; of two columns with one name the first. */
  columnsOf(names: readonly string[]): readonly number[] {
    let columns = this.columns.get(names);
    if (columns === undefined) {
      columns = names.map((name) => this.labels.indexOf(name)).filter((column) => column >= 0);
      this.columns.set(names, columns);
    }
    return columns;
  }

  /** The decimal mark of a column: what its own numbers prove, else what those of the whole file do. */
  numberStyle(column: number | null): NumberStyle {
    const own = column === null ? 'unknown' : this.styleOfColumn(column);
    return own === 'unknown' ? this.styleOfFile() : own;
  }

  dateOrder(column: number | null): DateOrder {
    if (column === null) return 'day';
    const known = this.orders.get(column);
    if (known !== undefined) return known;
    const order = orderOf(this.sheet.rows.map(({ cells }) => cells[column] ?? ''));
    this.orders.set(column, order);
    return order;
  }

  /** Only columns that the guide takes for numbers have a say: a number of an article may have a point anywhere. */
  styleOfFile(): NumberStyle {
    if (this.fileStyle !== null) return this.fileStyle;
    const proven = new Set(
      this.columnsOf([...this.asked.numbers])
        .map((column) => this.styleOfColumn(column))
        .filter((style) => style !== 'unknown'),
    );
    const [only = 'unknown', ...others] = proven;
    this.fileStyle = others.length === 0 ? only : 'both';
    return this.fileStyle;
  }

  private styleOfColumn(column: number): NumberStyle {
    const known = this.styles.get(column);
    if (known !== undefined) return known;
    const style = styleOf(this.sheet.rows.flatMap((row) => (isExact(row, column) ? [] : [row.cells[column] ?? ''])));
    this.styles.set(column, style);
    return style;
  }
}

export const isExact = ({ exact }: TableRow, column: number): boolean => exact?.has(column) === true;
