import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { NO_DECISIONS, type Arrival } from '../checks';
import type { Finding } from '../findings';
import { err, ok, systemClock, type Clock, type Result, type SourcePosition } from '../kernel';
import type { Tx } from '../platform';
import { EventLog } from '../platform/services';
import { contentHash, type PurchaseOrder } from '../purchase-order';
import type { AnswerAddress } from '../replies';
import { ReplyService } from '../replies/services';
import { grantClearance, type SalesOrder } from '../sales';
import { OrderRepository, SalesService, type NewOrder } from '../sales/services';
import { JudgingService, type OrderToJudge, type Verdict } from './judging.service';
import type { NewCase } from './review-case';
import { ReviewCaseRepository } from './review-case.repository';

/** An interpreted order on its way in. */
export interface Candidate {
  readonly messageId: string;
  readonly interchangeId: string;
  readonly order: PurchaseOrder;
  readonly readingFindings: readonly Finding[];
  readonly arrival: Arrival;
  readonly address: AnswerAddress;
  readonly positionOf: (field: string) => SourcePosition | null;
}

/** What became of a candidate. */
export type Admission =
  | { readonly messageId: string; readonly outcome: 'released' | 'in-review'; readonly orderId: string }
  /** The same order came before; `orderId` is the earlier one. */
  | { readonly messageId: string; readonly outcome: 'duplicate'; readonly orderId: string; readonly findings: readonly Finding[] }
  | { readonly messageId: string; readonly outcome: 'test'; readonly findings: readonly Finding[] };

/** What keeps an order from being released. */
export type ReleaseRefusal =
  | { readonly kind: 'not-in-review'; readonly state: SalesOrder['state'] }
  | { readonly kind: 'open-findings'; readonly fingerprints: readonly string[] };

/**
 * The gate (architecture, decision 6): the only place that releases orders, for intake and for staff alike. It judges with current facts,
 * in the transaction that moves the order.
 */
@Injectable()
export class ReleaseService {
  private readonly clock: Clock = systemClock;

  constructor(
    private readonly judging: JudgingService,
    private readonly orders: OrderRepository,
    private readonly sales: SalesService,
    private readonly replies: ReplyService,
    private readonly aftermath: Aftermath,
  ) {}

  /** Lets a batch of new orders in: the clean ones are released untouched, the others become review cases. */
  async admit(tx: Tx, candidates: readonly Candidate[]): Promise<readonly Admission[]> {
    const known = candidates.map((candidate) => ({ ...candidate, id: randomUUID(), decisions: NO_DECISIONS }));
    const verdicts = await this.judging.judgeAll(tx, known, this.clock);
    const entries = known.map((candidate, i) => entryOf(candidate, verdicts[i]));
    const fresh = entries.filter(({ duplicateOf, test }) => duplicateOf === null && !test);
    await this.orders.insert(tx, fresh.map(newOrder)); // prettier-ignore
    const clear = fresh.filter(({ verdict }) => verdict.clear);
    const released = await this.sales.release(tx, grantClearance(new Map(clear.map(({ candidate }) => [candidate.id, 1])), null));
    const orders = await this.orders.findMany(tx, [...released]);
    const addresses = new Map(fresh.map(({ candidate }) => [candidate.id, candidate.address]));
    await this.replies.answer(tx, orders.map((order) => ({ order, address: mustHave(addresses, order.id) })), 'at-once'); // prettier-ignore
    await this.replies.repeat(tx, entries.flatMap(({ duplicateOf }) => duplicateOf ?? []));
    await this.aftermath.admitted(tx, entries, released);
    return entries.map((entry) => admissionOf(entry, released));
  }

  /**
   * Releases one order on a person's word. The caller has locked the order and knows its version; the order is judged again with current
   * facts first, and that judgement is kept even when it refuses.
   */
  async release(
    tx: Tx,
    order: SalesOrder,
    toJudge: OrderToJudge,
    address: AnswerAddress,
    actorId: string,
  ): Promise<Result<SalesOrder, ReleaseRefusal>> {
    if (order.state !== 'in-review') return err({ kind: 'not-in-review', state: order.state });
    const verdict = await this.judgeAgain(tx, toJudge);
    if (!verdict.clear) return err({ kind: 'open-findings', fingerprints: openFingerprints(verdict, toJudge) });
    const released = await this.sales.release(tx, grantClearance(new Map([[order.id, verdict.version]]), actorId));
    if (!released.has(order.id)) return err({ kind: 'open-findings', fingerprints: [] });
    const after = await this.orders.find(tx, order.id);
    if (after === null) throw new Error(`Sales order ${order.id} is not there right after its release`);
    await this.replies.answer(tx, [{ order: after, address }], 'after-grace');
    await this.aftermath.released(tx, after, actorId);
    return ok(after);
  }

