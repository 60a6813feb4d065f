import type { Arrival, EarlierOrder } from '../checks';
import type { Finding } from '../findings';
import type { SourcePosition } from '../kernel';
import { contentHash, freeTexts, textKey, type PurchaseOrder } from '../purchase-order';
import type { AnswerAddress } from '../replies';
import type { NewOrder } from '../sales';
import type { Verdict } from './verdict';

/** An interpreted order on its way in. */
export interface Candidate {
  readonly messageId: string;
  readonly interchangeId: string;
  readonly order: PurchaseOrder;
  readonly readingFindings: readonly Finding[];
  readonly arrival: Arrival;
  /** Null when the message names no sender: then there is nobody to answer. */
  readonly address: AnswerAddress | null;
  readonly positionOf: (field: string) => SourcePosition | null;
}

/** What became of a candidate. */
export type Admission =
  | {
      readonly messageId: string;
      readonly outcome: 'released' | 'partly-released' | 'in-review';
      readonly orderId: string;
    }
  /** The same order came before; `orderId` is the earlier one. */
  | {
      readonly messageId: string;
      readonly outcome: 'duplicate';
      readonly orderId: string;
      readonly findings: readonly Finding[];
    }
  /** It is no order of its own: it replaces the one with its number. */
  | { readonly messageId: string; readonly outcome: 'test' | 'replaces'; readonly findings: readonly Finding[] };

/** A candidate that was judged. */
export interface Entry {
  readonly candidate: Candidate & { readonly id: string };
  readonly verdict: Verdict;
  /** Id of the earlier order that this one repeats (DUP-002). */
  readonly duplicateOf: string | null;
  /** A test message of a partner in test: judged in full, never an order. */
  readonly test: boolean;
  /** It has the number of an order, and the partner sends such orders in place of the first (DUP-001). */
  readonly replaces: boolean;
}

/** Whether an order has the number of another one and the partner wants only the first (DUP-001). Not by severity: a setting may lower that. */
const isIgnored = ({ code, params }: Finding): boolean => code === 'DUP-001' && params['outcome'] === 'again';

/** Whether an order repeats one that we have, or counts as doing so: releasing it would deliver twice. */
export const repeats = (findings: readonly Finding[]): boolean =>
  findings.some((finding) => finding.code === 'DUP-002' || isIgnored(finding));

/** True when the order says something that the earlier one did not, and that nobody has read: then it is no mere repetition. */
function saysMore(candidate: PurchaseOrder, findings: readonly Finding[], earlier: PurchaseOrder | undefined): boolean {
  const unread = findings.flatMap(({ code, stops, field }) => (code === 'MSG-011' && stops ? (field ?? []) : []));
  if (unread.length === 0 || earlier === undefined) return false;
  const known = new Set(freeTexts(earlier).map(({ text }) => textKey(text)));
  return freeTexts(candidate).some(({ field, text }) => unread.includes(field) && !known.has(textKey(text)));
}

/** What is to become of a judged candidate. */
export function entryOf(candidate: Candidate & { readonly id: string }, verdict: Verdict | undefined): Entry {
  if (verdict === undefined) throw new Error('An order was not judged');
  const has = (code: Finding['code']): boolean => verdict.findings.some((finding) => finding.code === code);
  const hash = contentHash(candidate.order);
  const same = verdict.earlierOrders.find((earlier) => earlier.contentHash === hash);
  // A test, what somebody else's account brings, and what says more than its original repeat nobody's order: they are held.
  const held = has('MSG-005') || has('MSG-014') || saysMore(candidate.order, verdict.findings, same?.order);
  const replaces =
    !held && verdict.findings.some((one) => one.code === 'DUP-001' && one.params['outcome'] === 'replaces');
  return {
    candidate,
    verdict,
    replaces,
    duplicateOf: held ? null : repeatedBy(verdict, has('DUP-002') ? same : undefined),
    test: has('MSG-005') && verdict.partner?.status === 'test',
  };
}

/** The order that this one repeats: the one with the same content, or the latest with the number where only the first holds. */
function repeatedBy({ findings, earlierOrders }: Verdict, same: EarlierOrder | undefined): string | null {
  if (same !== undefined) return same.orderId;
  return findings.some(isIgnored) ? (latestOf(earlierOrders)?.orderId ?? null) : null;
}

const latestOf = (earlier: readonly EarlierOrder[]): EarlierOrder | undefined =>
  [...earlier].sort((a, b) => (a.receivedOn < b.receivedOn ? 1 : -1))[0];

/** An entry as it is written into the sales administration. */
export const newOrderOf = ({ candidate, verdict }: Entry): NewOrder => ({
  ...verdict.judged,
  messageId: candidate.messageId,
  interchangeId: candidate.interchangeId,
  contentHash: contentHash(candidate.order),
  document: candidate.order,
  receivedAt: candidate.arrival.receivedAt,
});

const NO_PARTS: ReadonlySet<string> = new Set();

/** What became of it, once it is known which orders were released. */
export function admissionOf(
  entry: Entry,
  released: Pick<ReadonlySet<string>, 'has'>,
  parts: Pick<ReadonlySet<string>, 'has'> = NO_PARTS,
): Admission {
  const { messageId, id } = entry.candidate;
  const { findings } = entry.verdict;
  if (entry.test) return { messageId, outcome: 'test', findings };
  if (entry.replaces) return { messageId, outcome: 'replaces', findings };
  if (entry.duplicateOf !== null) return { messageId, outcome: 'duplicate', orderId: entry.duplicateOf, findings };
  const outcome = !released.has(id) ? 'in-review' : parts.has(id) ? 'partly-released' : 'released';
  return { messageId, outcome, orderId: id };
}
