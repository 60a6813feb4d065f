import { inline, workbook, writeCsv } from '../harness/table-files';
import { plainValue, type Format } from './alignment-order';
import { LineTemplate } from './alignment-template';

/** A column of an order form, and what a line says in it. */
export interface FormColumn {
  readonly name: string;
  readonly place: string;
}

/** Columns without which a table is no order, or nobody knows what is ordered. */
export const KEPT_COLUMNS: readonly FormColumn[] = [
  { name: 'GTIN', place: '{gtin!}' },
  { name: 'Aantal', place: '{quantity!}' },
];

export const OTHER_COLUMNS: readonly FormColumn[] = [
  { name: 'Regel', place: '{number}' },
  { name: 'Artikelnummer leverancier', place: '{supplierArticle}' },
  { name: 'Artikelnummer klant', place: '{buyerArticle}' },
  { name: 'Omschrijving', place: '{description}' },
  { name: 'Eenheid', place: '{unit}' },
  { name: 'Prijs', place: '{price}' },
  { name: 'Prijs per', place: '{basisQuantity}' },
  { name: 'Valuta', place: '{currency}' },
  { name: 'Bedrag', place: '{amount}' },
  { name: 'Leverdatum', place: '{requestedDelivery}' },
  { name: 'Opmerking', place: '{texts[0]}' },
  { name: 'Btw-tarief', place: '{vatRate}' },
  { name: 'Aantal dozen', place: '{packages}' },
  { name: 'Minimaal houdbaar tot', place: '{keepUntil}' },
  { name: 'Vervanging toegestaan', place: '{substitution}' },
  { name: 'Emballage', place: '{demands[package]}' },
];

type Rows = readonly (readonly string[])[];

/** The order says itself what holds for it, so that it does not change with its lines. */
const HEAD: Rows = [['Ordernummer', 'PO4711'], ['Leverdatum', '2026-01-09'], ['Valuta', 'EUR'], []];

/** What was written, by its bytes: a workbook is packed. */
const written = new WeakMap<Buffer, Rows>();

/** Rows and columns are counted from 1. */
const cellAt: Format['contentAt'] = (bytes, position) =>
  'row' in position ? (written.get(bytes)?.[position.row - 1]?.[position.column - 1] ?? '') : '';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A workbook does not have its empty cells: where the others stand, each says itself. */
const inWorkbook = (rows: Rows): Buffer => {
  const cell = (text: string, column: number, row: number): string =>
    text === '' ? '' : inline(text).replace('<c ', `<c r="${LETTERS[column] ?? ''}${row + 1}" `);
  return workbook([
    { name: 'Bestelling', rows: rows.map((cells, row) => cells.map((text, column) => cell(text, column, row))) },
  ]);
};

const WRITERS = {
  CSV: (rows: Rows): Buffer => Buffer.from(writeCsv(rows), 'latin1'),
  XLSX: inWorkbook,
} as const;

/** The order form with these columns. */
export const orderForm = (kind: keyof typeof WRITERS, columns: readonly FormColumn[]): Format => ({
  name: `${kind} order form`,
  line: new LineTemplate([{ text: columns.map(({ place }) => place).join(';'), kept: true }]),
  valueOf: (field, number) =>
    field === 'substitution'
      ? { text: 'never', written: 'nee' }
      : { text: plainValue(field, number), written: plainValue(field, number) },
  message: (lines) => {
    const rows = [...HEAD, columns.map(({ name }) => name), ...lines.flat().map((line) => line.split(';'))];
    const bytes = WRITERS[kind](rows);
    written.set(bytes, rows);
    return bytes;
  },
  cut: (row) => row.replace(/;+$/, ''),
  contentAt: cellAt,
});
