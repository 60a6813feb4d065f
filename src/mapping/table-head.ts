import { isLabel, normaliseLabel, type TableRow, type TableSheet } from '../formats';

/** A value of the form's head and where it stands; cells are counted from 0. */
interface HeadField {
  /** Its name as it is compared. */
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly row: number;
  readonly cell: number;
  /** It is a number of the workbook itself. */
  readonly exact: boolean;
}

/** The head of a form: its fields, and the cells that belong to none of them. */
export interface FormHead {
  readonly fields: readonly HeadField[];
  readonly others: readonly { readonly value: string; readonly row: number; readonly cell: number }[];
}

const NAME_AND_VALUE = /^([^:]{1,60}):\s*(\S[\s\S]*)$/;

/**
 * Finds the fields of a form's head: a name with its value behind a colon, in the next cell, or in the cell below where a whole row of
 * names stands above a row of values. A name without a value has none: the next field's name is never taken for it.
 *
 * @param known names that a guide asks for: a cell with one of them is no value
 */
export const readHead = ({ head }: TableSheet, known: ReadonlySet<string>): FormHead =>
  new HeadReader(head, known).read();

class HeadReader {
  private readonly fields: HeadField[] = [];
  /** Cells that are a name or a value of a field, as "row cell". */
  private readonly used = new Set<string>();

  constructor(
    private readonly rows: readonly TableRow[],
    private readonly known: ReadonlySet<string>,
  ) {}

  read(): FormHead {
    this.rows.forEach((row, at) => {
      const below = this.rows[at + 1];
      if (below !== undefined && this.areNamesAbove(row, below)) this.takeBelow(row, below);
      else this.takeBeside(row);
    });
    const others = this.rows.flatMap((row) =>
      filledCells(row)
        .filter((cell) => !this.used.has(`${row.row} ${cell}`) && !this.isName(row.cells[cell] ?? ''))
        .map((cell) => ({ value: (row.cells[cell] ?? '').trim(), row: row.row, cell })),
    );
    return { fields: this.fields, others };
  }

  private isName(cell: string): boolean {
    return ENDS_WITH_COLON.test(cell) || this.known.has(normaliseLabel(cell));
  }

  /** A row of names with their values in the row below: all of them known, or nothing but numbers and dates below. */
  private areNamesAbove(row: TableRow, below: TableRow): boolean {
    const names = filledCells(row).map((cell) => row.cells[cell] ?? '');
    const values = filledCells(below).map((cell) => below.cells[cell] ?? '');
    if (names.length < 2 || values.length === 0 || below.row !== row.row + 1 || !names.every(isLabel)) return false;
    if (!names.some((name) => this.isName(name)) || values.some((value) => this.isName(value))) return false;
    const isUnder = filledCells(below).every((cell) => (row.cells[cell] ?? '').trim() !== '');
    return isUnder && (names.every((name) => this.isName(name)) || !values.some(isLabel));
  }

  private takeBelow(row: TableRow, below: TableRow): void {
    for (const cell of filledCells(below)) this.add(row.cells[cell] ?? '', [row.row, cell], below, cell);
  }

  private takeBeside(row: TableRow): void {
    const filled = filledCells(row);
    filled.forEach((cell, place) => {
      const text = row.cells[cell] ?? '';
      if (this.used.has(`${row.row} ${cell}`)) return;
      const parts = NAME_AND_VALUE.exec(text.trim());
      if (parts !== null && isLabel(parts[1] ?? '')) {
        this.add(parts[1] ?? '', [row.row, cell], row, cell, parts[2]);
        return;
      }
      // Words beside words are a field where the first is a name that somebody asks for, or where the row has nothing but pairs.
      if (!isLabel(text) || (!this.isName(text) && filled.length % 2 !== 0)) return;
      const beside = besideOf(filled, place);
      if (beside !== null && !this.isName(row.cells[beside] ?? '')) this.add(text, [row.row, cell], row, beside);
    });
  }

  /** @param at where the name stands: its row and its cell */
  private add(label: string, at: readonly [number, number], row: TableRow, cell: number, value?: string): void {
    this.used.add(at.join(' '));
    this.used.add(`${row.row} ${cell}`);
    this.fields.push({
      name: normaliseLabel(label),
      label: label.replace(ENDS_WITH_COLON, '').trim(),
      value: (value ?? row.cells[cell] ?? '').trim(),
      row: row.row,
      cell,
      exact: value === undefined && row.exact?.has(cell) === true,
    });
  }
}

const ENDS_WITH_COLON = /:\s*$/;

const filledCells = ({ cells }: TableRow): readonly number[] =>
  cells.flatMap((cell, at) => (cell.trim() === '' ? [] : [at]));

/** The cell whose value may belong to a name: the next one, or over empty cells the last of its row. Null when there is none. */
function besideOf(filled: readonly number[], place: number): number | null {
  const [cell, beside] = [filled[place], filled[place + 1]];
  if (cell === undefined || beside === undefined) return null;
  return beside === cell + 1 || place + 2 === filled.length ? beside : null;
}
