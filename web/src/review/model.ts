import type { paths } from '../api/schema';
import type { Text } from '../texts/text-key';

type Answer<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer T } } } };
}
  ? T
  : never;

export type Case = Answer<'/api/review-cases/{id}'>;
export type Finding = Case['findings'][number];
export type Surroundings = Answer<'/api/review-cases/{id}/surroundings'>;

export type Change = Answer<'/api/order-changes/{id}'>;

/** A line of the order as the buyer wrote it; only what the screen shows. */
interface TheirLine {
  readonly number: string | null;
  readonly gtin: string | null;
  readonly supplierArticle: string | null;
  readonly buyerArticle: string | null;
  readonly description: string | null;
  readonly quantity: string | null;
  readonly unit: string | null;
  readonly price: string | null;
  readonly priceBasis: { readonly quantity: string; readonly unit: string | null } | null;
  readonly requestedDelivery: string | null;
}

/** The same line as we would book it. */
interface OurLine {
  readonly index: number;
  readonly rejectedReason: string | null;
  readonly articleId: string | null;
  readonly supplierArticle: string | null;
  readonly description: string | null;
  readonly confirmedQuantity: string | null;
  readonly baseQuantity: string | null;
  readonly buyerPrice: string | null;
  readonly ourPrice: string | null;
  readonly ourPriceId: string | null;
  readonly bookedBy: 'ours' | 'buyer' | null;
  readonly amount: string | null;
  readonly confirmedDate: string | null;
}

export interface Line {
  readonly index: number;
  readonly theirs: TheirLine;
  readonly ours: OurLine | null;
  readonly worst: Finding | null;
}

/** One thing to decide: findings of one code and cause, however many lines they are about. */
export interface Question {
  readonly key: string;
  readonly finding: Finding;
  readonly findings: readonly Finding[];
  readonly lines: readonly number[];
  readonly open: boolean;
}

const GRAVITY = ['blocking', 'error', 'warning', 'info'];
const rank = (question: Question): number => (question.open ? 0 : 10) + GRAVITY.indexOf(question.finding.severity);

/** What is asked, open and grave things first, in the sequence of the order among equals. */
export function questionsOf(found: Case): readonly Question[] {
  const byId = new Map(found.findings.map((finding) => [finding.id, finding]));
  const grouped = found.questions.flatMap((question): Question[] => {
    const findings = question.findings.flatMap((id) => byId.get(id) ?? []);
    const [finding] = findings;
    if (finding === undefined) return [];
    return [{ key: question.cause === null ? finding.id : `${question.code}|${question.cause}`, finding, findings, lines: question.lines, open: question.open }]; // prettier-ignore
  });
  // Of a case without an order nothing is grouped: every finding is told by itself.
  const own = found.order === null ? found.findings : [];
  const all = grouped.length > 0 ? grouped : own.map((finding) => ({ key: finding.id, finding, findings: [finding], lines: [], open: finding.stops })); // prettier-ignore
  return [...all].sort((a, b) => rank(a) - rank(b));
}

/** The lines of the order with what is wrong with each. */
export function linesOf(found: Case): readonly Line[] {
  if (found.order === null) return [];
  const { lines: theirs = [] } = found.order.document as { readonly lines?: readonly TheirLine[] };
  const ours = found.order.lines as readonly OurLine[];
  const worst = new Map<number, Finding>();
  for (const finding of found.findings) {
    if (finding.line === null || finding.state !== 'open') continue;
    const known = worst.get(finding.line);
    if (known === undefined || gravity(finding) < gravity(known)) worst.set(finding.line, finding);
  }
  return theirs.map((line, index) => ({
    index,
    theirs: corrected(line, index, found),
    ours: ours[index] ?? null,
    worst: worst.get(index) ?? null,
  }));
}

const gravity = ({ severity, stops }: Finding): number => (stops ? 0 : 10) + GRAVITY.indexOf(severity);

/** With the values that staff put in place of those understood. */
function corrected(line: TheirLine, index: number, { order }: Case): TheirLine {
  const start = `lines[${String(index)}].`;
  const own = (order?.corrections ?? []).filter(({ field }) => field.startsWith(start));
  return Object.assign({}, line, Object.fromEntries(own.map(({ field, value }) => [field.slice(start.length), value])));
}

const ANSWERS = ['USE_OURS', 'ACC_BUYER', 'SUBST', 'CREDIT', 'OVR'];

/** What the ERP refused is offered to it again as it stands; of any other finding this action puts another value into the order. */
export const OFFER_AGAIN = 'REPARSE';

