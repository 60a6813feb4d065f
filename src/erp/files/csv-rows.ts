import { filled, parseGtin, type Words } from '../../kernel';
import { keyColumnsOf, columnsOf, type ColumnKind, type MasterTable, type RowColumn } from '../../master';
import { ErpFault, type ErpRef } from '../port';
import { csvRecords, type CsvRecord } from './csv-records';
import { columnOfSource, type ColumnSource, type CsvTableSettings } from './csv-settings';
import { shown, UNREADABLE } from './csv-text';
import { dateReader, numberReader } from './csv-values';
import type { FileFault, FileRow, FileRows } from './file-format';

/* Rows of the master from the CSV of one table. */

/** What a cell of a row comes to: a value, nothing said (undefined), or why it cannot be read. */
type Cell = { readonly value: unknown } | { readonly fault: string };
type CellReader = (text: string) => Cell;

interface Column {
  readonly field: string;
  /** Place of their column, from 0; null for a constant. */
  readonly at: number | null;
  readonly read: CellReader;
}

interface Layout {
  readonly width: number;
  readonly columns: readonly Column[];
  readonly goneAt: number | null;
}

/** What an order has to find again how the ERP knows it. */
const REFERRED: Readonly<Partial<Record<MasterTable, string>>> = { articles: 'number', customers: 'number' };

export async function* csvRows(
  bytes: AsyncIterable<Uint8Array>,
  table: MasterTable,
  settings: CsvTableSettings,
): FileRows {
  let layout: Layout | null = null;
  let last: CsvRecord | null = null;
  const end = { byte: 0 };
  for await (const read of csvRecords(watched(bytes, end), settings)) {
    const rows: (FileRow | FileFault)[] = [];
    for (const one of read) {
      const place = `line ${one.line}`;
      last = 'fault' in one ? null : one;
      if ('fault' in one) rows.push({ place, text: one.fault });
      else if (layout !== null) rows.push(rowOf(one, { table, layout, gone: settings.gone?.values ?? [] }));
      else {
        layout = layoutOf(one.cells, table, settings);
        if (!settings.header) rows.push(rowOf(one, { table, layout, gone: settings.gone?.values ?? [] }));
      }
    }
    if (rows.length > 0) yield rows;
  }
  // Known by nothing: of a reading with such a row nothing is taken for gone.
  if (layout !== null && last !== null && last.cells.length < layout.width && !LINE_ENDS.includes(end.byte))
    yield [{ place: 'end of the file', text: 'breaks off in the middle of a line: it may have been half written' }];
}

/** Of \n and \r. */
const LINE_ENDS = [10, 13];

/** Passes bytes on, and keeps the last of them. */
async function* watched(bytes: AsyncIterable<Uint8Array>, end: { byte: number }): AsyncGenerator<Uint8Array, void, void> {
  for await (const chunk of bytes) {
    end.byte = chunk.at(-1) ?? end.byte;
    yield chunk;
  }
} // prettier-ignore

/** What is written of a CSV that a header may show to be wrong. */
type Dialect = Pick<CsvTableSettings, 'header' | 'delimiter'>;

