import { Injectable } from '@nestjs/common';
import { makeFinding, type Finding } from '../findings';
import { readingFindingsOf, type SourceMessage } from '../mapping';
import { PermanentFault, type LeasedWork, type Tx } from '../platform';
import { intentOf, isChange, orderingKey, type OrderDocument } from '../purchase-order';
import { arrivalOf, candidateOf, type Admission, type Candidate } from '../review';
import { ChangeIntake, ReleaseService, type ChangeArrival } from '../review/services';
import { CaseOpener } from './case-opener.service';
import { InterchangeRepository } from './interchange.repository';
import { advance, type MessageState, type RoadEvent } from './road';

const EVENTS: Readonly<Record<Admission['outcome'] | 'change', RoadEvent>> = {
  released: 'admit',
  'partly-released': 'admit',
  'in-review': 'admit',
  change: 'change',
  duplicate: 'repeat',
  test: 'test',
};

/** Formats in which an order may say by its function that it changes or cancels an earlier one. */
const CHANGED_BY_ORDERS: ReadonlySet<string> = new Set(['edifact']);

/** Takes messages through the gate and moves them along the road, in one transaction. */
@Injectable()
export class Decider {
  constructor(
    private readonly interchanges: InterchangeRepository,
    private readonly gate: ReleaseService,
    private readonly changes: ChangeIntake,
    private readonly cases: CaseOpener,
  ) {}

  async decide(tx: Tx, messageIds: readonly string[], sources: ReadonlyMap<string, SourceMessage>): Promise<void> {
    await this.lockOrders(tx, [...sources.values()]);
    const waiting = await this.interchanges.stillWaiting(tx, messageIds);
    const asked = messageIds.filter((id) => waiting.has(id)).map((id) => askedBy(sources.get(id)));
    // No two of them are about one order: work about one order is handed out one after the other.
    const changed = await this.changes.receive(tx, asked.flatMap((one) => one.change ?? []));
    const asNew = new Set(changed.flatMap(({ messageId, outcome }) => (outcome === 'as-new' ? [messageId] : [])));
    const candidates = asked.flatMap(({ order, change }) => order !== null && (change === null || asNew.has(order.messageId)) ? [order] : []);
    const admissions = await this.gate.admit(tx, candidates);
    await this.changes.ordersCame(tx, admissions.flatMap((one) => ('orderId' in one && one.outcome !== 'duplicate' ? [one.orderId] : [])));
    const outcomes = [...admissions, ...changed.flatMap((one) => (one.outcome === 'as-new' ? [] : [one]))];
    await this.interchanges.decided(
      tx,
      outcomes.map((one) => ({
        id: one.messageId,
        state: stateAfter(one.outcome),
        findings: 'findings' in one ? one.findings : null,
      })),
    );
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

/** What a message asks for: a change of an order, an order, or an order that replaces one, which may turn out to be new. */
function askedBy(source: SourceMessage | undefined): {
  readonly order: Candidate | null;
  readonly change: ChangeArrival | null;
} {
  const document = source?.understanding.document ?? source?.understanding.change ?? null;
  if (source === undefined || document === null) {
    throw new PermanentFault('The message can no longer be read from its stored bytes');
  }
  const order = document.kind === 'order' ? candidateOf(source, document) : null;
  const intent = intentOf(document);
  if (document.kind === 'order' && !(CHANGED_BY_ORDERS.has(source.message.format) && isChange(intent))) return { order, change: null }; // prettier-ignore
  return {
    order,
    change: {
      messageId: source.messageId,
      interchangeId: source.interchangeId,
      document,
      intent: isChange(intent) ? intent : 'change',
      arrival: arrivalOf(source),
      readingFindings: [...(isChange(intent) ? [] : [notSupported(document, source)]), ...readingFindingsOf(source)],
    },
  };
}

/** A message of changes that asks for something else than to change or cancel: a person says what is meant. */
const notSupported = ({ functionCode, function: word }: OrderDocument, { envelope }: SourceMessage): Finding =>
  makeFinding('CHG-008', {
    field: 'function',
    actual: functionCode ?? word,
    params: { code: functionCode ?? word, partner: envelope.sender },
  });
