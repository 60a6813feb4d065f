import type { ExplainedDocument, ExplainedParty } from '../../src/intake/explain-contract';
import type { CorpusRow } from '../harness/corpus';

/** Text that must be there, one of several that will do, or nothing at all. */
type Claim = readonly (string | null)[];

interface Fact {
  readonly name: string;
  /** What the manifest says, as it stands in the file and in our notation: null where the file has there what is no number or day. */
  readonly raw: string;
  readonly claim: string | null;
  /** What explain says; one of them must be the claim. */
  readonly said: Claim;
}

/** CCYYMMDD, YYMMDD or CCYY-MM-DD, with a time behind it or without, as the messages write a date; null for what is none. */
export function isoDay(raw: string): string | null {
  const whole = /^(\d{4})(\d{2})(\d{2})(?:\d{4})?$/.exec(raw) ?? /^(\d{2})(\d{2})(\d{2})$/.exec(raw);
  if (whole === null) return /^(\d{4}-\d{2}-\d{2})(?:T.*)?$/.exec(raw)?.[1] ?? null;
  const [, year = '', month = '', day = ''] = whole;
  const century = year.length === 4 ? '' : Number(year) < 80 ? '20' : '19';
  return `${century}${year}-${month}-${day}`;
}

/** A number without what makes two writings of it differ: sign of plus, comma, zeros at its ends. Null for what is no number. */
export function plainNumber(raw: string | null): string | null {
  const parts = /^([+-]?)(\d*)(?:[.,](\d*))?$/.exec(raw ?? '');
  if (parts === null || !/\d/.test(raw ?? '')) return null;
  const [, sign = '', whole = '', fraction = ''] = parts;
  const digits = fraction.replace(/0+$/, '');
  return `${sign === '-' ? '-' : ''}${whole.replace(/^0+(?=\d)/, '') || '0'}${digits === '' ? '' : `.${digits}`}`;
}

/** Text without line breaks and rows of blanks, which the manifest could not keep in its table. */
const unbroken = <T extends string | null>(text: T): T =>
  (text === null ? null : text.replace(/\s+/g, ' ').trim()) as T;

/** The first identifier of a party: a name only where it has no other. */
const identifierOf = (party: ExplainedParty | undefined): string | null => party?.id ?? party?.name ?? null;

/** The facts of a row beside what explain says of the first message. Columns that are empty say nothing. */
export function factsOf(row: CorpusRow, document: ExplainedDocument | undefined): readonly Fact[] {
  const [line] = document?.lines ?? [];
  const { buyer, supplier } = document?.parties ?? {};
  const article = [line?.gtin, line?.supplierArticle, line?.buyerArticle].map((code) => code ?? null);
  const facts: readonly (readonly [column: string, said: Claim, read?: (raw: string) => string | null])[] = [
    ['order_number', [document?.number ?? null]],
    ['order_date', [document?.date ?? null], isoDay],
    ['buyer_id', [identifierOf(buyer)]],
    ['supplier_id', [identifierOf(supplier)]],
    ['currency', [document?.currency ?? null]],
    ['lines', [String(document?.lines.length ?? 0)]],
    ['line1_article', article],
    ['line1_quantity', [plainNumber(line?.quantity ?? null)], plainNumber],
    ['line1_price', [plainNumber(line?.price ?? null)], plainNumber],
  ];
  return facts.flatMap(([name, said, read = unbroken]) => {
    const raw = row[name] ?? '';
    return raw === '' ? [] : [{ name, raw, claim: read(raw), said: said.map(unbroken) }];
  });
}

/** "line1_price: 14.58, not 15" for each fact that explain sees otherwise. */
export const differences = (facts: readonly Fact[]): readonly string[] =>
  facts.flatMap(({ name, claim, said }) =>
    said.includes(claim) ? [] : [`${name}: ${claim ?? 'none'}, not ${said.join(' / ')}`],
  );
