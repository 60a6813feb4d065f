import { Injectable } from '@nestjs/common';
import type { OfficeHours } from '../kernel';
import type { Sql } from '../platform';
import type { ClosedCollective, Cutoff, Overdue, OverdueItem, ResponseClock } from './overdue';

/** So long we wait for a partner's acknowledgement; what is older is no longer asked for. */
const LONGEST_WAIT_DAYS = 30;

const ACKNOWLEDGEMENTS = `'CONTRL', 'TA1', '997', '999'`;

/** What a partner has said by his systems begins with his first acknowledgement: before it nobody could expect one. */
const OWED = `
  SELECT o.partner_id AS partner, CASE WHEN o.kind IN (${ACKNOWLEDGEMENTS}) THEN 'acknowledgement' ELSE 'order-response' END AS kind,
    o.id, o.order_id, coalesce(s.buyer_order_number, i.name, o.file_name, o.kind) AS subject, p.name AS partner_name,
    greatest(i.received_at, o.resent_at, CASE WHEN o.resend_of IS NOT NULL OR o.replaces IS NOT NULL THEN o.created_at END) AS since
  FROM outbox o JOIN reply r ON r.id = o.subject_id JOIN interchange i ON i.id = r.interchange_id JOIN partner p ON p.id = o.partner_id
    LEFT JOIN sales_order s ON s.id = o.order_id
  WHERE o.state IN ('held', 'due', 'sending', 'dead')
    -- Customer service has it on the desk already.
    AND NOT EXISTS (SELECT FROM review_case c
      WHERE c.subject_key = 'outbox:' || o.id AND c.owner = 'customer-service' AND c.state IN ('open', 'closed'))
  UNION ALL
  -- Nobody has decided yet, and an answer is wanted whatever comes of it.
  SELECT s.partner_id, 'order-response', s.id, s.id, coalesce(s.buyer_order_number, s.reference), p.name, s.received_at
  FROM sales_order s JOIN partner p ON p.id = s.partner_id
  WHERE (s.state = 'in-review' OR s.state = 'partly-released' AND NOT EXISTS (SELECT FROM reply r WHERE r.order_id = s.id))
    AND (s.document ->> 'responseType' = 'AC' OR (s.document ->> 'responseType' IS NULL AND p.respond = 'always'))
    -- Of these nobody is told: a test, and what repeats an order that we have.
    AND NOT EXISTS (SELECT FROM order_finding f WHERE f.order_id = s.id AND f.state = 'open' AND f.code IN ('MSG-005', 'DUP-002'))
  UNION ALL
  SELECT coalesce(i.partner_id, a.partner_id), 'acknowledgement', i.id, NULL, coalesce(i.name, i.id::text), coalesce(p.name, a.name), i.received_at
  FROM interchange i JOIN channel_account a ON a.id = i.account_id LEFT JOIN partner p ON p.id = coalesce(i.partner_id, a.partner_id)
  WHERE i.state = 'received' AND p.acknowledge IS NOT FALSE
  UNION ALL
  SELECT o.partner_id, 'their-acknowledgement', o.id, o.order_id, coalesce(o.file_name, o.kind), p.name, o.delivered_at
  FROM partner p
    LEFT JOIN LATERAL (SELECT a.received_at FROM received_acknowledgement a WHERE a.partner_id = p.id ORDER BY a.received_at LIMIT 1) AS first ON true
    JOIN LATERAL (SELECT c.expected FROM clock c WHERE c.kind = 'their-acknowledgement' AND (c.partner = p.id OR c.partner IS NULL)
      ORDER BY c.partner IS NULL LIMIT 1) AS wish ON true
    JOIN outbox o ON o.partner_id = p.id
  WHERE (wish.expected = 'always' OR (wish.expected = 'if-ever' AND o.delivered_at >= first.received_at))
    AND o.kind IN ('ORDRSP', '855', '865') AND o.state = 'delivered' AND o.acknowledged_at IS NULL
    AND o.delivered_at > now() - interval '${LONGEST_WAIT_DAYS} days'`;

