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

export interface QueuePlace {
  /** How many there are in all. */
  readonly total: number;
  /** From 1; null where the case is not among them. */
  readonly at: number | null;
  readonly previous: string | null;
  readonly next: string | null;
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
const SEVERITY = `CASE WHEN c.errors > 0 THEN 'error' WHEN c.warnings > 0 THEN 'warning' ELSE 'none' END`;

/** What each word of a filter asks of a case, given the parameter that has its value. */
const CONDITIONS: Readonly<Record<keyof QueueFilter, (value: string) => string>> = {
  states: (value) => `${STATE} = ANY (${value}::text[])`,
  customer: (value) => `c.customer_id = ${value}::uuid`,
  partner: (value) => `c.partner_id = ${value}::uuid`,
  code: (value) => `${value}::text = ANY (c.codes)`,
  finding: (value) => `${value}::text = ANY (c.causes)`,
  article: (value) => `${value}::text = ANY (c.articles)`,
  severity: (value) => `${SEVERITY} = ${value}::text`,
  reason: (value) => `c.reason = ${value}::text`,
  assignee: (value) => `CASE ${value}::text WHEN 'nobody' THEN c.assignee IS NULL AND ${CLAIMED} IS NOT TRUE
    ELSE c.assignee::text = ${value} OR (c.claimed_by::text = ${value} AND ${CLAIMED}) END`,
  olderThanHours: (value) => `c.opened_at <= now() - make_interval(hours => ${value}::integer)`,
};

/** By what cases are put together, and which of it the gravest finding of a case has: its sentence stands for them all. */
const GROUPED: Readonly<Record<QueueGroup, { readonly keys: string; readonly top: string }>> = {
  finding: { keys: 'c.causes', top: `c.top_finding ->> 'code' || '|' || coalesce(c.top_finding ->> 'cause', '')` },
  article: { keys: 'c.articles', top: 'NULL::text' },
  customer: { keys: 'ARRAY[c.customer_id::text]', top: 'NULL::text' },
};

/** What is counted beside the list: each as if it were not chosen from, so that one sees what else there is. */
const FACETS: Readonly<Record<string, { readonly without: readonly (keyof QueueFilter)[]; readonly key: string }>> = {
  state: { without: ['states'], key: 'c.queue_state' },
  severity: { without: ['severity'], key: 'c.severity' },
  reason: { without: ['reason'], key: 'c.reason' },
  code: { without: ['code', 'finding'], key: 'unnest(c.codes)' },
  customer: { without: ['customer'], key: 'c.customer_id::text' },
  partner: { without: ['partner'], key: 'c.partner_id::text' },
  assignee: { without: ['assignee'], key: `coalesce(c.assignee::text, 'nobody')` },
};
/** A filter as a part of a statement. */
interface Asked {
  readonly where: string;
  readonly conditions: readonly { readonly word: keyof QueueFilter; readonly text: string }[];
  /** The first is how long a claim lasts that nobody renews. */
  readonly values: readonly unknown[];
}
const MOST_COUNTS = 30;
const MOST_GROUPS = 200;

/** Each case is read once: what of the filter it meets is kept beside what it is counted by. */
const countsOf = (conditions: Asked['conditions']): string => {
  const flags = conditions.map(({ word, text }) => `, coalesce(${text}, false) AS meets_${word.toLowerCase()}`);
  const met = (without: readonly string[]): string =>
    conditions.map(({ word }) => (without.includes(word) ? '' : ` AND c.meets_${word.toLowerCase()}`)).join('');
  const counts = Object.entries(FACETS).map(([facet, { without, key }]) => `UNION ALL (
    SELECT '${facet}', g.* FROM (SELECT ${key} AS key, count(*)::int AS count FROM open c WHERE true${met(without)} GROUP BY 1) AS g
    WHERE g.key IS NOT NULL ORDER BY g.count DESC, g.key LIMIT ${String(MOST_COUNTS)})`);
  return `
    WITH open AS MATERIALIZED (
      SELECT c.reason, c.codes, c.customer_id, c.partner_id, c.assignee, ${STATE} AS queue_state, ${SEVERITY} AS severity${flags.join('')}
      FROM review_case c WHERE c.state = 'open'),
    counted (facet, key, count) AS (
      SELECT 'total', '', count(*)::int FROM open c WHERE true${met([])} ${counts.join(' ')})
    SELECT g.facet, g.key, coalesce(k.name, p.name, u.display_name) AS name, g.count FROM counted g
      LEFT JOIN customer k ON k.id = CASE g.facet WHEN 'customer' THEN g.key::uuid END
      LEFT JOIN partner p ON p.id = CASE g.facet WHEN 'partner' THEN g.key::uuid END
      LEFT JOIN app_user u ON u.id = CASE WHEN g.facet = 'assignee' AND g.key <> 'nobody' THEN g.key::uuid END
    ORDER BY array_position(ARRAY['${Object.keys(FACETS).join("', '")}'], g.facet), g.count DESC, g.key`;
}; // prettier-ignore

/** Reads the queue: the open cases, by what is kept with them. Orders are looked up by their ids, for the rows of a page alone. */
@Injectable()
export class ReviewQueueRepository {
  constructor(private readonly config: ConfigService) {}

