import { Injectable } from '@nestjs/common';
import type { OfficeHours } from '../kernel';
import type { Sql, Tx } from '../platform';
import { caseHolderOf, passedOver } from '../master';
import { ConfigService, EventLog } from '../platform/services';
import { allClocks, weighCase, type CaseFacts } from './case-weight';

interface Routed {
  readonly id: string;
  readonly assignee: string | null;
  readonly before: string | null;
  /** Who is responsible for its customer, and does not get it because he may not work on cases. */
  readonly past: string | null;
}

type FactsRow = CaseFacts & { readonly id: string };

const FACTS = `
  SELECT c.id, c.opened_at AS "openedAt", c.reason, o.received_at AS "receivedAt", o.confirmed_date::text AS "confirmedDate",
    k.lead_time_days AS "leadTimeDays", k.cut_off_time AS "cutOffTime", k.cut_off AS "cutOff",
    jsonb_build_array(s.cut_off, v.cut_off) AS "onTheWay",
    t.within_minutes AS "responseMinutes", t.hours AS "responseHours",
    CASE WHEN c.sales_order_id IS NOT NULL THEN coalesce(f.findings, '[]') ELSE c.findings END AS findings, coalesce(l.lines, '[]') AS lines
  FROM review_case c LEFT JOIN sales_order o ON o.id = coalesce(c.sales_order_id, c.about_order_id) LEFT JOIN customer k ON k.id = o.customer_id
    LEFT JOIN customer_location p ON p.id = o.delivery_place_id LEFT JOIN site s ON s.id = p.site_id LEFT JOIN carrier v ON v.id = p.carrier_id
    LEFT JOIN LATERAL (SELECT within_minutes, hours FROM response_clock
      WHERE kind = 'order-response' AND (partner_id = o.partner_id OR partner_id IS NULL) AND o.id IS NOT NULL AND c.sales_order_id IS NOT NULL
      ORDER BY partner_id IS NULL LIMIT 1) AS t ON true
    LEFT JOIN LATERAL (SELECT jsonb_agg(jsonb_build_object('code', code, 'severity', severity, 'stops', stops,
        'line', body -> 'line', 'cause', body -> 'cause')) AS findings
      FROM order_finding WHERE order_id = c.sales_order_id AND state = 'open' AND severity <> 'info') AS f ON true
    LEFT JOIN LATERAL (SELECT jsonb_agg(jsonb_build_object('index', w.index, 'amount', coalesce(w.amount, w.quantity * w.buyer_price, 0)::text,
        'article', coalesce(a.number, w.supplier_article, w.gtin, w.buyer_article))) AS lines
      FROM sales_order_line w LEFT JOIN article a ON a.id = w.article_id WHERE w.order_id = o.id AND w.rejected_reason IS NULL) AS l ON true
  WHERE c.id = ANY ($1::uuid[])`;

/** Whether a case goes to who looks after its customer: when that becomes known, and nobody has it yet. */
const isRouted = (before: string, customer: string): string =>
  `${before}.assignee IS NULL AND ${before}.owner = 'customer-service' AND ${before}.customer_id IS DISTINCT FROM ${customer}`;

/** The gravest finding is kept whole: its sentence stands on the row. */
const KEEP = `
  UPDATE review_case c SET customer_id = o.customer_id, partner_id = coalesce(o.partner_id, i.partner_id), currency = o.currency, due_at = x."dueAt", due_by = x."dueBy", value = x.value, at_risk = x."atRisk",
    errors = x.errors, warnings = x.warnings, lines = x.lines, affected = x.affected, mix = x.mix, codes = x.codes, causes = x.causes, articles = x.articles,
    assignee = CASE WHEN ${isRouted('c', 'o.customer_id')} THEN ${caseHolderOf('o.customer_id')} ELSE c.assignee END,
    top_finding = CASE WHEN c.sales_order_id IS NULL THEN c.findings -> 0 ELSE (SELECT body FROM order_finding f
      WHERE f.order_id = c.sales_order_id AND f.state = 'open' AND f.severity <> 'info'
      ORDER BY NOT f.stops, array_position(ARRAY['blocking', 'error', 'warning'], f.severity), f.sequence LIMIT 1) END
  FROM jsonb_to_recordset($1::jsonb) AS x(id uuid, "dueAt" timestamptz, "dueBy" text, value numeric, "atRisk" numeric, errors integer, warnings integer,
      lines integer, affected integer, mix jsonb, codes text[], causes text[], articles text[])
    JOIN review_case r ON r.id = x.id LEFT JOIN sales_order o ON o.id = coalesce(r.sales_order_id, r.about_order_id)
    LEFT JOIN interchange i ON i.id = r.interchange_id
  WHERE c.id = x.id
  RETURNING c.id, c.assignee, r.assignee AS before, CASE WHEN ${isRouted('r', 'c.customer_id')} THEN ${passedOver('c.customer_id')} END AS past`;

/** Keeps with each case what the queue sorts, filters and counts by, in the transaction that opens or judges it. */
@Injectable()
export class CaseWeights {
  constructor(
    private readonly config: ConfigService,
    private readonly events: EventLog,
  ) {}

  /** Weighs cases as their orders and findings stand now. */
  async weigh(tx: Tx, caseIds: readonly string[]): Promise<void> {
    if (caseIds.length === 0) return;
    const facts = await tx.query<FactsRow>(FACTS, [caseIds]);
    const hours = await officeHours(tx);
    const weights = facts.map((row) => ({ id: row.id, ...weighCase(row, hours, this.config.limits.caseTargetMs) }));
    const rows = await tx.query<Routed>(KEEP, [JSON.stringify(weights)]);
    await this.events.append(
      tx,
      rows.flatMap(({ id, assignee, before, past }) => {
        const about = { subjectType: 'review-case', subjectId: id, actor: 'system' };
        return [
          ...(past === null ? [] : [{ ...about, kind: 'case-passed-over', data: { responsibleId: past } }]),
          ...(assignee === before ? [] : [{ ...about, kind: 'case-assigned', data: { before, after: assignee } }]),
        ];
      }),
    );
  }

  /** By case: every moment by which it should be cleared, as its order stands now. */
  async clocks(tx: Tx, caseIds: readonly string[]): Promise<ReadonlyMap<string, readonly Date[]>> {
    const facts = await tx.query<FactsRow>(FACTS, [caseIds]);
    const hours = await officeHours(tx);
    return new Map(facts.map((row) => [row.id, allClocks(row, hours, this.config.limits.caseTargetMs)]));
  }

  /** Weighs the open cases of orders. @returns the ids of the cases */
  async weighOrders(tx: Tx, orderIds: readonly string[]): Promise<readonly string[]> {
    if (orderIds.length === 0) return [];
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM review_case WHERE sales_order_id = ANY ($1::uuid[]) AND state = 'open'`,
      [orderIds],
    );
    const ids = rows.map(({ id }) => id);
    await this.weigh(tx, ids);
    return ids;
  }
}

/** When people of our office are there. */
export async function officeHours(tx: Sql): Promise<OfficeHours> {
  const [company] = await tx.query<Omit<OfficeHours, 'holidays'>>(
    `SELECT office_opens AS opens, office_closes AS closes, working_days AS "workingDays" FROM company`,
  );
  const days = await tx.query<{ day: string }>('SELECT day::text AS day FROM holiday');
  return {
    ...(company ?? { opens: '08:00', closes: '17:00', workingDays: [1, 2, 3, 4, 5] }),
    holidays: new Set(days.map(({ day }) => day)),
  };
}
