import { Injectable } from '@nestjs/common';
import type { Sql } from '../platform';
import { ConfigService } from '../platform/services';
import type { QueueFilter, QueueGroup } from './queue-filter';
import type { QueueGroupRow, QueueRow } from './queue-view';

export interface QueueCursor {
  readonly dueAt: string;
  readonly atRisk: string;
  readonly id: string;
}

export interface QueueCount {
  readonly facet: string;
  readonly key: string;
  readonly name: string | null;
  readonly count: number;
}

const CLAIMED = `c.claimed_at > now() - make_interval(secs => $1)`;
const STATE = `CASE WHEN c.waiting_for IS NOT NULL AND (c.snoozed_until IS NULL OR c.snoozed_until > now()) THEN 'waiting-' || c.waiting_for
  WHEN c.snoozed_until > now() THEN 'snoozed' WHEN ${CLAIMED} THEN 'claimed' ELSE 'new' END`;

const WHERE = `c.state = 'open'
  AND ($2::text[] IS NULL OR ${STATE} = ANY ($2))
  AND ($3::uuid IS NULL OR c.customer_id = $3)
  AND ($4::text IS NULL OR $4 = ANY (c.codes))
  AND ($5::text IS NULL OR $5 = ANY (c.causes))
  AND ($6::text IS NULL OR $6 = ANY (c.articles))
  AND ($7::text IS NULL OR $7 = CASE WHEN c.errors > 0 THEN 'error' WHEN c.warnings > 0 THEN 'warning' ELSE 'none' END)
  AND ($8::text IS NULL OR c.reason = $8)
  AND ($9::text IS NULL OR CASE $9 WHEN 'nobody' THEN c.assignee IS NULL AND ${CLAIMED} IS NOT TRUE
    ELSE c.assignee::text = $9 OR (c.claimed_by::text = $9 AND ${CLAIMED}) END)
  AND ($10::integer IS NULL OR c.opened_at <= now() - make_interval(hours => $10))`;

/** As the keys of the rows that a group is made of. */
const GROUPED: Readonly<Record<QueueGroup, string>> = {
  finding: 'unnest(c.causes)',
  article: 'unnest(c.articles)',
  customer: 'c.customer_id::text',
};

/** What is counted beside the list: each as if it were not chosen from, so that one sees what else there is. */
const FACETS: readonly { readonly facet: string; readonly without: readonly (keyof QueueFilter)[]; readonly key: string }[] = [
  { facet: 'state', without: ['states'], key: STATE },
  { facet: 'severity', without: ['severity'], key: `CASE WHEN c.errors > 0 THEN 'error' WHEN c.warnings > 0 THEN 'warning' ELSE 'none' END` },
  { facet: 'reason', without: ['reason'], key: 'c.reason' },
  { facet: 'code', without: ['code', 'finding'], key: 'unnest(c.codes)' },
  { facet: 'customer', without: ['customer'], key: 'c.customer_id::text' },
  { facet: 'assignee', without: ['assignee'], key: `coalesce(c.assignee::text, 'nobody')` },
]; // prettier-ignore
const MOST_COUNTS = 30;
const MOST_GROUPS = 200;

/** Reads the queue: the open cases, by what is kept with them. Orders are looked up by their ids, for the rows of a page alone. */
@Injectable()
export class ReviewQueueRepository {
  constructor(private readonly config: ConfigService) {}