  /** One more row than asked for tells that there is a next page. What is missed first stands first, then what is worth most. */
  async list(sql: Sql, filter: QueueFilter, limit: number, after: QueueCursor | null): Promise<readonly QueueRow[]> {
    const { where, values } = this.asked(filter);
    const [most, dueAt, atRisk, id] = [1, 2, 3, 4].map((n) => `$${String(values.length + n)}`) as [string, string, string, string];
    const further = `AND c.due_at >= ${dueAt}::timestamptz AND (c.due_at > ${dueAt} OR c.at_risk < ${atRisk}::numeric OR (c.at_risk = ${atRisk} AND c.id > ${id}::uuid))`;
    return sql.query<QueueRow>(
      `WITH page AS (
         SELECT c.*, ${STATE} AS queue_state, ${CLAIMED} AS claimed FROM review_case c
         WHERE ${where} ${after === null ? '' : further}
         ORDER BY c.due_at, c.at_risk DESC, c.id LIMIT ${most})
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
      [...values, limit + 1, ...(after === null ? [] : [after.dueAt, after.atRisk, after.id])],
    );
  } // prettier-ignore

  /** How many there are in all, and of each, beside the list. */
  async counts(sql: Sql, filter: QueueFilter): Promise<{ readonly total: number; readonly facets: readonly QueueCount[] }> {
    const { conditions, values } = this.asked(filter);
    const rows = await sql.query<QueueCount>(countsOf(conditions), values);
    const total = rows.find(({ facet }) => facet === 'total')?.count ?? 0;
    return { total, facets: rows.filter(({ facet }) => facet !== 'total') };
  } // prettier-ignore

  /** Where a case stands among these, and which stand beside it. Behind the last comes the first; of a case that is not among them, too. */
  async place(sql: Sql, filter: QueueFilter, caseId: string): Promise<QueuePlace> {
    const { where, values } = this.asked(filter);
    const isIt = `id = $${String(values.length + 1)}`;
    const [row] = await sql.query<QueuePlace>(
      `WITH ranked AS (
         SELECT c.id, (row_number() OVER w)::int AS at, (count(*) OVER ())::int AS total, lag(c.id) OVER w AS previous,
           coalesce(lead(c.id) OVER w, nullif(first_value(c.id) OVER w, c.id)) AS next
         FROM review_case c WHERE ${where} WINDOW w AS (ORDER BY c.due_at, c.at_risk DESC, c.id))
       SELECT total, CASE WHEN ${isIt} THEN at END AS at, CASE WHEN ${isIt} THEN previous END AS previous,
         CASE WHEN ${isIt} THEN next ELSE id END AS next
       FROM ranked ORDER BY ${isIt} DESC, ranked.at LIMIT 1`,
      [...values, caseId],
    );
    return row ?? { total: 0, at: null, previous: null, next: null };
  }

  /** Cases that have something in common, the most numerous first. */
  async groups(sql: Sql, filter: QueueFilter, by: QueueGroup): Promise<readonly QueueGroupRow[]> {
    const { where, values } = this.asked(filter);
    const name = by === 'customer' ? '(SELECT k.name FROM customer k WHERE k.id = g.key::uuid)' : 'NULL::text';
    return sql.query<QueueGroupRow>(
      `WITH open AS MATERIALIZED (
         SELECT c.id, ${GROUPED[by].keys} AS keys, ${GROUPED[by].top} AS top, c.errors, c.at_risk, c.due_at FROM review_case c WHERE ${where}),
       g AS (
         SELECT x.key, count(*)::int AS count, sum(x.errors)::int AS errors, sum(x.at_risk) AS "atRisk", min(x.due_at) AS "dueAt",
           (array_agg(x.id) FILTER (WHERE x.top = x.key))[1] AS example
         FROM (SELECT unnest(o.keys) AS key, o.* FROM open o) AS x WHERE x.key IS NOT NULL GROUP BY x.key
         ORDER BY count DESC, "dueAt", x.key LIMIT ${String(MOST_GROUPS)})
       SELECT g.key, g.count, g.errors, g."atRisk", g."dueAt", c.top_finding AS "topFinding", ${name} AS name
       FROM g LEFT JOIN review_case c ON c.id = g.example
       ORDER BY g.count DESC, g."dueAt", g.key`,
      values,
    );
  }

  /** Only what is asked for stands in the statement: one that bears every filter is planned for none of them. */
  private asked(filter: QueueFilter): Asked {
    const values: unknown[] = [this.config.limits.claimIdleMs / 1000];
    const conditions = (Object.keys(CONDITIONS) as (keyof QueueFilter)[]).flatMap((word) =>
      filter[word] === null ? [] : [{ word, text: CONDITIONS[word](`$${String(values.push(filter[word]))}`) }],
    );
    // A statement must name all of its parameters, and the first is not for every filter.
    const where = [`c.state = 'open' AND $1::float8 IS NOT NULL`, ...conditions.map(({ text }) => `(${text})`)].join(
      ' AND ',
    );
    return { where, values, conditions };
  }
}