/** Answers that settle a finding as it stands; none for one that only other data can clear. */
export const answersTo = ({ code, severity, actions }: Finding): readonly string[] => {
  const known = code === 'ERP-001' ? [...ANSWERS, OFFER_AGAIN] : ANSWERS;
  return severity === 'blocking' ? [] : known.filter((one) => actions.includes(one));
};

/** What a number key does: an answer, or other values in the order. */
export interface Choice {
  readonly action: string;
  readonly value: string | null;
  readonly evidence: Text | null;
  /** It gives something away, so a reason is asked for first. */
  readonly asksReason: boolean;
}

const MOST_CHOICES = 9;

/** What can be chosen by number: what the rule suggests, then the answers that are always there. */
export function choicesFor(finding: Finding): readonly Choice[] {
  const suggested = finding.suggestions.map(({ action, value, evidence }) => choice(action, value, evidence));
  const answers = answersTo(finding).filter((one) => one !== 'OVR' && !suggested.some(({ action }) => action === one));
  return [...suggested, ...answers.map((action) => choice(action, null, null))].slice(0, MOST_CHOICES);
}

const choice = (action: string, value: string | null, evidence: Text | null): Choice => ({
  action,
  value,
  evidence,
  asksReason: (ANSWERS.includes(action) && action !== 'USE_OURS') || (action === OFFER_AGAIN && value === null),
});

/** The field of a line, or of the head, that an action puts another value into; null for an action that does not. */
export function fieldOf(action: string, finding: Finding): { readonly name: string; readonly ofLine: boolean } | null {
  switch (action) {
    case 'MAP_ITEM':
      return finding.line === null ? null : { name: 'supplierArticle', ofLine: true };
    case 'QTY':
      return finding.line === null ? null : { name: 'quantity', ofLine: true };
    case 'UOM':
      return finding.line === null ? null : { name: finding.field?.includes('priceBasis') === true ? 'priceBasis.unit' : 'unit', ofLine: true }; // prettier-ignore
    case 'DATE':
      return finding.line === null
        ? { name: 'requestedDelivery', ofLine: false }
        : { name: 'requestedDelivery', ofLine: true };
    case 'SET_CUST':
      return { name: 'parties.buyer', ofLine: false };
    case 'MAP_LOC':
      return { name: 'parties.deliverTo', ofLine: false };
    case 'REPARSE':
      return finding.field === null ? null : { name: finding.field, ofLine: false };
    default:
      return null;
  }
}

type Correction =
  | { readonly field: string; readonly value: string | null }
  | {
      readonly group: { readonly code: Finding['code']; readonly cause: string };
      readonly field: string;
      readonly value: string | null;
    };

/** The corrections that an action with a value is, for one line or for all lines of the question. */
export function correctionsOf(question: Question, action: string, value: string): readonly Correction[] {
  const { finding, lines } = question;
  const field = fieldOf(action, finding);
  if (field === null) return [];
  if (!field.ofLine) return [{ field: field.name, value }];
  if (finding.cause !== null && lines.length > 1)
    return [{ group: { code: finding.code, cause: finding.cause }, field: field.name, value }];
  return [{ field: `lines[${String(finding.line)}].${field.name}`, value }];
}

/** Whether an answer, or a value, can be kept for the next time; the server has the last word. */
export function canRemember(question: Question, lines: readonly Line[]): boolean {
  const { finding } = question;
  if (finding.actions.some((one) => ['SET_CUST', 'MAP_LOC', 'UOM'].includes(one))) return true;
  if (answersTo(finding).length > 0) return finding.cause !== null;
  return finding.actions.includes('MAP_ITEM') && (lines[finding.line ?? -1]?.theirs.buyerArticle ?? null) !== null;
}

/** How many things still hold the order. */
export const holding = (questions: readonly Question[]): number => questions.filter(({ open }) => open).length;

export interface Difference {
  readonly amount: string;
  readonly percent: string | null;
}

/** What the second has more than the first, for people: what is booked is worked out by the server alone. Null where one of them is no number, or they are the same. */
export function difference(first: string | null, second: string | null): Difference | null {
  const [a, b] = [Number(first ?? NaN), Number(second ?? NaN)];
  if (first === null || second === null || !Number.isFinite(a) || !Number.isFinite(b) || a === b) return null;
  const digits = Math.max(2, fraction(first), fraction(second));
  return { amount: (b - a).toFixed(Math.min(digits, 6)), percent: a === 0 ? null : (((b - a) / a) * 100).toFixed(1) };
}

const fraction = (text: string): number => text.split('.')[1]?.length ?? 0;
