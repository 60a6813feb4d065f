import type { TextKey } from '../texts/text-key';

/** A place of a form, as data. */
export interface Field {
  readonly name: string;
  readonly label: TextKey;
  readonly hint?: TextKey;
  readonly kind?: 'text' | 'amount' | 'number' | 'day' | 'choice' | 'password';
  readonly required?: boolean;
  /** Of a choice: what is sent, and what is shown. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  readonly start?: string;
}

export type Values = Readonly<Record<string, string>>;

/** What a form shows at first. */
export const startOf = (fields: readonly Field[]): Values =>
  Object.fromEntries(fields.map(({ name, start = '' }) => [name, start]));

/** What was typed; null where nothing was. */
export const given = (values: Values, name: string): string | null => values[name]?.trim() || null;

/**
 * An amount as it is typed here or elsewhere ("1.234,56", "1234.56"), as the API wants it.
 *
 * @returns null when nothing was typed; undefined when it is no amount, or could be two
 */
export function amountOf(text: string | null): string | null | undefined {
  if (text === null || text.trim() === '') return null;
  const plain = text.replaceAll(/[\s€]/g, '');
  if (/^\d{1,15}([.,]\d{1,2}|[.,]\d{4,6})?$/.test(plain)) return plain.replace(',', '.');
  if (/^\d{1,3}(\.\d{3})+,\d{1,6}$/.test(plain)) return plain.replaceAll('.', '').replace(',', '.');
  return /^\d{1,3}(,\d{3})+\.\d{1,6}$/.test(plain) ? plain.replaceAll(',', '') : undefined;
}

/** Names of fields that hold no amount though they should. */
export const badAmounts = (fields: readonly Field[], values: Values): readonly string[] =>
  fields
    .filter(({ kind, name }) => kind === 'amount' && amountOf(values[name] ?? null) === undefined)
    .map(({ name }) => name);
