import type { Finding, FindingCode } from '../findings';
import { decimal, parseGtin, plain } from '../kernel';
import type { ChangeTable } from '../master';
import type { SalesOrder, SalesOrderLine } from '../sales';

/** What a finding asks to be changed in the master (MD_REQ): nothing is changed by it, a person asks for it. */
export interface ChangeProposal {
  /** Our numbers, as far as the order knows them: of these something may be asked for. */
  readonly article: string | null;
  readonly customer: string | null;
  /** What of it; null where the finding says no more than that something is wrong. */
  readonly table: ChangeTable | null;
  /** Key of the row; null where a person has to say which one. */
  readonly key: string | null;
  readonly field: string | null;
  /** What the buyer has; null where only a person knows. */
  readonly value: string | null;
  readonly line: number | null;
}

/** Which value of the master a finding complains of. Others that let one ask say no more than whose value it is. */
const FIELDS: Readonly<Partial<Record<FindingCode, readonly [ChangeTable, string]>>> = {
  'ITM-002': ['packagings', 'gtin'],
  'PRC-001': ['prices', 'amount'],
  'PRC-004': ['prices', 'validTo'],
  'PRC-010': ['prices', 'amount'],
  'PAR-007': ['locations', 'gln'],
  'PAR-010': ['locations', 'street'],
  'UOM-002': ['packagings', 'quantity'],
  'UOM-005': ['packagings', 'quantity'],
  'TAX-001': ['articles', 'vatRate'],
  'MAS-001': ['prices', 'validTo'],
  'MAS-002': ['articles', 'successor'],
  'MAS-003': ['packagings', 'quantity'],
  'MAS-004': ['articles', 'minimumQuantity'],
  'MAS-006': ['locations', 'validTo'],
};

/** What the order names of the master, by how the master knows it. */
export interface NamedByOrder {
  readonly customer: string | null;
  /** The price of ours that the line has. */
  readonly price: Subject | null;
  readonly place: Subject | null;
  /** Packages of the article of the line. */
  readonly packagings: readonly Subject[];
}
interface Subject {
  readonly key: string;
  readonly row: Readonly<Record<string, unknown>>;
}

/** What of an order a proposal goes by. */
export interface ProposingOrder extends Pick<SalesOrder, 'document'> {
  readonly lines: readonly Pick<SalesOrderLine, 'index' | 'supplierArticle' | 'buyerPrice'>[];
}

export function proposalOf(finding: Finding, order: ProposingOrder, named: NamedByOrder): ChangeProposal {
  const line = finding.line;
  const ours = line === null ? null : (order.lines.find(({ index }) => index === line) ?? null);
  const article = ours?.supplierArticle ?? null;
  const { customer } = named;
  const [table = null, field = null] = FIELDS[finding.code] ?? [];
  const about = { article, customer, line };
  const { deliverTo } = order.document.parties;
  switch (finding.code) {
    case 'PRC-001':
    case 'PRC-010':
      return { ...about, table, field, key: named.price?.key ?? null, value: askedAmount(ours?.buyerPrice ?? null, named.price) };
    case 'ITM-002':
      return { ...about, table, field, key: article === null ? null : `${article}|each`, value: line === null ? null : (order.document.lines[line]?.gtin ?? null) };
    case 'PAR-007':
      return { ...about, table, field, key: null, value: deliverTo.gln };
    case 'PAR-010': {
      // The first part of the address that is another one than ours.
      const other = (['postcode', 'street', 'city'] as const).find((part) => deliverTo[part] !== null && deliverTo[part] !== named.place?.row[part]);
      return { ...about, table, field: other ?? field, key: named.place?.key ?? null, value: other === undefined ? null : deliverTo[other] };
    }
    case 'PRC-004':
      // Where there is no price at all there is none to be changed.
      return finding.params['problem'] === 'conflict' ? { ...about, table, field, key: null, value: null } : { ...about, table: null, field: null, key: null, value: null };
    case 'UOM-005': {
      // That pieces and boxes were mixed up says nothing of what is in ours.
      const key = finding.params['why'] === 'contents' ? packageOf(finding.params['level'], named.packagings, line === null ? null : (order.document.lines[line]?.gtin ?? null)) : null;
      return { ...about, table, field, key, value: key === null ? null : finding.actual };
    }
    case 'TAX-001':
      return { ...about, table, field, key: article, value: finding.actual };
    default:
      return { ...about, table, field, key: table === 'articles' ? article : null, value: null };
  }
} // prettier-ignore

/** The one package of a level that is meant, by its GTIN where there are several; null where nobody can say. A piece is one piece, whatever anybody says. */
function packageOf(level: unknown, packagings: readonly Subject[], gtin: string | null): string | null {
  const ofLevel = level === 'each' ? [] : packagings.filter(({ row }) => row['level'] === level);
  const [only, ...others] = ofLevel;
  if (others.length === 0) return only?.key ?? null;
  const wanted = parseGtin(gtin);
  return ofLevel.find(({ row }) => wanted !== null && row['gtin'] === wanted)?.key ?? null;
}

/** The buyer's price, for as many as ours is for. A gross price, from which discounts come off, is not what he has. */
function askedAmount(buyerPrice: string | null, price: Subject | null): string | null {
  if (buyerPrice === null || price?.row['kind'] !== 'net') return null;
  const basis = typeof price.row['basisQuantity'] === 'string' ? price.row['basisQuantity'] : '1';
  const amount = decimal(buyerPrice).times(basis).round(MOST_DIGITS);
  return amount.eq(amount.round(CENTS)) ? amount.toFixed(CENTS) : plain(amount);
}

const CENTS = 2;
/** Digits that an amount of the master may have. */
const MOST_DIGITS = 6;