/** Reads what is past its time. The sales office's clocks are few and the things that are open not many: one look is a handful of queries. */
@Injectable()
export class OverdueRepository {
  async clocks(sql: Sql): Promise<readonly ResponseClock[]> {
    return sql.query<ResponseClock>(
      `SELECT partner_id AS "partnerId", kind, within_minutes AS "withinMinutes", hours, expected FROM response_clock`,
    );
  }

  async officeHours(sql: Sql): Promise<OfficeHours> {
    const [company] = await sql.query<Omit<OfficeHours, 'holidays'>>(
      `SELECT office_opens AS opens, office_closes AS closes, working_days AS "workingDays" FROM company`,
    );
    const days = await sql.query<{ day: string }>('SELECT day::text AS day FROM holiday');
    return {
      ...(company ?? { opens: '08:00', closes: '17:00', workingDays: [1, 2, 3, 4, 5] }),
      holidays: new Set(days.map(({ day }) => day)),
    };
  }

  /** Collective cases that people closed, by what their keys begin with. */
  async closedCollectives(sql: Sql): Promise<readonly ClosedCollective[]> {
    return sql.query<ClosedCollective>(
      `SELECT regexp_replace(subject_key, ':[0-9]+$', '') AS key, count(*)::int AS count, max(closed_at) AS "closedAt" FROM review_case
       WHERE reason = 'overdue' AND state = 'closed' AND subject_key ~ '^overdue:[a-z-]+:partner:' GROUP BY 1`,
    );
  }

  /** State and revision of those that are rows of the outbox, by their ids. */
  async sendings(
    sql: Sql,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly state: string; readonly revision: number }>> {
    const rows = await sql.query<{ readonly id: string; readonly state: string; readonly revision: number }>(
      'SELECT id, state, revision FROM outbox WHERE id = ANY ($1)',
      [ids],
    );
    return new Map(rows.map(({ id, ...row }) => [id, row]));
  }

  /** What is overdue by partner and clock. @param most the oldest so many of each are named */
  async overdue(sql: Sql, cutoffs: readonly Cutoff[], most: number): Promise<readonly Omit<Overdue, 'closedBefore'>[]> {
    const rows = await sql.query<Omit<Overdue, 'closedBefore' | 'items'> & { items: readonly RawItem[] }>(
      `WITH clock AS (
         SELECT "partnerId" AS partner, kind, cutoff, "seenUntil" AS seen, expected
         FROM jsonb_to_recordset($1::jsonb) AS c ("partnerId" uuid, kind text, cutoff timestamptz, "seenUntil" timestamptz, expected text)),
       owed AS (${OWED}),
       late AS (
         SELECT owed.*, row_number() OVER (PARTITION BY owed.kind, owed.partner ORDER BY owed.since, owed.id) AS place
         FROM owed JOIN LATERAL (SELECT c.* FROM clock c WHERE c.kind = owed.kind AND (c.partner = owed.partner OR c.partner IS NULL)
           ORDER BY c.partner IS NULL LIMIT 1) AS c ON true
         WHERE owed.since <= c.cutoff AND c.expected <> 'never' AND (c.seen IS NULL OR owed.since > c.seen)
           AND NOT EXISTS (SELECT FROM review_case r
             WHERE r.subject_key = 'overdue:' || owed.kind || ':' || owed.id AND r.state = 'closed'))
       SELECT kind, partner AS "partnerId", min(partner_name) AS "partnerName", count(*)::int AS count,
         jsonb_agg(jsonb_build_object('id', id, 'orderId', order_id, 'subject', subject, 'since', since) ORDER BY place)
           FILTER (WHERE place <= $2) AS items
       FROM late GROUP BY kind, partner ORDER BY kind, partner`,
      [JSON.stringify(cutoffs), most],
    );
    return rows.map((row) => ({ ...row, items: row.items.map((item) => ({ ...item, since: new Date(item.since) })) }));
  }
}

type RawItem = Omit<OverdueItem, 'since'> & { readonly since: string };
