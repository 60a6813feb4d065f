import { Injectable } from '@nestjs/common';
import { hintsOf, isTooLong, nextTry, PermanentFault, shortReason, type Setback, type Tx } from '../platform';
import { ConfigService, Database, EventLog, OutboxRepository } from '../platform/services';
import type { Attempt } from './attempt';
import type { Delivery } from './connections/connection';

/** Bytes on their way, and the connection that they go over; null for the partner's out folder. */
export interface RoutedDelivery extends Delivery {
  readonly connectionId: string | null;
  /** Attempts that failed until now, and since when. */
  readonly attempts: number;
  readonly failingSince: Date | null;
  /** Whether the partner has a drop folder of his own, in which he finds his answers. */
  readonly hasFolder: boolean;
}

/** What is done with the work of an attempt. */
export type Consequence =
  | { readonly kind: 'done' }
  | { readonly kind: 'put-off'; readonly delayMs: number; readonly reason: string }
  | { readonly kind: 'set-aside'; readonly reason: string };

/** What is to be delivered, and what became of it. */
@Injectable()
export class DeliveryBook {
  constructor(
    private readonly database: Database,
    private readonly outbox: OutboxRepository,
    private readonly events: EventLog,
    private readonly config: ConfigService,
  ) {}

  /** Whether nothing may leave. */
  isHeld(): Promise<boolean> {
    return this.outbox.isHeld();
  }

  /**
   * The bytes of rows that are to be sent; a row that was taken back or delivered already is missing. What was tried least comes first, so
   * that something which fails again and again stands in nobody's way.
   */
  async toDeliver(outboxIds: readonly string[]): Promise<readonly RoutedDelivery[]> {
    return this.database.query<RoutedDelivery>(
      `SELECT o.id AS "outboxId", p.code AS "partnerCode", o.file_name AS "fileName", o.body, r.connection_id AS "connectionId",
         o.attempts, o.failing_since AS "failingSince",
         EXISTS (SELECT FROM channel_account a WHERE a.kind = 'folder' AND a.partner_id = p.id AND a.code = p.code) AS "hasFolder"
       FROM outbox o JOIN partner p ON p.id = o.partner_id LEFT JOIN delivery_route r ON r.partner_id = p.id
       WHERE o.id = ANY ($1) AND o.state = 'sending' ORDER BY o.attempts, o.composed_at, o.id`,
      [outboxIds],
    );
  }

  /** Writes down what became of attempts. @returns by row what follows for its work */
  async settle(tx: Tx, attempts: readonly Attempt<RoutedDelivery>[]): Promise<ReadonlyMap<string, Consequence>> {
    await this.outbox.lock(tx, attempts.map(({ delivery }) => delivery.outboxId)); // prettier-ignore
    const done = attempts.filter(({ outcome }) => outcome === 'delivered').map(({ delivery }) => delivery.outboxId);
    const consequences = new Map<string, Consequence>(done.map((id) => [id, { kind: 'done' }]));
    await this.delivered(tx, done);
    const setbacks: Setback[] = [];
    const now = new Date();
    for (const attempt of attempts) {
      const { outboxId } = attempt.delivery;
      const next = this.next(attempt, now);
      if (attempt.outcome === 'delivered' || next === undefined) continue;
      const reason = shortReason(attempt.fault);
      if (next === null) {
        await this.givenUp(tx, outboxId, attempt.fault, attempt.outcome === 'failed');
        consequences.set(outboxId, { kind: 'set-aside', reason });
      } else {
        setbacks.push({ outboxId, reason, nextTryAt: next, kind: attempt.outcome });
        consequences.set(outboxId, { kind: 'put-off', delayMs: next.getTime() - now.getTime(), reason });
      }
    }
    // What a newer answer makes pointless by now is not tried again.
    for (const id of await this.outbox.putOff(tx, setbacks)) consequences.set(id, { kind: 'done' });
    return consequences;
  }

  /** Nothing is tried any more. A fault of ours that nobody foresaw comes here as its text. */
  async givenUp(tx: Tx, outboxId: string, fault: Error, tried: boolean): Promise<void> {
    const { owner } = hintsOf(fault);
    const failedAs = owner === 'customer-service' && fault instanceof PermanentFault ? 'refused' : 'unreachable';
    await this.outbox.giveUp(tx, outboxId, shortReason(fault), failedAs, tried);
    await this.events.append(tx, [
      { kind: 'delivery-given-up', subjectType: 'outbox', subjectId: outboxId, actor: 'system', data: { failedAs } },
    ]);
  }

  private async delivered(tx: Tx, ids: readonly string[]): Promise<void> {
    const done = await this.outbox.deliveredAll(tx, ids);
    await this.events.append(
      tx,
      done.map((outboxId) => ({
        kind: 'reply-delivered',
        subjectType: 'outbox',
        subjectId: outboxId,
        actor: 'system',
      })),
    );
  }

  /** @returns undefined when it got there, null when nothing is tried any more */
  private next(attempt: Attempt<RoutedDelivery>, now: Date): Date | null | undefined {
    const { limits } = this.config;
    const { attempts, failingSince } = attempt.delivery;
    const half = Math.random() / 2;
    switch (attempt.outcome) {
      case 'delivered':
        return undefined;
      case 'off':
        return new Date(now.getTime() + limits.deliveryLookMs * (0.5 + half));
      case 'resting':
        if (isTooLong(failingSince, now, limits)) return null;
        return new Date(now.getTime() + attempt.forMs + 1_000 * half);
      case 'failed':
        return nextTry({ attempt: attempts + 1, failingSince, fault: attempt.fault }, now, Math.random(), limits);
    }
  }
}