/** What is wrong with a first line. */
const LAYOUT = {
  binary: {
    nl: 'in de eerste regel staat wat geen tekst is: dit is geen CSV; een werkmap of een tekst in UTF-16 is dat ook niet. Laat het schrijven als CSV in utf-8',
    en: 'the first line holds what is no text: this is no CSV, as a workbook and a text in UTF-16 are none. Have it written as CSV in utf-8',
  },
  noName: {
    nl: 'er is geen kolom {columns}: de kop heeft {names}{guess}',
    en: 'there is no column {columns}: the header has {names}{guess}',
  },
  noPlace: {
    nl: 'er is geen kolom {columns}: de eerste regel heeft {cells} cellen{guess}',
    en: 'there is no column {columns}: the first line has {cells} cells{guess}',
  },
  double: {
    nl: 'de kop heeft kolom {column} meer dan één keer: zet in de instellingen haar plaats en niet haar naam',
    en: 'the header has column {column} more than once: say its place instead of its name',
  },
} as const satisfies Readonly<Record<string, Words>>;
const GUESSES = {
  mark: {
    nl: ': hij begint met het merkteken van UTF-8, zet "encoding" op "utf-8"',
    en: ': it begins with the mark of UTF-8, set "encoding" to "utf-8"',
  },
  bytes: {
    nl: ': er staan bytes in die geen tekst zijn, kijk "encoding" na',
    en: ': it holds bytes that are no text, see to "encoding"',
  },
  delimiter: {
    nl: ': voor "delimiter" {delimiter} is het één cel, kijk of {other} tussen de cellen staat',
    en: ': it is one cell to "delimiter" {delimiter}, see whether {other} stands between its cells',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** Places of columns by what a header says. @throws ErpFault `strange` where one that is needed is not there, or twice */
export function placesIn(
  first: readonly string[],
  wanted: readonly (string | number)[],
  { header: hasHeader, delimiter }: Dialect,
): ReadonlyMap<string | number, number> {
  const names = hasHeader ? first.map((cell) => cell.trim()) : [];
  const lacking = wanted.filter((one) => (typeof one === 'number' ? one > first.length : !names.includes(one)));
  if (lacking.length > 0) {
    if (first.some((cell) => cell.includes('\0'))) throw new ErpFault('strange', LAYOUT.binary);
    const found = hasHeader ? { names: names.slice(0, 40).map(shown).join(', ') } : { cells: first.length };
    const columns = lacking.map((one) => (typeof one === 'number' ? String(one) : shown(one))).join(', ');
    const guess = guessOf(first, delimiter);
    throw new ErpFault('strange', hasHeader ? LAYOUT.noName : LAYOUT.noPlace, { columns, ...found, guess });
  }
  const double = wanted.find((one) => typeof one === 'string' && names.indexOf(one) !== names.lastIndexOf(one));
  if (double !== undefined) throw new ErpFault('strange', LAYOUT.double, { column: shown(String(double)) });
  return new Map(wanted.map((one) => [one, typeof one === 'number' ? one - 1 : names.indexOf(one)]));
}

/** Characters that stand between cells somewhere. */
const DELIMITERS = [';', ',', '\t', '|'];

/** What of the settings is likely to be wrong, by the first line. */
function guessOf(first: readonly string[], delimiter: string): Words | '' {
  const [text = ''] = first;
  // As the mark of UTF-8 reads in the encodings of one byte.
  if (text.startsWith('ï»¿')) return GUESSES.mark;
  if (first.some((cell) => cell.includes(UNREADABLE))) return GUESSES.bytes;
  const other = DELIMITERS.find((one) => one !== delimiter && text.includes(one));
  if (first.length > 1 || other === undefined) return '';
  return filled(GUESSES.delimiter, { delimiter: JSON.stringify(delimiter), other: JSON.stringify(other) });
}

function layoutOf(first: readonly string[], table: MasterTable, settings: CsvTableSettings): Layout {
  const sources = Object.entries(settings.columns);
  const wanted = [...sources.map(([, source]) => columnOfSource(source)), settings.gone?.column ?? null];
  const places = placesIn(first, [...new Set(wanted.filter((one) => one !== null))], settings);
  const known = columnsOf(table);
  const columns = sources.flatMap(([field, source]): Column[] => {
    const column = known.get(field);
    const theirs = columnOfSource(source);
    const at = theirs === null ? null : (places.get(theirs) ?? null);
    return column === undefined ? [] : [{ field, at, read: cellReader(field, column, source, settings) }];
  });
  const gone = settings.gone === null ? null : (places.get(settings.gone.column) ?? null);
  return { width: settings.header ? first.length : (settings.width ?? first.length), columns, goneAt: gone };
}

function cellReader(field: string, column: RowColumn, source: ColumnSource, settings: CsvTableSettings): CellReader {
  // A GTIN is known by its 14 digits, however many of them a file has.
  const convert = field === 'gtin' ? (text: string): unknown => parseGtin(text) ?? text : converterOf(column.kind, settings); // prettier-ignore
  const none: Cell = { value: column.isNullable ? null : undefined };
  const plain = (text: string): Cell => {
    if (text === '') return none;
    if (text.includes(UNREADABLE) || text.includes('\0'))
      return { fault: `${field}: holds bytes that are no ${settings.encoding}: see to "encoding"` };
    const value = convert(text);
    if (value === null && !column.isNullable) return { value: undefined };
    return value === undefined
      ? {
          fault: `${field}: ${shown(text)} is no ${WORDS[column.kind]}${writtenOtherwise(column.kind, text, settings)}`,
        }
      : { value };
  };
  if (typeof source !== 'object') return plain;
  if ('constant' in source) {
    const cell = plain(source.constant);
    return () => cell;
  }
  const { codes, otherwise, empty } = source;
  return (text) => {
    const said = text === '' ? (empty ?? '') : text;
    if (codes === null || said === '') return plain(said);
    const ours = Object.hasOwn(codes, said) ? codes[said] : undefined;
    if (ours === undefined) return otherwise === 'keep' ? plain(said) : { fault: `${field}: there is no code ${shown(said)} in the settings` }; // prettier-ignore
    return ours === null ? none : plain(ours);
  };
}

/** Digits with a point or a comma between them. */
const SOME_NUMBER = /^[+-]?\d{1,12}(?:['. ]\d{3}){0,4}[.,]\d{1,12}$/;

/** What is said of a value that is one to people, and written in another way than the settings say. */
function writtenOtherwise(kind: ColumnKind, text: string, { dates }: CsvTableSettings): string {
  if (kind === 'date') return ` as ${dates}`;
  return kind === 'decimal' && SOME_NUMBER.test(text) ? ': see to "decimal" and "thousands"' : '';
}

const WORDS: Readonly<Record<ColumnKind, string>> = {
  decimal: 'number', date: 'date', integer: 'whole number', boolean: 'yes or no', words: 'list', integers: 'list of whole numbers', text: 'text',
}; // prettier-ignore

const YES_OR_NO: Readonly<Record<string, boolean>> = {
  ...{ true: true, '1': true, y: true, yes: true, j: true, ja: true, x: true },
  ...{ false: false, '0': false, n: false, no: false, nee: false },
};

const INTEGER = /^-?\d{1,9}$/;

/** @returns undefined for what cannot be read, null for what says that there is none */
function converterOf(kind: ColumnKind, settings: CsvTableSettings): (text: string) => unknown {
  const number = numberReader(settings);
  switch (kind) {
    case 'decimal':
      return number;
    case 'date':
      return dateReader(settings.dates);
    case 'integer':
      return (text) => integerOf(number(text));
    case 'boolean':
      return (text) => YES_OR_NO[text.toLowerCase()];
    case 'words':
      return (text) => text.split(/[,|]/).map((one) => one.trim()).filter((one) => one !== ''); // prettier-ignore
    case 'integers':
      return (text) => {
        const all = text.split(/[,| ]+/).filter((one) => one !== '').map(integerOf); // prettier-ignore
        return all.includes(undefined) ? undefined : all;
      };
    case 'text':
      return (text) => text;
  }
}

const integerOf = (text: string | undefined): number | undefined =>
  text !== undefined && INTEGER.test(text) ? Number(text) : undefined;

/** Cells of a line that a refusal shows, of a line of which nobody can say what it is about. */
const SHOWN_CELLS = 30;

const NAMELESS = 'has nothing by which it is known';

interface Reading {
  readonly table: MasterTable;
  readonly layout: Layout;
  readonly gone: readonly string[];
}

function rowOf({ line, cells }: CsvRecord, { table, layout, gone }: Reading): FileRow {
  const row: Record<string, unknown> = {};
  const place = `line ${line}`;
  const faults: string[] = [];
  const unread = new Set<string>();
  if (cells.length !== layout.width) faults.push(`has ${cells.length} cells instead of ${layout.width}`);
  for (const { field, at, read } of layout.columns) {
    const text = at === null ? '' : cells[at];
    const cell = text === undefined ? null : read(text.trim());
    // The last cell of a line that is too short may be half of one.
    const isCut = cells.length < layout.width && at === cells.length - 1;
    if (cell === null || isCut || 'fault' in cell) unread.add(field);
    // A line that is too short: what it has may say at least whose it is.
    if (cell === null) continue;
    if ('fault' in cell) faults.push(cell.fault);
    else if (cell.value !== undefined) row[field] = cell.value;
  }
  const key = keyColumnsOf(table);
  if (key.every((column) => !unread.has(column) && (row[column] ?? null) === null)) faults.push(NAMELESS);
  // Known by half of a key it would be taken for another row.
  if (faults.includes(NAMELESS) || key.some((column) => unread.has(column)))
    return { table, row: { cells: cells.slice(0, SHOWN_CELLS) }, ref: null, place, fault: faults.join('; ') };
  const isGone = layout.goneAt !== null && gone.includes(cells[layout.goneAt]?.trim() ?? '');
  const ref = refOf(table, row);
  // Of what is gone only the key counts.
  if (isGone && cells.length === layout.width) return { table, row, ref, place, gone: true };
  return faults.length === 0 ? { table, row, ref, place } : { table, row, ref, place, fault: faults.join('; ') };
}

function refOf(table: MasterTable, row: Readonly<Record<string, unknown>>): ErpRef | null {
  const by = REFERRED[table];
  const value = by === undefined ? undefined : row[by];
  return by !== undefined && typeof value === 'string' ? { [by]: value } : null;
}
