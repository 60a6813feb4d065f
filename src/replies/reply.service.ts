import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Tx } from '../platform';
import { ConfigService, OutboxRepository } from '../platform/services';
import type { SalesOrder } from '../sales';
import type { AcknowledgementGap, EnvelopeAcknowledgement } from './acknowledgement-model';
import { gapOf } from './compose-acknowledgement';
import { differs, outcomeOf, type AnswerAddress, type OrderOutcome, type OrderResponseModel } from './outcome';
import { ReplyRepository, type NewReply } from './reply.repository';
import { canSayPending, responseKindOf } from './response-kind';
import { wantsAnswer } from './wants-answer';

/** An order whose outcome the buyer may have to hear. */
export interface Answerable {
  readonly order: SalesOrder;
  readonly address: AnswerAddress;
  /** None of its lines waits any more, while the buyer may have been told that some did: then he hears of the whole, as he did of the part. */
  readonly completes?: boolean;
}

/** Decides what is answered, and puts it in the outbox. The bytes are made when it is due, by the composer. */
@Injectable()
export class ReplyService {
  constructor(
    private readonly replies: ReplyRepository,
    private readonly outbox: OutboxRepository,
    private readonly config: ConfigService,
  ) {}

  /**
   * Answers orders with their outcome, where the buyer wants an answer and his format has one.
   *
   * @returns the orders of which no answer tells the buyer and somebody else must: those that differ from what he sent, and those of which
   *   he wants an answer that we have none for
   * @param when `at-once` for orders that nobody touched; `after-grace` for a person's decision, which can still be undone
   */
  async answer(tx: Tx, orders: readonly Answerable[], when: 'at-once' | 'after-grace'): Promise<readonly SalesOrder[]> {
    const respond = await this.replies.responsePolicies(tx, orders.flatMap(({ order }) => order.partnerId ?? [])); // prettier-ignore
    const unanswerable = new Set<string>();
    // While lines wait nobody is told by other means either: he is when none does.
    const told = orders.filter(
      ({ order, address }) => order.state !== 'partly-released' || canSayPending(address.format),
    );
    const before = await this.replies.answeredBefore(tx, told.flatMap(({ order: { id, outcomeVersion } }) => (outcomeVersion > 1 ? [id] : []))); // prettier-ignore
    const replies = told.flatMap(({ order, address }): readonly NewReply[] => {
      const outcome: OrderOutcome = outcomeOf(order);
      const policy = order.partnerId === null ? undefined : respond.get(order.partnerId);
      if (order.partnerId === null || policy === undefined) return [];
      // Who was told something hears what has become of it, also where that is all that he asked for.
      if (!wantsAnswer(order.document.responseType, policy, before.has(order.id) ? { kind: 'changed' } : outcome))
        return [];
      const model: OrderResponseModel = { outcome, address };
      const kind = responseKindOf(address, outcome.version);
      if (kind === null) {
        unanswerable.add(order.id);
        return [];
      }
      return [
        {
          id: randomUUID(),
          kind,
          partnerId: order.partnerId,
          orderId: order.id,
          interchangeId: order.interchangeId,
          envelope: null,
          outcomeVersion: order.outcomeVersion,
          model,
        },
      ];
    });
    const graceMs = when === 'after-grace' ? this.config.limits.graceTimeMs : 0;
    await this.send(tx, replies, graceMs);
    const answered = new Set(replies.map(({ orderId }) => orderId));
    return told.flatMap(({ order }) =>
      unanswerable.has(order.id) ||
      (order.state !== 'partly-released' && !answered.has(order.id) && differs(outcomeOf(order)))
        ? [order]
        : [],
    );
  }

  /**
   * Acknowledges envelopes. One that is addressed to somebody else is not: we would speak in his name. Its orders wait (MSG-008).
   *
   * @returns what cannot be said that way: somebody else must
   */
  async acknowledge(
    tx: Tx,
    acknowledgements: readonly EnvelopeAcknowledgement[],
  ): Promise<readonly AcknowledgementGap[]> {
    const receivers = acknowledgements.flatMap(({ model }) => model.envelope.receiver ?? []);
    const ours = await this.replies.ownIdentifiers(tx, receivers);
    const owed = acknowledgements.filter(
      ({ model: { envelope } }) => envelope.receiver === null || ours.has(envelope.receiver),
    );
    const judged = owed.map((acknowledgement) => ({ acknowledgement, gap: gapOf(acknowledgement) }));
    const replies = judged
      .filter(({ gap }) => gap?.sent !== 'nothing')
      .map(({ acknowledgement }): NewReply => ({
        ...acknowledgement,
        id: randomUUID(),
        orderId: null,
        outcomeVersion: 1,
      }));
    await this.send(tx, replies, 0);
    return judged.flatMap(({ gap }) => gap ?? []);
  }

  /** The decision about an order waited already: its answer needs no grace time of its own. */
  async hurry(tx: Tx, orderId: string): Promise<void> {
    await this.outbox.hurry(tx, orderId);
  }

  /** The buyer sent the same order again: he gets the last answer once more, the very same bytes. */
  async repeat(tx: Tx, orderIds: readonly string[]): Promise<void> {
    await this.outbox.resend(tx, await this.replies.lastOfOrders(tx, orderIds));
  }

  /** The same bytes came again: their acknowledgements go out once more. */
  async repeatAcknowledgements(tx: Tx, interchangeId: string): Promise<void> {
    await this.outbox.resend(tx, await this.replies.acknowledgementsOf(tx, interchangeId));
  }

  /** Envelopes came again in other files: their acknowledgements, if they have any, go out once more. */
  async repeatEnvelopes(
    tx: Tx,
    envelopes: readonly { readonly interchangeId: string; readonly envelope: number }[],
  ): Promise<void> {
    if (envelopes.length > 0) await this.outbox.resend(tx, await this.replies.ofEnvelopes(tx, envelopes));
  }

  private async send(tx: Tx, replies: readonly NewReply[], graceMs: number): Promise<void> {
    if (replies.length === 0) return;
    const made = await this.replies.insert(tx, replies);
    const fresh = replies.filter(({ id }) => made.has(id));
    // One that waits for its grace time takes the place of older ones when it is composed: until then it can be taken back.
    if (graceMs === 0)
      for (const { orderId, outcomeVersion } of fresh) {
        if (orderId !== null && outcomeVersion > 1) await this.outbox.supersedeOlder(tx, orderId, outcomeVersion);
      }
    // By the database's clock, as everything that is due: those of the machines need not agree.
    const dueAt = graceMs === 0 ? null : new Date((await nowOf(tx)).getTime() + graceMs);
    await this.outbox.add(
      tx,
      fresh.map(({ id, orderId, partnerId, kind, outcomeVersion }) => ({
        id: randomUUID(),
        subjectId: id,
        orderId,
        partnerId,
        kind,
        version: outcomeVersion,
        dueAt,
      })),
    );
  }
}

async function nowOf(tx: Tx): Promise<Date> {
  const [row] = await tx.query<{ now: Date }>('SELECT now()');
  if (row === undefined) throw new Error('The database does not tell the time');
  return row.now;
}
