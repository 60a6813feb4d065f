import { checkDigitOf, type SourcePosition } from '../../src/kernel';
import { ALLOWANCE_FIELDS, LINE_FIELDS, SCHEDULE_FIELDS, SUB_LINE_FIELDS } from '../../src/mapping/guide-schema';
import type { Claim, LineTemplate } from './alignment-template';

/** A value of a field as the canonical document has it, and as it stands in the bytes. */
interface Value {
  readonly text: string;
  readonly written: string;
}

/**
 * The value of a field ("price", or "price#2" where it is the second choice), made of a number that no other value of the order has: so
 * none can be taken for that of another line.
 */
export type ValueOf = (field: string, number: number) => Value;

/** How a format writes an order of which any line may lack anything. A new format is one more of these. */
export interface Format {
  readonly name: string;
  readonly line: LineTemplate;
  readonly valueOf: ValueOf;
  /** The bytes of the message around the texts of its lines. */
  readonly message: (lines: readonly (readonly string[])[]) => Buffer;
  /** Cuts off what a value that is left out leaves behind, as senders do; with everything else in its place. */
  readonly cut: (text: string) => string;
  /** What stands where an origin points. */
  readonly contentAt: (bytes: Buffer, position: SourcePosition) => string;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const DAY_MS = 86_400_000;

/** A code of three letters. */
const codeOf = (number: number): string =>
  [676, 26, 1].map((weight) => LETTERS[Math.floor(number / weight) % LETTERS.length]).join('');

const dayOf = (number: number): string => new Date(Date.UTC(2026, 0, 1) + number * DAY_MS).toISOString().slice(0, 10);

function gtinOf(number: number): string {
  const body = `8712345${String(number).padStart(5, '0')}`;
  return body + checkDigitOf(body);
}

/** What a field says where nothing else is told: the same text in the document and in the bytes. */
export function plainValue(field: string, number: number): string {
  const name = field.replace(/^.*\./, '').replace(/#.*/, '');
  if (name === 'gtin') return gtinOf(number);
  if (['unit', 'basisUnit', 'currency', 'code'].includes(name)) return codeOf(number);
  if (/^requested|^earliest|^latest|^keepUntil/.test(name)) return dayOf(number);
  if (['price', 'amount', 'basis', 'percentage', 'vatRate'].includes(name)) return `${number}.25`;
  if (['number', 'quantity', 'basisQuantity', 'unitsPerPack', 'packages', 'sequence'].includes(name))
    return String(number);
  return `${name.replace(/\W/g, '')} ${number}`;
}

type Line = Readonly<Record<string, unknown>>;

/** Fields that are absent in a line that does not have them. */
const RARE: ReadonlySet<string> = new Set(['orderLine', 'packages', 'vatRate', 'keepUntil', 'substitution']);

/** Lists whose entries have fields, as the canonical document has them. */
const LISTS = { allowances: ALLOWANCE_FIELDS, subLines: SUB_LINE_FIELDS, schedules: SCHEDULE_FIELDS } as const;

/**
 * The line that these claims make. `said` tells the text of a claim. As `document` it is what must be read; as `origins` it has under each
 * field what stands where its value begins, and nothing where the value is no text of the message.
 */
export function lineOf(
  claims: readonly Claim[],
  said: (claim: Claim) => string | null,
  view: 'document' | 'origins',
): Line {
  const isDocument = view === 'document';
  const valueOf = (field: string): string | null => {
    const named = claims.filter((claim) => claim.field === field);
    const rank = Math.min(...named.map((claim) => claim.rank));
    const texts = named.flatMap((claim) => (claim.rank === rank ? (said(claim) ?? []) : []));
    return isDocument && texts.length > 0 ? texts.join(' ') : (texts[0] ?? null);
  };
  const entries = (list: string): readonly string[] => {
    const found = claims.flatMap(({ field }) =>
      field.startsWith(`${list}[`) ? [field.slice(0, field.indexOf(']') + 1)] : [],
    );
    return [...new Set(found)].sort();
  };
  const [quantity, unit] = [valueOf('basisQuantity'), valueOf('basisUnit')];
  return {
    ...Object.fromEntries(
      LINE_FIELDS.filter((name) => !name.startsWith('basis'))
        .map((name) => [name, valueOf(name)] as const)
        .filter(([name, value]) => !RARE.has(name) || value !== null),
    ),
    // A unit without a quantity is a price for one of it.
    priceBasis: quantity === null && unit === null ? null : { quantity: quantity ?? (isDocument ? '1' : null), unit },
    texts: entries('texts').map(valueOf),
    identifications: entries('identifications').flatMap((entry) =>
      [...new Set(claims.map(({ field }) => field))].flatMap((field) =>
        field.startsWith(entry)
          ? [{ type: isDocument ? field.slice(entry.length + 1) : null, number: valueOf(field) }]
          : [],
      ),
    ),
    ...Object.fromEntries(
      Object.entries(LISTS).map(([list, names]) => [
        list,
        entries(list)
          .filter((entry) => claims.some(({ field }) => field === entry))
          .map((entry) => Object.fromEntries(names.map((name) => [name, valueOf(`${entry}.${name}`)]))),
      ]),
    ),
  };
}

const DEMAND = /^demands\[(\w+)\]/;

/** What these claims demand for the whole order: "package CT". A second demand of one kind is a field of its own, "demands[package][1]". */
export const demandsOf = (claims: readonly Claim[], said: (claim: Claim) => string | null): readonly string[] =>
  claims.flatMap((claim) => {
    const kind = DEMAND.exec(claim.field)?.[1];
    return kind === undefined ? [] : [`${kind} ${said(claim) ?? ''}`];
  });

/** The fields that have a value, with their names behind this one: "lines[0].allowances[0].code". */
export function fieldsOf(value: unknown, name: string): readonly (readonly [field: string, text: string])[] {
  if (typeof value === 'string') return [[name, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    fieldsOf(inner, Array.isArray(value) ? `${name}[${key}]` : `${name}.${key}`),
  );
}
