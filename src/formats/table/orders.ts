import { makeFinding, type Finding } from '../../findings';
import type { Message, MessageFormat } from '../message';
import { normaliseLabel } from './labels';
import type { TableRow, TableSheet } from './message';
import { isOfOrder, orderNumberColumn } from './vocabulary';

/** Rows of a sheet, and which of them names the columns. */
export interface CutSheet {
  readonly name: string;
  readonly separator: string | null;
  readonly rows: readonly TableRow[];
  readonly headerAt: number;
}

/** Where the sums of a form stand: a cell that says nothing else. Dutch, English, German. */
const SUM =
  /^(?:sub|eind|grand|net(?:to)?|bruto|gesamt|end)?(?:totaal|total|totals|summe|som|gesamt|betrag)(?:aantal|bedrag|amount|quantity|exclbtw|inclbtw|exclusiefbtw|inclusiefbtw|exclvat|inclvat|netto|brutto|order|menge|preis)*$/;

/** The sheet as it is understood, and the rows below its header that are no lines. */
interface Lines {
  readonly sheet: TableSheet;
  readonly left: readonly TableRow[];
}

/**
 * The orders of a sheet, each with its own lines, in the order in which they first occur. A file without a column of order numbers, or with
 * one number only, is one order, and so is a table that is no order form. Where there are several, a line without a number is of an order without one: whose it is nobody may guess.
 *
 * @param byteEnd the size of the file: every order is read again from the whole of it
 */
export function ordersOf(cut: CutSheet, format: MessageFormat, byteEnd: number): readonly Message[] {
  const { sheet, left } = linesOf(cut);
  const labels = sheet.header.cells.map(normaliseLabel);
  const type = isOfOrder(labels) ? 'order' : 'table';
  const groups = [...byNumber(sheet.rows, type === 'order' ? orderNumberColumn(labels) : -1)];
  if (groups.length === 0) groups.push([null, []]);
  const position = { sheet: sheet.name, row: sheet.header.row, column: 1 };
  return groups.map(([reference, rows], index): Message => {
    return {
      index,
      envelope: 0,
      group: null,
      format,
      reference,
      type,
      version: '1',
      association: null,
      byteStart: 0,
      byteEnd,
      findings: [
        ...(index === 0 ? repeatedColumns(sheet, labels) : []),
        ...left.filter((row) => ownerOf(row, groups) === index).map((row) => leftFinding(sheet, row)),
      ],
      content: { kind: 'table', sheet, rows, position },
    };
  });
}

function linesOf({ name, separator, rows, headerAt }: CutSheet): Lines {
  const header = rows[headerAt] ?? { row: 1, cells: [] };
  const labels = header.cells.map(normaliseLabel);
  const columns = labels.filter((label) => label !== '').length;
  const lines: TableRow[] = [];
  const left: TableRow[] = [];
  for (const row of rows.slice(headerAt + 1)) {
    // On every page of what was made for a printer the columns are named again.
    if (isHeader(row, labels)) continue;
    (isNoLine(row, columns) ? left : lines).push(row);
  }
  return { sheet: { name, separator, head: rows.slice(0, headerAt), header, rows: lines }, left };
}

const isHeader = ({ cells }: TableRow, labels: readonly string[]): boolean =>
  cells.every((cell, at) => normaliseLabel(cell) === labels[at]) && cells.length === labels.length;

/** A sum below the lines, or a remark: no line of an order says only one thing where there are columns for more. */
function isNoLine({ cells }: TableRow, columns: number): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  if (filled.length === 1 && columns > 2) return true;
  const first = filled[0] ?? '';
  return filled.length < columns && SUM.test(normaliseLabel(first));
}

function byNumber(rows: readonly TableRow[], column: number): ReadonlyMap<string | null, readonly TableRow[]> {
  const groups = new Map<string | null, TableRow[]>();
  for (const row of rows) {
    const number = column < 0 ? null : row.cells[column]?.trim() || null;
    const group = groups.get(number);
    if (group === undefined) groups.set(number, [row]);
    else group.push(row);
  }
  if (groups.size !== 2 || !groups.has(null)) return groups;
  const only = [...groups.keys()].find((number) => number !== null) ?? null;
  return new Map([[only, rows]]);
}

/** The order that the row before it is of: the last one that has a line above it. */
function ownerOf(left: TableRow, groups: readonly (readonly [unknown, readonly TableRow[]])[]): number {
  let owner = 0;
  let nearest = 0;
  groups.forEach(([, rows], index) => {
    for (const { row } of rows) {
      if (row < left.row && row > nearest) [owner, nearest] = [index, row];
    }
  });
  return owner;
}

/** MSG-010: a row that is taken for no line. A sum says nothing new; of any other somebody must see what it says. */
function leftFinding({ name }: TableSheet, { row, cells }: TableRow): Finding {
  const column = cells.findIndex((cell) => cell.trim() !== '') + 1;
  const value = cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(' | ')
    .slice(0, MOST_VALUE);
  const isSum = SUM.test(normaliseLabel(cells[column - 1] ?? ''));
  return makeFinding('MSG-010', {
    reason: isSum ? 'table-sum-left-out' : 'table-row-left-out',
    stops: !isSum,
    actual: value,
    position: { sheet: name, row, column },
    params: { value },
  });
}

const MOST_VALUE = 200;

/** MSG-004: two columns of one name, both with content. Which of them is meant nobody may guess. */
function repeatedColumns({ name, header, rows }: TableSheet, labels: readonly string[]): readonly Finding[] {
  return labels.flatMap((label, at) => {
    const first = labels.indexOf(label);
    if (label === '' || first === at) return [];
    const differs = rows.some(({ cells }) => (cells[at] ?? '').trim() !== (cells[first] ?? '').trim());
    if (!differs || !rows.some(({ cells }) => (cells[at] ?? '').trim() !== '')) return [];
    const value = header.cells[at]?.trim() ?? '';
    return [
      makeFinding('MSG-004', {
        reason: 'table-column-repeated',
        actual: value,
        position: { sheet: name, row: header.row, column: at + 1 },
        params: { value },
      }),
    ];
  });
}
