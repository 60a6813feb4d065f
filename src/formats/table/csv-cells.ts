import { TABLE_LIMITS } from './limits';
import type { TableRow } from './message';
import { tooLarge, type TableRefusal } from './refusal';

/** The name of the one sheet of a file of text. */
export const CSV_SHEET = 'CSV';

const QUOTE = '"';
const LF = 10;
const CR = 13;

/** The rows of a text; with a refusal up to the cell that goes too far, or whose quote does not end where the cell does. */
export interface CutText {
  readonly rows: readonly TableRow[];
  readonly refusal: TableRefusal | null;
}

/**
 * Cuts text into rows and cells (RFC 4180): a cell that begins with a quote ends with one, and holds separators, line ends and doubled
 * quotes as data. A quote further inside a cell is data as well. Rows without content are left out, and keep their numbers.
 *
 * @param mostRows where to stop; the rest is not looked at
 */
export function cutCells(text: string, separator: string, mostRows = Infinity): CutText {
  const cutter = new CellCutter(text, separator);
  const rows: TableRow[] = [];
  let cells = 0;
  while (!cutter.atEnd && rows.length < mostRows) {
    const row = cutter.nextRow();
    if (cutter.refusal !== null) return { rows: [...rows, row], refusal: cutter.refusal };
    if (row.cells.length === 0) continue;
    cells += row.cells.length;
    if (rows.length >= TABLE_LIMITS.rows || cells > TABLE_LIMITS.cells) {
      const what = cells > TABLE_LIMITS.cells ? `${TABLE_LIMITS.cells} cells` : `${TABLE_LIMITS.rows} rows`;
      return { rows, refusal: tooLarge(`more than ${what}`, { sheet: CSV_SHEET, row: row.row, column: 1 }) };
    }
    rows.push(row);
  }
  return { rows, refusal: null };
}

class CellCutter {
  refusal: TableRefusal | null = null;
  private at = 0;
  private row = 0;
  private column = 0;
  private readonly separatorCode: number;

  constructor(
    private readonly text: string,
    separator: string,
  ) {
    this.separatorCode = separator.charCodeAt(0);
  }

  get atEnd(): boolean {
    return this.at >= this.text.length;
  }

  nextRow(): TableRow {
    this.row++;
    this.column = 0;
    const cells: string[] = [];
    let filled = 0;
    for (;;) {
      this.column++;
      const cell = this.text[this.at] === QUOTE ? this.quoted() : this.plain();
      if (cell.length > TABLE_LIMITS.cellCharacters) this.refuse(`a cell of ${cell.length} characters`);
      if (this.column > TABLE_LIMITS.columns) this.refuse(`more than ${TABLE_LIMITS.columns} columns`);
      if (this.refusal !== null) break;
      cells.push(cell);
      if (cell.trim() !== '') filled = cells.length;
      if (this.text.charCodeAt(this.at) !== this.separatorCode) break;
      this.at++;
    }
    this.lineEnd();
    cells.length = filled;
    return { row: this.row, cells };
  }

  private plain(): string {
    const { text } = this;
    const from = this.at;
    for (; this.at < text.length; this.at++) {
      const code = text.charCodeAt(this.at);
      if (code === this.separatorCode || code === LF || code === CR) break;
    }
    return text.slice(from, this.at);
  }

  private quoted(): string {
    const { text } = this;
    let value = '';
    for (let from = this.at + 1; ;) {
      const end = text.indexOf(QUOTE, from);
      if (end < 0) return this.broken('a quote that is never closed');
      value += text.slice(from, end);
      if (value.length > TABLE_LIMITS.cellCharacters) {
        this.refuse(`a cell of more than ${TABLE_LIMITS.cellCharacters} characters`);
        return '';
      }
      if (text[end + 1] !== QUOTE) {
        this.at = end + 1;
        break;
      }
      value += QUOTE;
      from = end + 2;
    }
    const rest = this.plain();
    return rest.trim() === '' ? value : this.broken('text behind the quote that ends the cell');
  }

  private lineEnd(): void {
    if (this.text.charCodeAt(this.at) === CR) this.at++;
    if (this.text.charCodeAt(this.at) === LF) this.at++;
  }

  private broken(cause: string): string {
    this.refusal ??= { code: 'MSG-001', reason: 'table-quote-broken', cause, position: this.position };
    return '';
  }

  private refuse(cause: string): void {
    this.refusal ??= tooLarge(cause, this.position);
  }

  private get position(): { readonly sheet: string; readonly row: number; readonly column: number } {
    return { sheet: CSV_SHEET, row: this.row, column: this.column };
  }
}
