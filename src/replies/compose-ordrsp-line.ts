import type { Language } from '../kernel';
import type { OrdrspVersion } from './compose-ordrsp-version';
import { dateSegment, reasonSegment, type Segment } from './compose-segments';
import { allowanceWords, lineWords } from './compose-words';
import type { LineOutcome, LineTerms, OrderOutcome } from './outcome';

export interface LineSetting {
  readonly outcome: OrderOutcome;
  readonly line: LineOutcome;
  /** From 0. */
  readonly index: number;
  readonly version: OrdrspVersion;
  readonly language: Language;
}

/**
 * LIN 1229 (EANCOM 1997, ORDRSP, LIN): accepted without amendment, changed, not accepted, no action. Never 6, which EANCOM does not have. A
 * line that is not decided yet is named with "no action" and in words, not left out: what an ORDRSP of function 4 leaves out some take for accepted.
 */
const ACTION: Readonly<Record<LineOutcome['kind'], string>> = {
  accepted: '5',
  changed: '3',
  rejected: '7',
  pending: '4',
};

/**
 * One line, in the order of the message's segment group 26. A changed line is stated completely, as EANCOM demands of 1229 = 3; an
 * accepted one in the same way, so that a buyer can compare without looking at his order.
 */
export function lineSegments(setting: LineSetting): readonly Segment[] {
  const { outcome, line } = setting;
  const { asked, confirmed } = line;
  const promised = confirmed?.date ?? null;
  return [
    ['LIN', lineNumber(setting), ACTION[line.kind], itemNumber(asked.gtin, setting.version)],
    ...productSegments(setting),
    ...descriptionSegments(asked),
    // 21 what the buyer ordered, 113 what we will deliver.
    ...quantitySegment('21', asked),
    ...(confirmed === null ? [] : quantitySegment('113', confirmed)),
    ...(promised === null || promised === outcome.confirmedDate ? [] : [dateSegment('69', promised)]),
    ...(line.reason === outcome.reason ? [] : reasonSegment(line.reason)),
    ...(line.kind === 'pending' ? reasonSegment(lineWords(line, setting.language)) : []),
    ...reasonSegment(allowanceWords(line, setting.language)),
    ...(confirmed === null ? [] : priceSegment(confirmed)),
    ...referenceSegment(setting),
  ];
}

/** 1082 takes six digits. Where every line of the order has such a number of its own, the buyer's; else we count. */
function lineNumber({ outcome, line, index }: LineSetting): string {
  const numbers = outcome.lines.map(({ number }) => number);
  const usable = numbers.every((number) => number !== null && /^\d{1,6}$/.test(number));
  return usable && new Set(numbers).size === numbers.length ? (line.number ?? '') : String(index + 1);
}

/** The article ordered, or none (C212): a code that is no GTIN stands in PIA. EANCOM 1997 knows EN and UP, EANCOM 2002 only SRV. */
const itemNumber = (gtin: string | null, version: OrdrspVersion): readonly string[] =>
  gtin === null ? [] : [gtin, gtinType(gtin, version)];

const gtinType = (gtin: string, { association, release }: OrdrspVersion): string => {
  if (association === null) return 'EN';
  if (release === '01B') return 'SRV';
  return gtin.length === 12 ? 'UP' : 'EN';
};

/**
 * Other codes of the article ordered (4347 1, or 5 where LIN has no GTIN), then the article that takes its place (3 "substituted by":
 * LIN goes on naming the article ordered; EANCOM, ORDRSP, PIA). SA is the supplier's number, IN the buyer's.
 */
function productSegments({ line, version }: LineSetting): readonly Segment[] {
  const { asked, confirmed } = line;
  const otherArticle = line.changes.includes('article');
  const ourNumber = asked.supplierArticle ?? (otherArticle ? null : (confirmed?.supplierArticle ?? null));
  const ordered = [...supplierCode(ourNumber), ...buyerCode(asked.buyerArticle)];
  const instead =
    otherArticle && confirmed !== null
      ? [...gtinCode(confirmed.gtin, version), ...supplierCode(confirmed.supplierArticle)]
      : [];
  return [
    ...(ordered.length === 0 ? [] : [['PIA', asked.gtin === null ? '5' : '1', ...ordered] as const]),
    ...(instead.length === 0 ? [] : [['PIA', '3', ...instead] as const]),
  ];
}

type Codes = readonly (readonly string[])[];
const gtinCode = (gtin: string | null, version: OrdrspVersion): Codes =>
  gtin === null ? [] : [[...itemNumber(gtin, version), '', '9']];
const supplierCode = (code: string | null): Codes => (code === null ? [] : [[code, 'SA', '', '91']]);
const buyerCode = (code: string | null): Codes => (code === null ? [] : [[code, 'IN', '', '92']]);

/** Only where no code names the article: texts are not for machines. */
function descriptionSegments({ gtin, supplierArticle, buyerArticle, description }: LineTerms): readonly Segment[] {
  const text = (description ?? '').trim();
  if (text === '' || gtin !== null || supplierArticle !== null || buyerArticle !== null) return [];
  return [['IMD', 'F', '', ['', '', '', text.slice(0, 35), text.slice(35, 70)]]];
}

const quantitySegment = (qualifier: string, { quantity, unit }: LineTerms): readonly Segment[] =>
  quantity === null ? [] : [['QTY', [qualifier, quantity, unit ?? '']]];

/** The net price (5125 = AAA) for exactly as many of the units as the buyer's own price was for. */
const priceSegment = ({ price, priceBasis }: LineTerms): readonly Segment[] =>
  price === null ? [] : [['PRI', ['AAA', price, '', '', priceBasis?.quantity ?? '', priceBasis?.unit ?? '']]];

/** The buyer's line by his own numbers. 1156 takes six characters; a longer one is a reference of its own (LI). */
function referenceSegment({ outcome, line }: LineSetting): readonly Segment[] {
  if (line.number === null) return [];
  if (line.number.length > 6 || outcome.buyerOrderNumber === null) return [['RFF', ['LI', line.number]]];
  return [['RFF', ['ON', outcome.buyerOrderNumber, line.number]]];
}
