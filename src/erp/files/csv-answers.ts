import type { Words } from '../../kernel';
import type { BookedDelivery, BookedInvoice, ErpReason } from '../port';
import { ourReason } from '../reasons';
import { csvRecords } from './csv-records';
import { placesIn } from './csv-rows';
import {
  ANSWER_COLUMNS,
  ANSWER_KINDS,
  type AnswerColumn,
  type AnswerKind,
  type CsvAnswerSettings,
} from './csv-settings';
import { shown, UNREADABLE } from './csv-text';
import { dateReader, numberReader } from './csv-values';
import type { FileFault, OrderAnswer } from './file-format';

const LONGEST_LINE = 1_000_000;

interface Said {
  readonly line: number;
  readonly kind: AnswerKind;
  readonly of: Readonly<Record<AnswerColumn, string>>;
}
type Said_ = Said | FileFault;

/**
 * Answers about orders from a CSV. Rows of one file that say the same kind of one order and number are one answer: the reasons of a refusal, the lines
 * of a delivery, the rates of an invoice.
 */
export async function* csvAnswers(
  bytes: AsyncIterable<Uint8Array>,
  settings: CsvAnswerSettings,
): AsyncGenerator<readonly (OrderAnswer | FileFault)[], void, void> {
  const groups = new Map<string, Said[]>();
  let places: ReadonlyMap<string | number, number> | null = null;
  for await (const read of csvRecords(bytes, { ...settings, longestLine: LONGEST_LINE })) {
    const faults: FileFault[] = [];
    for (const one of read) {
      if ('fault' in one) faults.push({ place: `line ${one.line}`, text: one.fault });
      else if (places === null && settings.header) places = placesOf(one.cells, settings);
      else {
        places ??= placesOf(one.cells, settings);
        const said = saidOf(one.line, one.cells, places, settings);
        if (!('kind' in said)) faults.push(said);
        else {
          const key = JSON.stringify([said.of.order, said.kind, said.of.number, said.of.release, said.of.document]);
          const group = groups.get(key);
          if (group === undefined) groups.set(key, [said]);
          else group.push(said);
        }
      }
    }
    if (faults.length > 0) yield faults;
  }
  const answers = [...groups.values()].map((rows) => answerOf(rows, settings));
  if (answers.length > 0) yield answers;
}

function placesOf(first: readonly string[], settings: CsvAnswerSettings): ReadonlyMap<string | number, number> {
  const { header, columns } = settings;
  const names = first.map((cell) => cell.trim());
  const isThere = (column: string | number): boolean =>
    typeof column === 'number' ? column <= first.length : header && names.includes(column);
  // Only these two must be there: an ERP that sends no invoices has no amounts.
  const wanted = ANSWER_COLUMNS.flatMap((column) => {
    const theirs = columns[column];
    return theirs !== undefined && (column === 'order' || column === 'kind' || isThere(theirs)) ? [theirs] : [];
  });
  return placesIn(first, wanted, settings);
}

function saidOf(
  line: number,
  cells: readonly string[],
  places: ReadonlyMap<string | number, number>,
  { columns, kinds, encoding }: CsvAnswerSettings,
): Said_ {
  const place = `line ${line}`;
  const cell = (column: AnswerColumn): string => {
    const theirs = columns[column];
    return theirs === undefined ? '' : (cells[places.get(theirs) ?? -1] ?? '').trim();
  };
  const of = Object.fromEntries(ANSWER_COLUMNS.map((column) => [column, cell(column)])) as Record<AnswerColumn, string>;
  if (Object.values(of).some((text) => text.includes(UNREADABLE) || text.includes('\0'))) return { place, text: `holds bytes that are no ${encoding}: see to "encoding"` }; // prettier-ignore
  if (of.order === '') return { place, text: 'names no order' };
  const kind = kinds[of.kind] ?? ANSWER_KINDS.find((one) => one === of.kind);
  if (kind === undefined)
    return {
      place,
      text: `${shown(of.kind)} is no kind of answer, as ${ANSWER_KINDS.join(', ')} are: say under "kinds" which it is`,
    };
  return { line, kind, of };
}

class Unreadable extends Error {}

