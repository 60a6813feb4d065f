import { Injectable } from '@nestjs/common';
import type { Finding } from '../findings';
import type { Charset } from '../formats';
import type { Sql } from '../platform';
import type { SalesOrderState } from '../sales';

export interface InterchangeRow {
  readonly id: string;
  readonly state: string;
  readonly name: string | null;
  readonly format: string | null;
  readonly sha256: string;
  readonly size: string;
  readonly account: string;
  readonly partner: string | null;
  readonly charset: Charset | null;
  readonly findings: readonly Finding[];
  readonly messageCount: number;
  readonly receivedAt: Date;
  readonly readAt: Date | null;
  readonly cursorAt: string;
}

/** An interchange by itself, with the control reference of its first envelope. */
export interface InterchangeDetail extends InterchangeRow {
  readonly reference: string | null;
}

export interface MessageView {
  readonly id: string;
  readonly index: number;
  readonly reference: string | null;
  readonly type: string;
  readonly version: string;
  readonly state: string;
  readonly orderNumber: string | null;
  readonly acknowledges: {
    readonly outcome: string;
    readonly reference: string | null;
    readonly file: string | null;
    readonly salesOrder: string | null;
  } | null;
  readonly salesOrder: string | null;
  readonly salesOrderState: SalesOrderState | null;
  readonly reviewCase: string | null;
  readonly findings: readonly Finding[];
}

export interface ReceiptView {
  readonly id: string;
  readonly name: string | null;
  readonly duplicate: boolean;
  readonly receivedAt: Date;
}

const FIELDS = `i.id, i.state, i.name, i.format, i.sha256, i.size, a.name AS account, p.code AS partner, i.charset, i.findings,
  i.message_count AS "messageCount", i.received_at AS "receivedAt", i.read_at AS "readAt", i.received_at::text AS "cursorAt"`;
// Who is not named in the bytes is the partner of the account.
const FROM = `interchange i JOIN channel_account a ON a.id = i.account_id
  LEFT JOIN partner p ON p.id = coalesce(i.partner_id, a.partner_id)`;

/** Messages of one interchange that are shown with it; a list of their own pages through the rest. */
const MESSAGES_SHOWN = 500;

/** Reads interchanges for people: what came in, what was understood, what became of it. */
@Injectable()
export class InterchangeViewRepository {
  /** @param partnerId only one that arrived on an account of this partner, by his keys or over his connection; null for any */
  async find(sql: Sql, id: string, partnerId: string | null): Promise<InterchangeDetail | null> {
    const [row] = await sql.query<InterchangeDetail>(
      `SELECT ${FIELDS}, i.envelopes->0->'envelope'->>'reference' AS reference FROM ${FROM}
       WHERE i.id = $1 AND ($2::uuid IS NULL OR a.partner_id = $2)`,
      [id, partnerId],
    );
    return row ?? null;
  }

  /** Newest first. One more row than asked for tells that there is a next page. */
  async list(
    sql: Sql,
    limit: number,
    after: { readonly receivedAt: string; readonly id: string } | null,
  ): Promise<readonly InterchangeRow[]> {
    return sql.query<InterchangeRow>(
      `SELECT ${FIELDS} FROM ${FROM} WHERE $1::timestamptz IS NULL OR (i.received_at, i.id) < ($1, $2::uuid)
       ORDER BY i.received_at DESC, i.id DESC LIMIT $3`,
      [after?.receivedAt ?? null, after?.id ?? null, limit + 1],
    );
  }

  async messages(sql: Sql, interchangeId: string): Promise<readonly MessageView[]> {
    return sql.query<MessageView>(
      `SELECT m.id, m.index, m.reference, m.type, m.version, m.state, m.order_number AS "orderNumber", o.id AS "salesOrder",
         (SELECT jsonb_build_object('outcome', a.outcome, 'reference', a.control_reference, 'file', b.file_name, 'salesOrder', b.order_id)
          FROM received_acknowledgement a LEFT JOIN outbox b ON b.partner_id = a.partner_id AND b.control_reference = a.control_reference
          WHERE a.message_id = m.id ORDER BY b.created_at, b.id LIMIT 1) AS acknowledges,
         o.state AS "salesOrderState", c.id AS "reviewCase",
         coalesce((SELECT jsonb_agg(f.body ORDER BY f.sequence) FROM order_finding f WHERE f.order_id = o.id AND f.state <> 'resolved'),
           m.findings) AS findings
       FROM message m
       -- Of an order that became a change the change is shown.
       LEFT JOIN sales_order o ON o.message_id = m.id AND m.state <> 'change'
       -- A message that was refused together with its envelope has the case of that.
       LEFT JOIN LATERAL (
         SELECT id FROM review_case c WHERE c.subject_key IN ('message:' || m.id, 'order:' || o.id, 'change:' || m.id,
           CASE WHEN m.state IN ('refused', 'set-aside') THEN 'interchange:' || m.interchange_id END)
         ORDER BY c.message_id IS NULL AND c.sales_order_id IS NULL LIMIT 1) c ON true
       WHERE m.interchange_id = $1 ORDER BY m.index LIMIT $2`,
      [interchangeId, MESSAGES_SHOWN],
    );
  }

  async receipts(sql: Sql, interchangeId: string): Promise<readonly ReceiptView[]> {
    return sql.query<ReceiptView>(
      `SELECT id, name, duplicate, received_at AS "receivedAt" FROM receipt WHERE interchange_id = $1 ORDER BY number LIMIT 200`,
      [interchangeId],
    );
  }

  /** The bytes of the acknowledgements of the interchange, in the order of its envelopes; empty until they are composed. */
  async acknowledgements(sql: Sql, interchangeId: string): Promise<readonly Buffer[]> {
    const rows = await sql.query<{ body: Buffer }>(
      `SELECT DISTINCT ON (r.envelope, r.kind) o.body FROM reply r JOIN outbox o ON o.subject_id = r.id
       WHERE r.interchange_id = $1 AND r.envelope IS NOT NULL AND o.body IS NOT NULL
       ORDER BY r.envelope, r.kind, o.created_at LIMIT 100`,
      [interchangeId],
    );
    return rows.map(({ body }) => body);
  }
}
