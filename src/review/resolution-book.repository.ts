import { Injectable } from '@nestjs/common';
import type { IsoDate } from '../kernel';
import type { Sql, Tx } from '../platform';
import type { AnswerState } from './answer-life';
import type { ListedResolution, ResolutionEvent } from './listed-resolution';

export interface ListFilter {
  readonly state: AnswerState | null;
  readonly code: string | null;
}

/** Of its events the latest so many are shown. */
const MOST_EVENTS = 100;

/** Reads remembered answers with how they fare. */
@Injectable()
export class ResolutionBook {
  /** The latest first; one more than asked for tells that there is a next page. */
  async list(
    sql: Sql,
    { state, code }: ListFilter,
    today: IsoDate,
    limit: number,
    after: { readonly at: string; readonly id: string } | null,
  ): Promise<readonly ListedResolution[]> {
    return sql.query(
      `SELECT ${FIELDS} FROM (
         SELECT * FROM resolution WHERE ($1::timestamptz IS NULL OR (confirmed_at, id) < ($1, $2::uuid))
           AND ($4::text IS NULL OR code = $4) AND ($5::text IS NULL OR CASE WHEN mode <> 'ended' AND valid_to < $6::date THEN 'expired' ELSE mode END = $5)
         ORDER BY confirmed_at DESC, id DESC LIMIT $3) r ${JOINS}
       ORDER BY r.confirmed_at DESC, r.id DESC`,
      [after?.at ?? null, after?.id ?? null, limit + 1, code, state, today],
    );
  }

  async find(sql: Sql, id: string): Promise<ListedResolution | null> {
    const [row] = await sql.query<ListedResolution>(
      `SELECT ${FIELDS} FROM (SELECT * FROM resolution WHERE id = $1) r ${JOINS}`,
      [id],
    );
    return row ?? null;
  }

  /** As {@link find}, and nobody else moves it on in this transaction. */
  async lock(tx: Tx, id: string): Promise<ListedResolution | null> {
    const rows = await tx.query('SELECT id FROM resolution WHERE id = $1 FOR UPDATE', [id]);
    return rows.length === 0 ? null : this.find(tx, id);
  }

  /** The latest first. */
  async events(sql: Sql, id: string): Promise<readonly ResolutionEvent[]> {
    return sql.query(
      `SELECT e.at, u.display_name AS by, e.data FROM (
         SELECT * FROM event_log WHERE subject_type = 'resolution' AND subject_id = $1 ORDER BY id DESC LIMIT ${String(MOST_EVENTS)}) e
         LEFT JOIN app_user u ON u.id::text = e.actor ORDER BY e.id DESC`,
      [id],
    );
  }
}

const FIELDS = `r.id, r.code, r.cause, r.conditions, r.scope, r.partner_id AS "partnerId", r.customer_id AS "customerId", r.chain,
  r.article_id AS "articleId", r.action, r.most_amount::text AS "mostAmount", r.most_percent::text AS "mostPercent",
  r.most_quantity::text AS "mostQuantity", r.mode, r.valid_from::text AS "validFrom", r.valid_to::text AS "validTo", r.role,
  r.reason, r.confirmed_by AS "confirmedBy", o.display_name AS owner, r.confirmed_at AS "confirmedAt", r.confirmed_at::text AS "cursorAt",
  r.needs_approval AS "needsApproval", a.display_name AS approver, r.approved_at AS "approvedAt",
  r.suspended_at AS "suspendedAt", r.suspended_reason AS "suspendedReason", r.from_order_id AS "fromOrderId",
  CASE r.scope WHEN 'partner' THEN p.name WHEN 'chain' THEN r.chain WHEN 'customer' THEN k.name
    WHEN 'article' THEN concat_ws(', ', i.number, k.name) END AS "forWhom",
  u.uses, u.hits, u.undone, u.last AS "lastUsedAt", t.agreed, t.disagreed, x.body AS example`;
const JOINS = `LEFT JOIN app_user o ON o.id = r.confirmed_by LEFT JOIN app_user a ON a.id = r.approved_by
  LEFT JOIN partner p ON p.id = r.partner_id LEFT JOIN customer k ON k.id = r.customer_id LEFT JOIN article i ON i.id = r.article_id
  CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE NOT shadow)::int AS uses, count(*)::int AS hits, count(undone_at)::int AS undone, max(used_at) AS last
    FROM resolution_use WHERE resolution_id = r.id) u
  CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE agreed)::int AS agreed, count(*) FILTER (WHERE NOT agreed)::int AS disagreed
    FROM resolution_trial WHERE resolution_id = r.id) t
  LEFT JOIN LATERAL (
    SELECT f.body FROM order_finding f WHERE f.order_id = r.from_order_id AND f.code = r.code AND (r.cause IS NULL OR f.body ->> 'cause' = r.cause)
    ORDER BY f.sequence LIMIT 1) x ON true`;
