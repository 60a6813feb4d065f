import type { IsoDate } from '../../kernel';
import { fieldOf, type ChangeTable } from './change-fields';
import { isSame, valueIn, type Row } from './change-value';

/** What an import is held against: a request of which something may still come. */
export interface WaitingRequest {
  readonly id: string;
  readonly table: ChangeTable;
  readonly field: string;
  /** As it was shown to who asked. */
  readonly row: Row;
  readonly oldValue: string | null;
  readonly newValue: string | null;
  /** The third value that the master got meanwhile; `hasConflict` where it may be none at all. */
  readonly conflictValue: string | null;
  readonly hasConflict: boolean;
}

/** What an import says of a request: it came true; the value is another one than either; or it is the old one again. */
export type ArrivalOutcome = 'arrived' | 'other' | 'as-before';

export interface Arrival {
  readonly id: string;
  readonly outcome: ArrivalOutcome;
  readonly value: string | null;
}

/** Columns that say which row a request is about, beside the field. A GTIN, a GLN and an article may be the field themselves. */
const SAME: Readonly<Record<ChangeTable, readonly string[]>> = {
  articles: ['number'],
  customers: ['number'],
  packagings: ['article', 'level'],
  locations: ['customer', 'role', 'code'],
  prices: ['article', 'source', 'kind', 'customer', 'priceGroup', 'promotion', 'contractNumber', 'currency'],
  'cross-references': ['customer', 'partner', 'buyerArticle'],
};
/** By the first of them rows are found. */
const FIRST = (table: ChangeTable, row: Row): string => valueIn(row, SAME[table][0] ?? '') ?? '';
const AMOUNT = { kind: 'amount' } as const;

/**
 * What rows that an import wrote say of requests that wait. Only what says something new is in it.
 *
 * @param today what begins later is no value of today: where it is not what was asked for it says nothing against it
 */
export function arrivalsIn(requests: readonly WaitingRequest[], rows: Readonly<Partial<Record<ChangeTable, readonly Row[]>>>, today: IsoDate): readonly Arrival[] {
  const found = new Map<string, Row[]>();
  for (const table of new Set(requests.map((one) => one.table))) {
    const wanted = new Set(requests.flatMap((one) => (one.table === table ? [FIRST(table, one.row)] : [])));
    for (const row of rows[table] ?? []) {
      const first = FIRST(table, row);
      if (!wanted.has(first)) continue;
      const its = found.get(`${table} ${first}`);
      if (its === undefined) found.set(`${table} ${first}`, [row]);
      else its.push(row);
    }
  }
  return requests.flatMap((request) => {
    const its = (found.get(`${request.table} ${FIRST(request.table, request.row)}`) ?? []).filter((row) => isAbout(request, row));
    return its.length === 0 ? [] : arrivalOf(request, its, today);
  });
} // prettier-ignore

function arrivalOf(request: WaitingRequest, rows: readonly Row[], today: IsoDate): readonly Arrival[] {
  const { id, field, oldValue, newValue, conflictValue, hasConflict } = request;
  const known = fieldOf(request.table, field) ?? { kind: 'text' as const };
  // What is asked for may begin later; what does is nothing against it.
  const isOfToday = (row: Row): boolean => !isDatedAmount(request) || (valueIn(row, 'validFrom') ?? '') <= today;
  const values = rows.filter(isOfToday).map((row) => valueIn(row, field));
  if (rows.map((row) => valueIn(row, field)).some((value) => isSame(known, value, newValue)))
    return [{ id, outcome: 'arrived', value: newValue }];
  // Of an article there may be other GTINs and of a place other GLNs: another one says nothing against the one that is asked for.
  if (known.kind === 'gtin' || known.kind === 'gln') return [];
  const other = values.find((value) => !isSame(known, value, oldValue));
  if (other === undefined) return hasConflict ? [{ id, outcome: 'as-before', value: null }] : [];
  return hasConflict && isSame(known, other, conflictValue) ? [] : [{ id, outcome: 'other', value: other }];
}

/**
 * Whether a row that the ERP has no more stands here as it was asked for. What had to end on a day that is over has ended.
 *
 * @param row what is left of it; null where nothing is that holds today
 */
export function isLeftAs({ table, field, newValue }: Pick<WaitingRequest, 'table' | 'field' | 'newValue'>, row: Row | null, today: IsoDate): boolean {
  if (row !== null) return isSame(fieldOf(table, field) ?? { kind: 'text' }, valueIn(row, field), newValue);
  return field === 'validTo' && newValue !== null && newValue < today;
} // prettier-ignore

const isDatedAmount = ({ table, field }: WaitingRequest): boolean => table === 'prices' && field === 'amount';

/** What says which rows a request is about. */
export type AboutRow = Pick<WaitingRequest, 'table' | 'field' | 'row' | 'newValue'>;

/** Whether a row is the one that a request is about, by whatever key it is known by now. */
export function isAbout({ table, field, row: shown, newValue }: AboutRow, row: Row): boolean {
  if (!SAME[table].every((name) => (valueIn(row, name) ?? '') === (valueIn(shown, name) ?? ''))) return false;
  const sameOf = (name: string): boolean => (valueIn(row, name) ?? '') === (valueIn(shown, name) ?? '');
  switch (table) {
    case 'articles':
    case 'customers':
      return true;
    case 'packagings':
      return field === 'gtin' || sameOf('gtin');
    case 'locations':
      // One without a code is known by its GLN.
      return valueIn(shown, 'code') !== null || sameOf('gln') || (field === 'gln' && valueIn(row, 'gln') === newValue);
    case 'prices': {
      if (!isSame(AMOUNT, valueIn(row, 'minimumQuantity'), valueIn(shown, 'minimumQuantity'))) return false;
      const from = valueIn(row, 'validFrom') ?? '';
      if (field !== 'amount') return sameOf('validFrom');
      // A new amount of a price begins when the old one ends.
      return from >= (valueIn(shown, 'validFrom') ?? '');
    }
    case 'cross-references':
      return field === 'article' || (sameOf('article') && sameOf('validFrom'));
  }
}
