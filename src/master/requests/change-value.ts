import { decimal, err, isIsoDate, ok, parseGln, parseGtin, plain, type Result } from '../../kernel';
import { readRow } from '../master-rows';
import { fieldOf, type ChangeField, type ChangeTable } from './change-fields';

/** A row of the master, as `master-rows` has it. */
export type Row = Readonly<Record<string, unknown>>;

/** A row as everybody may see it who may ask for something in it: what an article costs us is not for everybody. */
export const shownRow = ({ cost: _cost, ...row }: Row): Record<string, unknown> => row;

/** Why a value cannot be asked for. */
export type ValueFault = 'empty' | 'text' | 'amount' | 'whole' | 'day' | 'choice' | 'gtin' | 'gln' | 'row' | 'names';

/** The value of a column as people see it; null for none. */
export function valueIn(row: Row, field: string): string | null {
  const value = row[field] ?? null;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

/** Whether two values of a field say the same: "3.50" and "3.5" do, and a GTIN with and without its zero in front. */
export function isSame(field: Pick<ChangeField, 'kind'>, one: string | null, other: string | null): boolean {
  if (one === null || other === null) return one === other;
  return standard(field, one) === standard(field, other);
}

const DECIMAL = /^\d{1,15}(\.\d{1,6})?$/;

function standard({ kind }: Pick<ChangeField, 'kind'>, value: string): string {
  const bare = value.trim();
  if ((kind === 'amount' || kind === 'whole') && DECIMAL.test(bare)) return plain(decimal(bare));
  return kind === 'gtin' ? (parseGtin(bare) ?? bare) : bare;
}

/**
 * The value as it is kept, for the row as it is now.
 *
 * @param row the whole row: a value may be right by itself and wrong beside the others, as a last day before the first
 */
export function readValue(table: ChangeTable, name: string, typed: string | null, row: Row): Result<string | null, ValueFault> {
  const field = fieldOf(table, name);
  if (field === null) return err('row');
  const bare = typed?.trim() ?? '';
  if (bare === '') return field.optional ? ok(null) : err('empty');
  const value = standard(field, bare);
  const fault = faultOf(field, value);
  if (fault !== null) return err(fault);
  return readRow(table, withValue(row, name, value, field)).ok ? ok(value) : err('row');
} // prettier-ignore

/** The row with another value in a column. */
export const withValue = (row: Row, name: string, value: string | null, field: Pick<ChangeField, 'kind'>): Row => ({
  ...row,
  [name]: value !== null && field.kind === 'whole' ? Number(value) : value,
});

function faultOf({ kind, choices }: ChangeField, value: string): ValueFault | null {
  const rights: Readonly<Record<ChangeField['kind'], boolean>> = {
    text: value.length <= 500,
    names: value.length <= 70,
    amount: DECIMAL.test(value),
    whole: /^\d{1,6}$/.test(value),
    day: isIsoDate(value),
    choice: choices?.includes(value) === true,
    gtin: parseGtin(value) !== null,
    gln: parseGln(value) !== null,
  };
  return rights[kind] ? null : kind;
}
