import { Injectable } from '@nestjs/common';
import type { Finding } from '../findings';
import type { Sql, Tx } from '../platform';
import { EventLog } from '../platform/services';
import { orderNumberOf, type Intent, type MessageRoad, type OrderDocument } from '../purchase-order';
import type { SalesOrder } from '../sales';
import { keptFinding } from './kept-finding';

/** A message that asks for nothing, as it is shown. */
export interface KeptMessage {
  readonly messageId: string;
  readonly partner: string | null;
  readonly orderId: string | null;
  readonly intent: string;
  readonly orderNumber: string | null;
  readonly document: OrderDocument;
  readonly findings: readonly Finding[];
  readonly receivedAt: Date;
}

/** What is kept of it. */
export interface ToKeep {
  readonly messageId: string;
  readonly document: OrderDocument;
  readonly intent: Intent;
  readonly road: MessageRoad;
  readonly arrival: { readonly receivedAt: Date };
  readonly readingFindings: readonly Finding[];
}

/** Keeps messages that ask for nothing: copies, agreements, forecasts. None becomes an order, none is answered, and none is forgotten. */
@Injectable()
export class KeptMessages {
  constructor(private readonly events: EventLog) {}

  /**
   * @param about its order, where there is exactly one; `missing` where there is none
   * @returns what is told of it
   */
  async keep(
    tx: Tx,
    { messageId, document, intent, arrival, readingFindings }: ToKeep,
    about: { readonly partnerId: string | null; readonly order: SalesOrder | null; readonly missing: boolean },
  ): Promise<readonly Finding[]> {
    const findings = [keptFinding(document, intent, about.missing), ...readingFindings];
    const po = orderNumberOf(document);
    await tx.query(
      `INSERT INTO kept_message (message_id, partner_id, order_id, intent, order_number, document, findings, received_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        messageId, about.partnerId, about.order?.id ?? null, intent, po, JSON.stringify(document), JSON.stringify(findings), arrival.receivedAt,
      ], // prettier-ignore
    );
    const data = { orderId: about.order?.id ?? null, intent };
    await this.events.append(tx, [{ kind: 'message-kept', subjectType: 'message', subjectId: messageId, actor: 'system', data }]); // prettier-ignore
    return findings;
  }

  /** The latest first; one more than asked for tells that there is a next page. */
  list(
    sql: Sql,
    { partner, intent }: { readonly partner: string | null; readonly intent: string | null },
    limit: number,
    after: { readonly receivedAt: string; readonly id: string } | null,
  ): Promise<readonly (KeptMessage & { readonly cursorAt: string })[]> {
    return sql.query(
      `SELECT k.message_id AS "messageId", p.code AS partner, k.order_id AS "orderId", k.intent, k.order_number AS "orderNumber", k.document,
         k.findings, k.received_at AS "receivedAt", k.received_at::text AS "cursorAt"
       FROM kept_message k LEFT JOIN partner p ON p.id = k.partner_id
       WHERE ($1::text IS NULL OR k.partner_id = (SELECT id FROM partner WHERE code = $1)) AND ($2::text IS NULL OR k.intent = $2)
         AND ($3::timestamptz IS NULL OR (k.received_at, k.message_id) < ($3, $4::uuid))
       ORDER BY k.received_at DESC, k.message_id DESC LIMIT $5`,
      [partner, intent, after?.receivedAt ?? null, after?.id ?? null, limit + 1],
    );
  }
}
