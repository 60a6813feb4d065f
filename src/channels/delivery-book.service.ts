import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform';
import { Database, EventLog, OutboxRepository } from '../platform/services';
import type { Delivery } from './connections/connection';

/** Bytes on their way, and the connection that they go over; null for the partner's out folder. */
export interface RoutedDelivery extends Delivery {
  readonly connectionId: string | null;
  /** Whether the partner has a drop folder of his own, in which he finds his answers. */
  readonly hasFolder: boolean;
}

/** What is to be delivered, and what became of it. */
@Injectable()
export class DeliveryBook {
  constructor(
    private readonly database: Database,
    private readonly outbox: OutboxRepository,
    private readonly events: EventLog,
  ) {}

  /** The bytes of rows that are to be sent; a row that was taken back or delivered already is missing. */
  async toDeliver(outboxIds: readonly string[]): Promise<readonly RoutedDelivery[]> {
    return this.database.query<RoutedDelivery>(
      `SELECT o.id AS "outboxId", p.code AS "partnerCode", o.file_name AS "fileName", o.body, r.connection_id AS "connectionId",
         EXISTS (SELECT FROM channel_account a WHERE a.kind = 'folder' AND a.partner_id = p.id AND a.code = p.code) AS "hasFolder"
       FROM outbox o JOIN partner p ON p.id = o.partner_id LEFT JOIN delivery_route r ON r.partner_id = p.id
       WHERE o.id = ANY ($1) AND o.state = 'sending' ORDER BY o.composed_at, o.id`,
      [outboxIds],
    );
  }

  async delivered(tx: Tx, deliveries: readonly Delivery[]): Promise<void> {
    const done = await this.outbox.deliveredAll(tx, deliveries.map(({ outboxId }) => outboxId)); // prettier-ignore
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

  async givenUp(tx: Tx, outboxId: string, reason: string): Promise<void> {
    await this.outbox.failed(tx, outboxId, reason, null);
    await this.events.append(tx, [
      { kind: 'delivery-given-up', subjectType: 'outbox', subjectId: outboxId, actor: 'system' },
    ]);
  }
}
