import { Injectable } from '@nestjs/common';
import { businessDateOf } from '../kernel';
import type { SourceMessage } from '../mapping';
import { meaningOf } from '../master';
import { ReferenceRepository } from '../master/services';
import type { LeasedWork, Tx } from '../platform';
import { orderingKey } from '../purchase-order';
import type { Admission } from '../review';
import { ChangeIntake, ReleaseService } from '../review/services';
import { CaseOpener } from './case-opener.service';
import { InterchangeRepository } from './interchange.repository';
import { askedBy, type MeaningOf } from './asked';
import { advance, type MessageState, type RoadEvent } from './road';

const EVENTS: Readonly<Record<Exclude<Admission['outcome'], 'replaces'> | 'change' | 'information', RoadEvent>> = {
  released: 'admit',
  'partly-released': 'admit',
  'in-review': 'admit',
  change: 'change',
  information: 'keep',
  duplicate: 'repeat',
  test: 'test',
};

/** Takes messages through the gate and moves them along the road, in one transaction. */
@Injectable()
export class Decider {
  constructor(
    private readonly interchanges: InterchangeRepository,
    private readonly gate: ReleaseService,
    private readonly changes: ChangeIntake,
    private readonly cases: CaseOpener,
    private readonly reference: ReferenceRepository,
  ) {}

  async decide(tx: Tx, messageIds: readonly string[], sources: ReadonlyMap<string, SourceMessage>): Promise<void> {
    await this.lockOrders(tx, [...sources.values()]);
    const waiting = await this.interchanges.stillWaiting(tx, messageIds);
    const agreed = await this.agreed(tx);
    const asked = messageIds.filter((id) => waiting.has(id)).map((id) => askedBy(sources.get(id), waiting.get(id) ?? null, agreed));
    // No two of them are about one order: work about one order is handed out one after the other.
    const changed = await this.changes.receive(tx, asked.flatMap((one) => one.change ?? []));
    const asNew = new Set(changed.flatMap(({ messageId, outcome }) => (outcome === 'as-new' ? [messageId] : [])));
    const candidates = asked.flatMap(({ order, change }) => order !== null && (change === null || asNew.has(order.messageId)) ? [order] : []);
    const admitted = await this.gate.admit(tx, candidates);
    // Only the gate knows that there is an order which this one replaces by the partner's setting.
    const replacing = admitted.flatMap(({ messageId, outcome }) => outcome === 'replaces' ? askedBy(sources.get(messageId), 'replacement', agreed).change ?? [] : []);
    const replaced = await this.changes.receive(tx, replacing.map((change) => ({ ...change, ofKnownOrder: true })));
    const admissions = admitted.flatMap((one) => (one.outcome === 'replaces' ? [] : [{ ...one, outcome: one.outcome }]));
    await this.changes.ordersCame(tx, admissions.flatMap((one) => ('orderId' in one && one.outcome !== 'duplicate' ? [one.orderId] : [])));
    const outcomes = [...admissions, ...[...changed, ...replaced].flatMap((one) => (one.outcome === 'as-new' ? [] : [one]))];
    await this.interchanges.decided(
      tx,
      outcomes.map((one) => ({
        id: one.messageId,
        state: stateAfter(one.outcome),
        findings: 'findings' in one ? one.findings : null,
      })),
    );
  } // prettier-ignore

  /** What the sender of a message means by its function, where somebody said so. Nearly no partner has such a thing. */
  private async agreed(tx: Tx): Promise<MeaningOf> {
    const { functionMeanings, partners } = await this.reference.current(tx);
    if (functionMeanings.size === 0) return () => null;
    const meaning = partners.filter(({ id }) => functionMeanings.has(id));
    return ({ envelope, account, understanding, receivedAt }) => {
      const document = understanding.document ?? understanding.change;
      const [scheme, value] = [envelope.senderQualifier, envelope.sender];
      const isHis = (one: { readonly scheme: string; readonly value: string }): boolean => one.value === value && (scheme === null || one.scheme === scheme);
      const his = meaning.filter(({ id, identifiers }) => (value === null ? id === account.partnerId : identifiers.some(isHis)));
      const [only] = his;
      if (document === null || only === undefined || his.length > 1) return null;
      return meaningOf(functionMeanings, only.id, { ...document, on: businessDateOf(receivedAt) });
    };
  } // prettier-ignore

  async quarantined(tx: Tx, work: LeasedWork, reason: string): Promise<void> {
    if (work.job.kind !== 'decide-message') return;
    await this.cases.quarantined(tx, work, { messageId: work.job.messageId }, reason);
  }

  /**
   * Deciding is serial per buyer and order number (architecture, decision 4). The queue sees to it; this lock holds even where the queue
   * is wrong. Taken in one order, so that two batches cannot wait for each other.
   */
  private async lockOrders(tx: Tx, sources: readonly SourceMessage[]): Promise<void> {
    const keys = sources.flatMap(({ understanding, envelope, account }) =>
      [understanding.document ?? understanding.change].flatMap((document) =>
        document === null ? [] : (orderingKey(document, envelope.sender ?? account.partnerId) ?? []),
      ),
    );
    await tx.query(
      `SELECT pg_advisory_xact_lock(k) FROM (
         SELECT DISTINCT hashtextextended(key, 0) AS k FROM unnest($1::text[]) AS u(key) ORDER BY 1) AS sorted`,
      [keys],
    );
  }
}

function stateAfter(outcome: keyof typeof EVENTS): MessageState {
  const state = advance('waiting', EVENTS[outcome]);
  if (state === null) throw new Error(`A message cannot go from waiting by ${outcome}`);
  return state;
}