  /** One more row than asked for tells that there is a next page. What is missed first stands first, then what is worth most. */
  async list(sql: Sql, filter: QueueFilter, limit: number, after: QueueCursor | null): Promise<readonly QueueRow[]> {
    return sql.query<QueueRow>(
      `WITH page AS (
         SELECT c.*, ${STATE} AS queue_state, ${CLAIMED} AS claimed FROM review_case c
         WHERE ${WHERE} AND ($11::timestamptz IS NULL OR (c.due_at >= $11 AND (c.due_at > $11
           OR c.at_risk < $12::numeric OR (c.at_risk = $12::numeric AND c.id > $13::uuid))))
         ORDER BY c.due_at, c.at_risk DESC, c.id LIMIT $14)
       SELECT p.id, p.reason, p.owner, p.subject_key AS "subjectKey", p.title, p.opened_at AS "openedAt", p.due_at AS "dueAt", p.due_by AS "dueBy",
         p.due_at::text AS "cursorAt", p.value, p.at_risk AS "atRisk", p.currency, p.errors, p.warnings, p.lines, p.affected, p.mix,
         p.top_finding AS "topFinding", p.queue_state AS "queueState", p.snoozed_until AS "snoozedUntil",
         o.id AS "orderId", o.reference, o.buyer_order_number AS "orderNumber", o.received_at AS "receivedAt",
         CASE WHEN k.id IS NOT NULL THEN jsonb_build_object('id', k.id, 'name', k.name) END AS customer,
         CASE WHEN a.id IS NOT NULL THEN jsonb_build_object('id', a.id, 'name', a.display_name) END AS assignee,
         CASE WHEN u.id IS NOT NULL AND p.claimed THEN jsonb_build_object('id', u.id, 'name', u.display_name) END AS "claimedBy"
       FROM page p LEFT JOIN sales_order o ON o.id = coalesce(p.sales_order_id, p.about_order_id) LEFT JOIN customer k ON k.id = p.customer_id
         LEFT JOIN app_user a ON a.id = p.assignee LEFT JOIN app_user u ON u.id = p.claimed_by
       ORDER BY p.due_at, p.at_risk DESC, p.id`,
      [...this.values(filter), after?.dueAt ?? null, after?.atRisk ?? null, after?.id ?? null, limit + 1],
    );
  }

  /** How many there are of each, beside the list. */
  async counts(sql: Sql, filter: QueueFilter): Promise<readonly QueueCount[]> {
    const facets: QueueCount[] = [];
    for (const { facet, without, key } of FACETS) {
      const open = { ...filter, ...Object.fromEntries(without.map((name) => [name, null])) };
      const rows = await sql.query<QueueCount>(
        `SELECT $11::text AS facet, g.key, coalesce(k.name, u.display_name) AS name, g.count
         FROM (SELECT ${key} AS key, count(*)::int AS count FROM review_case c WHERE ${WHERE} GROUP BY 1) AS g
           LEFT JOIN customer k ON $11 = 'customer' AND k.id::text = g.key LEFT JOIN app_user u ON $11 = 'assignee' AND u.id::text = g.key
         WHERE g.key IS NOT NULL ORDER BY g.count DESC, g.key LIMIT ${String(MOST_COUNTS)}`,
        [...this.values(open), facet],
      );
      facets.push(...rows);
    }
    return facets;
  }

  async total(sql: Sql, filter: QueueFilter): Promise<number> {
    const [row] = await sql.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM review_case c WHERE ${WHERE}`,
      this.values(filter),
    );
    return row?.count ?? 0;
  }

  /** Cases that have something in common, the most numerous first. */
  async groups(sql: Sql, filter: QueueFilter, by: QueueGroup): Promise<readonly QueueGroupRow[]> {
    return sql.query<QueueGroupRow>(
      `SELECT g.*, k.name FROM (
         SELECT x.key, count(*)::int AS count, sum(x.errors)::int AS errors, sum(x.at_risk) AS "atRisk", min(x.due_at) AS "dueAt",
           (array_agg(x.top_finding) FILTER (WHERE x.top_finding ->> 'code' || '|' || coalesce(x.top_finding ->> 'cause', '') = x.key))[1] AS "topFinding"
         FROM (SELECT ${GROUPED[by]} AS key, c.errors, c.at_risk, c.due_at, c.top_finding FROM review_case c WHERE ${WHERE}) AS x
         WHERE x.key IS NOT NULL GROUP BY x.key) AS g
         LEFT JOIN customer k ON $11 = 'customer' AND k.id::text = g.key
       ORDER BY g.count DESC, g."dueAt", g.key LIMIT ${String(MOST_GROUPS)}`,
      [...this.values(filter), by],
    );
  }

  private values(filter: QueueFilter): readonly unknown[] {
    const { states, customer, code, finding, article, severity, reason, assignee, olderThanHours } = filter;
    return [
      ...[this.config.limits.claimIdleMs / 1000, states, customer, code, finding],
      ...[article, severity, reason, assignee, olderThanHours],
    ];
  }
}
