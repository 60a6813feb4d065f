import { Injectable } from '@nestjs/common';
import type { Format } from '../formats';
import type { Sql } from '../platform';

/** Where the bytes of what a case is about lie. */
export interface CaseBytes {
  readonly messageId: string | null;
  readonly payloadId: string;
  readonly size: number;
  readonly format: Format | null;
  readonly name: string | null;
  /** Of the message in the file; the whole file where it is about no message. */
  readonly start: number;
  readonly end: number;
}

/** Something that happened to a case, its order, its message or its file. */
export interface CaseEvent {
  readonly id: string;
  readonly at: Date;
  readonly kind: string;
  readonly subject: string;
  readonly actor: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** More is told nowhere else either, and nobody reads it. */
const MOST_EVENTS = 500;

/** Reads what stands behind a case: its bytes, and what happened. */
@Injectable()
export class CaseSourceRepository {
  /** Null for a case without a file of ours: what was not let in was not kept. */
  async bytes(sql: Sql, caseId: string): Promise<CaseBytes | null> {
    const [row] = await sql.query<Omit<CaseBytes, 'size' | 'start' | 'end'> & Record<'size' | 'start' | 'end', string>>(
      BYTES,
      [caseId],
    );
    return row === undefined
      ? null
      : { ...row, size: Number(row.size), start: Number(row.start), end: Number(row.end) };
  }

  /** The latest {@link MOST_EVENTS}, oldest first. People by the name that colleagues know. */
  async events(sql: Sql, caseId: string): Promise<readonly CaseEvent[]> {
    return sql.query<CaseEvent>(EVENTS, [caseId, MOST_EVENTS]);
  }
}

const BYTES = `
  SELECT m.id AS "messageId", i.payload_id AS "payloadId", i.size, i.format, i.name,
    coalesce(m.byte_start, 0) AS start, coalesce(m.byte_end, i.size) AS end
  FROM review_case c
    LEFT JOIN sales_order o ON o.id = c.sales_order_id
    LEFT JOIN message m ON m.id = coalesce(o.message_id, c.message_id)
    JOIN interchange i ON i.id = coalesce(m.interchange_id, c.interchange_id)
  WHERE c.id = $1`;

// Four subjects, each by its index; the log has no other way in.
const EVENTS = `
  WITH subject (type, id) AS (
    SELECT 'review-case', c.id::text FROM review_case c WHERE c.id = $1
    UNION ALL SELECT 'sales-order', coalesce(c.sales_order_id, c.about_order_id)::text FROM review_case c WHERE c.id = $1
    UNION ALL SELECT 'message', coalesce(c.message_id, o.message_id)::text FROM review_case c LEFT JOIN sales_order o ON o.id = c.sales_order_id
      WHERE c.id = $1
    UNION ALL SELECT 'interchange', coalesce(c.interchange_id, o.interchange_id)::text FROM review_case c
      LEFT JOIN sales_order o ON o.id = c.sales_order_id WHERE c.id = $1)
  SELECT * FROM (
    SELECT e.id, e.at, e.kind, e.subject_type AS subject,
      CASE WHEN e.actor = 'system' THEN NULL ELSE coalesce(u.display_name, e.actor) END AS actor, e.data
    FROM subject s CROSS JOIN LATERAL (
        SELECT * FROM event_log l WHERE l.subject_type = s.type AND l.subject_id = s.id ORDER BY l.id DESC LIMIT $2) e
      LEFT JOIN app_user u ON u.id::text = e.actor
    WHERE s.id IS NOT NULL ORDER BY e.id DESC LIMIT $2) latest
  ORDER BY id`;