function answerOf(rows: readonly Said[], settings: CsvAnswerSettings): OrderAnswer | FileFault {
  const [first] = rows;
  if (first === undefined) return { place: '', text: 'is empty' };
  try {
    const { order: key, document } = first.of;
    return { key, ...(document === '' ? {} : { document }), ...contentOf(first, rows, new Values(settings)) };
  } catch (error) {
    if (error instanceof Unreadable)
      return { place: `line ${first.line}`, text: `${first.of.order}: ${error.message}` };
    throw error;
  }
}

function contentOf(first: Said, rows: readonly Said[], values: Values) {
  const release = values.whole(first.of.release, 'release');
  const named = first.of.number === '' ? {} : { number: first.of.number };
  switch (first.kind) {
    case 'taken':
      return { kind: 'taken', number: first.of.number || null, release } as const;
    case 'refused':
      return { kind: 'refused', release, reasons: rows.map(({ of }) => reasonOf(of, values)), ...named } as const;
    case 'delivery':
      return { kind: 'delivery', delivery: deliveryOf(first, rows, values) } as const;
    case 'invoice':
      return { kind: 'invoice', invoice: invoiceOf(first, values) } as const;
    case 'done':
    case 'cancelled':
      return { kind: first.kind, ...named } as const;
  }
}

function reasonOf({ code, text, line }: Said['of'], values: Values): ErpReason {
  const at = values.line(line);
  if (text === '' && code === '') return ourReason('refused', UNREASONED, {}, at);
  return { code: code || 'refused', text: text || code, line: at };
}

const UNREASONED = {
  nl: 'geweigerd zonder dat er staat waarom',
  en: 'refused without a reason',
} as const satisfies Words;

function deliveryOf(first: Said, rows: readonly Said[], values: Values): BookedDelivery {
  if (first.of.number === '') throw new Unreadable('a delivery without a number');
  const state = values.state(first.of.state, ['waiting', 'picking', 'shipped', 'cancelled'] as const, 'shipped');
  const lines = rows.flatMap(({ of }) => {
    if (of.quantity === '') return [];
    const quantity = values.number(of.quantity, 'quantity');
    return [{ index: values.line(of.line), article: of.article || null, quantity: quantity ?? '0' }];
  });
  return { number: first.of.number, shippedOn: values.date(first.of.date), state, lines };
}

function invoiceOf({ of }: Said, values: Values): BookedInvoice {
  return {
    number: of.number || null,
    date: values.date(of.date),
    currency: of.currency || 'EUR',
    netAmount: values.number(of.net, 'net'),
    grossAmount: values.number(of.gross, 'gross'),
    state: values.state(of.state, ['draft', 'posted', 'paid', 'cancelled'] as const, 'posted'),
  };
}

/** Reads what is no text. @throws Unreadable */
class Values {
  private readonly readNumber: (text: string) => string | undefined;
  private readonly readDate: (text: string) => string | null | undefined;

  constructor(private readonly settings: CsvAnswerSettings) {
    this.readNumber = numberReader(settings);
    this.readDate = dateReader(settings.dates);
  }

  number(text: string, what: string): string | null {
    if (text === '') return null;
    const value = this.readNumber(text);
    if (value === undefined) throw new Unreadable(`${what} ${shown(text)} is no number`);
    return value;
  }

  whole(text: string, what: string): number | null {
    if (text === '') return null;
    if (!/^\d{1,9}$/.test(text)) throw new Unreadable(`${what} ${shown(text)} is no whole number`);
    return Number(text);
  }

  /** Lines are numbered from 1 in what we hand over. */
  line(text: string): number | null {
    const line = this.whole(text, 'line');
    return line === null || line === 0 ? null : line - 1;
  }

  date(text: string): string | null {
    if (text === '') return null;
    const date = this.readDate(text);
    if (date === undefined) throw new Unreadable(`${shown(text)} is no date as ${this.settings.dates}: see to "dates"`);
    return date;
  }

  state<State extends string>(text: string, states: readonly State[], usual: State): State {
    if (text === '') return usual;
    const said: string = this.settings.states[text] ?? text;
    const state = states.find((one) => one === said);
    if (state === undefined)
      throw new Unreadable(`${shown(text)} is none of ${states.join(', ')}: say under "states" which it is`);
    return state;
  }
}
