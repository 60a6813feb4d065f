import { Injectable } from '@nestjs/common';
import type { Sql } from '../platform';
import type { ReplayableMessage, ReplayFilter } from './replay';

const PAGE = 50;

/** Finds stored messages that would be processed, or would be if a guide read them. */
@Injectable()
export class ReplayRepository {
  async partnerExists(sql: Sql, code: string): Promise<boolean> {
    return (await sql.query('SELECT 1 FROM partner WHERE code = $1', [code])).length === 1;
  }

  /** The next ones in the order of their arrival, after `after`. */
  page(
    sql: Sql,
    { since, partner }: ReplayFilter,
    after: Pick<ReplayableMessage, 'arrivedAt' | 'id'> | null,
  ): Promise<readonly ReplayableMessage[]> {
    return sql.query<ReplayableMessage>(
      `SELECT m.id, i.received_at AS "receivedAt", i.received_at::text AS "arrivedAt", m.type, m.order_number AS "orderNumber", m.state,
         (SELECT p.code FROM partner p WHERE p.id = a.partner_id) AS "accountPartner", o.id AS "orderId",
         -- As it was first understood: what changes made of it is no matter of this message.
         coalesce((SELECT d.document FROM order_document d WHERE d.order_id = o.id AND d.n = 1), o.document) AS document,
         CASE WHEN o.id IS NULL THEN m.findings
           ELSE coalesce((SELECT jsonb_agg(f.body ORDER BY f.sequence) FROM order_finding f WHERE f.order_id = o.id AND f.state <> 'resolved'), '[]')
         END AS findings
       FROM interchange i JOIN message m ON m.interchange_id = i.id JOIN channel_account a ON a.id = i.account_id
       LEFT JOIN sales_order o ON o.message_id = m.id
       WHERE i.received_at >= $1::date::timestamp AT TIME ZONE 'Europe/Amsterdam' AND m.state IN ('ordered', 'duplicate', 'test', 'set-aside')
         AND ($2::text IS NULL OR EXISTS (SELECT 1 FROM partner p WHERE p.code = $2 AND p.id IN (i.partner_id, a.partner_id)))
         AND ($3::timestamptz IS NULL OR (i.received_at, m.id) > ($3::timestamptz, $4::uuid))
       ORDER BY i.received_at, m.id LIMIT ${PAGE}`,
      [since, partner, after?.arrivedAt ?? null, after?.id ?? null],
    );
  }
}