  /** Judges an order in review again, after a correction or a decision, and stores what came of it. */
  async judgeAgain(tx: Tx, toJudge: OrderToJudge): Promise<Verdict & { readonly version: number }> {
    const [verdict] = await this.judging.judgeAll(tx, [toJudge], this.clock);
    if (verdict === undefined) throw new Error('An order was not judged');
    const version = await this.orders.rewrite(tx, verdict.judged);
    return { ...verdict, version };
  }
}

/** Cases and events that follow from what the gate decided. */
@Injectable()
export class Aftermath {
  constructor(
    private readonly cases: ReviewCaseRepository,
    private readonly events: EventLog,
  ) {}

  async admitted(tx: Tx, entries: readonly Entry[], released: ReadonlySet<string>): Promise<void> {
    const held = entries.filter((entry) => admissionOf(entry, released).outcome === 'in-review');
    await this.cases.open(tx, held.map(({ candidate }) => caseOf(candidate))); // prettier-ignore
    await this.events.append(
      tx,
      entries.map((entry) => ({
        kind: EVENTS[admissionOf(entry, released).outcome],
        subjectType: 'message',
        subjectId: entry.candidate.messageId,
        actor: 'system',
        data: { orderId: entry.duplicateOf ?? entry.candidate.id, codes: entry.verdict.findings.map(({ code }) => code) },
      })),
    );
  }

  async released(tx: Tx, order: SalesOrder, actorId: string): Promise<void> {
    await this.cases.close(tx, { salesOrderId: order.id }, 'released', actorId);
    await this.events.append(tx, [
      { kind: 'order-released', subjectType: 'message', subjectId: order.messageId, actor: actorId, data: { orderId: order.id, version: order.version } },
    ]); // prettier-ignore
  }
}

const EVENTS: Readonly<Record<Admission['outcome'], string>> = {
  released: 'order-released',
  'in-review': 'order-held',
  duplicate: 'order-repeated',
  test: 'test-order-judged',
};

interface Entry {
  readonly candidate: Candidate & { readonly id: string };
  readonly verdict: Verdict;
  /** Id of the earlier order that this one repeats (DUP-002). */
  readonly duplicateOf: string | null;
  /** A test message of a partner in test: judged in full, never an order. */
  readonly test: boolean;
}

function entryOf(candidate: Candidate & { readonly id: string }, verdict: Verdict | undefined): Entry {
  if (verdict === undefined) throw new Error('An order was not judged');
  const has = (code: Finding['code']): boolean => verdict.findings.some((finding) => finding.code === code);
  const hash = contentHash(candidate.order);
  const same = verdict.earlierOrders.find((earlier) => earlier.contentHash === hash);
  return {
    candidate,
    verdict,
    duplicateOf: has('DUP-002') ? (same?.orderId ?? null) : null,
    test: has('MSG-005') && verdict.partner?.status === 'test',
  };
}

const newOrder = ({ candidate, verdict }: Entry): NewOrder => ({
  ...verdict.judged,
  messageId: candidate.messageId,
  interchangeId: candidate.interchangeId,
  contentHash: contentHash(candidate.order),
  document: candidate.order,
  receivedAt: candidate.arrival.receivedAt,
});

function admissionOf(entry: Entry, released: ReadonlySet<string>): Admission {
  const { messageId, id } = entry.candidate;
  const { findings } = entry.verdict;
  if (entry.test) return { messageId, outcome: 'test', findings };
  if (entry.duplicateOf !== null) return { messageId, outcome: 'duplicate', orderId: entry.duplicateOf, findings };
  return { messageId, outcome: released.has(id) ? 'released' : 'in-review', orderId: id };
}

const caseOf = (candidate: Candidate & { readonly id: string }): NewCase => ({
  reason: 'findings',
  subjectKey: `order:${candidate.id}`,
  owner: 'customer-service',
  salesOrderId: candidate.id,
  interchangeId: candidate.interchangeId,
  messageId: candidate.messageId,
  title: candidate.order.number,
  findings: [],
});

const openFingerprints = (verdict: Verdict, { decisions }: OrderToJudge): readonly string[] =>
  verdict.judged.findings
    .filter(({ finding, fingerprint }) => finding.stops && !decisions.overrides.has(fingerprint))
    .map(({ fingerprint }) => fingerprint);

function mustHave<V>(map: ReadonlyMap<string, V>, key: string): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`Nothing known of ${key}`);
  return value;
}
