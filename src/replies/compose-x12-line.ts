import { parseDecimal, type Language } from '../kernel';
import { sameLineNumber, type PurchaseOrderLine } from '../purchase-order';
import { lineWords } from './compose-words';
import { compactDay, note, PROMISED, type X12Segment } from './compose-x12-segments';
import type { AnsweredChange, LineChange, LineOutcome, LineTerms, OrderOutcome } from './outcome';

export interface X12LineSetting {
  readonly outcome: OrderOutcome;
  /** From 0. */
  readonly index: number;
  readonly language: Language;
  /** As in GS08. */
  readonly release: string;
  /** The change that is answered: its lines begin with POC. Null in the answer to an order, whose lines begin with PO1. */
  readonly change: AnsweredChange | null;
}

/** ACK01 (668) of a line in which one thing is changed: substitution, quantity, price, date. */
const CHANGED: Readonly<Record<LineChange, string>> = {
  article: 'IS',
  quantity: 'IQ',
  price: 'IP',
  date: 'DR',
  allowance: 'IC',
};
/** Accepted, accepted with several changes, rejected, not decided yet. */
const [ACCEPTED, CHANGES, REJECTED, ON_HOLD] = ['IA', 'IC', 'IR', 'IH'];

/** A quantity never stands without a unit in ACK (P0203); one without a unit counts the article named. */
const EACH = 'EA';

/** One line: what was ordered, at the price that we book; what becomes of it in a code (ACK), and in words where that says too little. */
export function x12Line({ outcome, index, language, release, change }: X12LineSetting): readonly X12Segment[] {
  const line = outcome.lines[index];
  if (line === undefined) return [];
  const { asked, confirmed } = line;
  const price = priceOf(confirmed ?? asked);
  const said = line.kind === 'rejected' && line.reason === outcome.reason ? null : lineWords(line, language);
  const number = lineNumber(outcome, index);
  const priced = [price.amount, price.basis, ...codes(asked)];
  return [
    change === null
      ? ['PO1', number, asked.quantity, unitOf(asked), ...priced]
      : // What is left to receive we do not know here; POC03 never stands without a unit.
        ['POC', number, actionOf(line.number, change), asked.quantity, null, unitOf(asked), ...priced],
    ...description(asked),
    acknowledgement(line),
    ...note(said, release),
  ];
}

/** POC02 (670): what the change asks for the line, as it was said; NC where it says nothing of it. */
const ACTIONS: Readonly<Record<NonNullable<PurchaseOrderLine['action']>, string>> = {
  add: 'AI',
  delete: 'DI',
  more: 'QI',
  less: 'QD',
  replace: 'RZ',
  none: 'NC',
  change: 'CA',
  other: 'CA',
};

function actionOf(number: string | null, { lines = [] }: AnsweredChange): string {
  const said = number === null ? undefined : lines.find((line) => sameLineNumber(line.number, number));
  return said === undefined ? ACTIONS.none : ACTIONS[said.action ?? 'change'];
}

/** PO101 and POC01 take 20 characters. Where every line of the order has such a number of its own, the buyer's; else we count. */
function lineNumber({ lines }: OrderOutcome, index: number): string {
  const numbers = lines.map(({ number }) => number?.trim() ?? '');
  const usable = numbers.every((number) => number !== '' && number.length <= 20);
  return usable && new Set(numbers).size === numbers.length ? (numbers[index] ?? '') : String(index + 1);
}

const unitOf = ({ quantity, unit }: LineTerms): string | null => (quantity === null ? null : (unit ?? EACH));

/** PO105 (639): a price for a hundred or a thousand has a code. */
const BASES: Readonly<Record<string, string>> = { '1': '', '100': 'HP', '1000': 'TP' };

/** The price for one, or for a number that has a code; for another number it can only be said in words. */
function priceOf({ price, priceBasis }: LineTerms): { readonly amount: string | null; readonly basis: string | null } {
  const basis = BASES[parseDecimal(priceBasis?.quantity ?? '1')?.toFixed() ?? ''];
  return price === null || basis === undefined ? { amount: null, basis: null } : { amount: price, basis };
}

/** 235 by the length of a GTIN: U.P.C., EAN of 8 and 13 digits, GTIN of 14. */
const GTIN_QUALIFIERS: Readonly<Record<number, string>> = { 8: 'EO', 12: 'UP', 13: 'EN', 14: 'UK' };
const LONGEST_CODE = 48;

/** Pairs of qualifier and code (235 and 234): GTIN, number of the vendor, number of the buyer. */
const codes = ({ gtin, supplierArticle, buyerArticle }: LineTerms): readonly string[] =>
  [
    [GTIN_QUALIFIERS[gtin?.length ?? 0] ?? 'UK', gtin],
    ['VN', supplierArticle],
    ['BP', buyerArticle],
  ].flatMap(([qualifier = '', code]) =>
    qualifier === null || !code || code.length > LONGEST_CODE ? [] : [qualifier, code],
  );

/** Only where no code names the article: texts are not for machines. */
const description = (terms: LineTerms): readonly X12Segment[] =>
  terms.description === null || codes(terms).length > 0
    ? []
    : [['PID', 'F', null, null, null, terms.description.slice(0, 80)]];

/** ACK: what is done with the line, how many and when; with the codes of another article where that takes its place. */
function acknowledgement({ kind, changes, asked, confirmed }: LineOutcome): X12Segment {
  if (kind === 'pending') return ['ACK', ON_HOLD, asked.quantity, unitOf(asked)];
  if (kind === 'rejected' || confirmed === null) return ['ACK', REJECTED, asked.quantity, unitOf(asked)];
  const otherArticle = changes.includes('article');
  const [only, ...more] = changes;
  const code =
    only === undefined ? ACCEPTED : otherArticle ? CHANGED.article : more.length > 0 ? CHANGES : CHANGED[only];
  const { quantity, date } = confirmed;
  return [
    'ACK', code, quantity, unitOf(confirmed), ...(date === null ? [null, null] : [PROMISED, compactDay(date)]), null,
    ...(otherArticle ? codes({ ...confirmed, buyerArticle: null }) : []),
  ]; // prettier-ignore
}
