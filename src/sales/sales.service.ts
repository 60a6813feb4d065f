import { Injectable } from '@nestjs/common';
import { fingerprint, LINE_FAMILIES } from '../findings';
import type { Tx } from '../platform';
import { OutboxRepository } from '../platform/services';
import type { Clearance } from './clearance';
import { erpRefusalFinding, type ErpRefusal, type RefusalOutcome } from './erp-refusal';
import type { Release } from './judged-order';
import { findingLine, WHOLE_SINCE } from './order-columns';
import { isReleased, type Fulfilment, type SalesOrderState } from './sales-order';

/**
 * What the lines of orders take of contracts and promotions at a price of theirs is counted there, or taken out again. As parts of a
 * statement that names the orders and which of their lines move; the rows that are counted in are locked in one order, so that two releases cannot wait for each other.
 */
/** Of what the ERP has counted anew meanwhile there may be less than is given back. */
const sum = (count: string, sign: '+' | '-', amount: string): string =>
  sign === '+' ? `${count} + ${amount}` : `greatest(${count} - ${amount}, 0)`;

const counted = (orders: 'released' | 'sold', sign: '+' | '-', which: string): string => `  priced AS (
    SELECT p.source, p.promotion_id, p.customer_id, p.contract_number, p.article_id, sum(l.base_quantity) AS quantity, sum(l.amount) AS value
    FROM ${orders} r JOIN sales_order_line l ON l.order_id = r.id AND l.rejected_reason IS NULL AND ${which}
      JOIN price p ON p.id = l.our_price_id AND p.source IN ('contract', 'promotion')
    GROUP BY p.source, p.promotion_id, p.customer_id, p.contract_number, p.article_id),
  taken AS (
    SELECT t.id, sum(CASE t.basis WHEN 'value' THEN d.value ELSE d.quantity END) AS amount
    FROM priced d JOIN contract c ON c.customer_id = d.customer_id AND c.number = d.contract_number
      CROSS JOIN LATERAL (
        SELECT l.id, l.basis FROM contract_line l WHERE l.contract_id = c.id AND (l.article_id = d.article_id OR l.article_id IS NULL)
        ORDER BY l.ended_on IS NOT NULL, l.article_id LIMIT 1) t
    WHERE d.source = 'contract' GROUP BY t.id),
  contract_lines AS (
    SELECT id FROM contract_line WHERE id IN (SELECT id FROM taken) ORDER BY id FOR UPDATE),
  called_off AS (
    UPDATE contract_line l SET called_off = ${sum('l.called_off', sign, 't.amount')}
    FROM taken t JOIN contract_lines USING (id) WHERE l.id = t.id AND t.amount IS NOT NULL),
  promoted AS (
    SELECT promotion_id, article_id, sum(quantity) AS amount FROM priced WHERE source = 'promotion' GROUP BY promotion_id, article_id),
  promotion_lines AS (
    SELECT promotion_id, article_id FROM promotion_line WHERE (promotion_id, article_id) IN (SELECT promotion_id, article_id FROM promoted)
    ORDER BY promotion_id, article_id FOR UPDATE),
  used AS (
    UPDATE promotion_line l SET used_quantity = ${sum('l.used_quantity', sign, 'm.amount')}
    FROM promoted m JOIN promotion_lines USING (promotion_id, article_id)
    WHERE l.promotion_id = m.promotion_id AND l.article_id = m.article_id AND m.amount IS NOT NULL)`;

/** The company's own number of months, by the name that `CompanySettings` has for it; what is no number there has the default. */
const SAME_NUMBER_MONTHS = `coalesce((SELECT CASE WHEN settings ->> 'sameNumberMonths' ~ '^[0-9]{1,4}$'
  THEN (settings ->> 'sameNumberMonths')::integer END FROM company), 18)`;

/** A released order with its lines that go on in this statement: those that wait no longer, or never did. */
const GOING = `l.held = r.rest AND l.index <> ALL (r.held)`;

/**
 * From review an order goes whole, or but for lines that wait; of a partly released one the lines that waited go, or some of them. What goes
 * counts in the total, and with it in the exposure; the occurrence is taken once. An open stopping finding is passed over only where it
 * is about a line that waits.
 */
const RELEASE = `
  WITH cleared AS (
    SELECT c.id, c.version, coalesce(c.held, '{}') AS held, o.state = 'partly-released' AS rest
    FROM jsonb_to_recordset($1::jsonb) AS c(id uuid, version integer, held integer[]) JOIN sales_order o USING (id)),
  released AS (
    UPDATE sales_order o SET state = CASE WHEN c.held = '{}' THEN 'released' ELSE 'partly-released' END, version = o.version + 1,
      outcome_version = o.outcome_version + CASE WHEN c.rest AND c.held <> '{}' THEN 0 ELSE 1 END,
      releases = o.releases + 1,
      released_at = CASE WHEN c.rest THEN o.released_at ELSE now() END, released_by = coalesce($2, o.released_by),
      total = CASE WHEN c.held = '{}' AND NOT c.rest THEN o.total ELSE CASE WHEN c.rest THEN o.total ELSE 0 END + coalesce((
        SELECT sum(l.amount) FROM sales_order_line l
        WHERE l.order_id = o.id AND l.rejected_reason IS NULL AND l.held = c.rest AND l.index <> ALL (c.held)), 0) END,
      occurrence = CASE WHEN c.rest THEN o.occurrence ELSE 1 + coalesce((SELECT max(e.occurrence) FROM sales_order e
        WHERE e.customer_id = o.customer_id AND e.order_number_key = o.order_number_key
          AND e.order_number_scope = o.order_number_scope
          AND e.state IN ('released', 'partly-released')
          AND (e.received_at <= o.received_at - make_interval(months => ${SAME_NUMBER_MONTHS}) OR EXISTS (
            SELECT 1 FROM order_finding d WHERE d.order_id = o.id AND d.code = 'DUP-001' AND d.state = 'overridden'))), 0) END
    FROM cleared c
    WHERE o.id = c.id AND o.version = c.version AND o.state = CASE WHEN c.rest THEN 'partly-released' ELSE 'in-review' END
      AND o.customer_id IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM order_change q WHERE q.order_id = o.id AND q.state = 'requested')
      AND NOT EXISTS (SELECT 1 FROM order_finding f WHERE f.order_id = o.id AND f.state = 'open' AND f.stops
        AND NOT coalesce(${findingLine('f')} = ANY (c.held) AND split_part(f.code, '-', 1) = ANY ($3), false))
    RETURNING o.id, o.customer_id, o.version, o.occurrence, o.outcome_version, o.released_at, o.state, c.held, c.rest, o.total),
  moved AS (
    SELECT r.customer_id, sum(CASE WHEN r.rest THEN r.total - b.total ELSE r.total END) AS amount
    FROM released r JOIN sales_order b ON b.id = r.id GROUP BY r.customer_id),
  waiting AS (
    UPDATE sales_order_line l SET held = l.index = ANY (r.held),
      released_at = CASE WHEN r.rest AND l.index <> ALL (r.held) THEN now() END
    FROM released r
    WHERE l.order_id = r.id AND l.rejected_reason IS NULL AND (r.rest AND l.held AND l.index <> ALL (r.held) OR NOT r.rest AND l.index = ANY (r.held))),
  exposure AS (
    INSERT INTO customer_exposure (customer_id, released_amount)
    SELECT customer_id, amount FROM moved ORDER BY customer_id
    ON CONFLICT (customer_id) DO UPDATE SET released_amount = customer_exposure.released_amount + EXCLUDED.released_amount),
${counted('released', '+', GOING)}
  SELECT id, version, occurrence, outcome_version AS "outcomeVersion", released_at AS "releasedAt", state, total::text AS total FROM released`;

/** Nothing waits any more, and nothing that waited went on: it was all declined. What was still asked about it is answered by that. */
const FINISH = `
  WITH done AS (
    UPDATE sales_order o SET state = 'released', version = o.version + 1, outcome_version = o.outcome_version + 1
    WHERE o.id = $1 AND o.state = 'partly-released' AND NOT EXISTS (SELECT 1 FROM sales_order_line l WHERE l.order_id = o.id AND l.held)
    RETURNING o.id),
  asked AS (
    UPDATE order_finding f SET state = 'resolved' FROM done WHERE f.order_id = done.id AND f.state = 'open' AND f.stops)
  SELECT id FROM done`;

/**
 * Takes an order out of what is sold: its value out of the customer's exposure, its quantities out of the history where they were counted, and what
 * it took of contracts and promotions, so that all of them move by the difference when it is released anew.
 */
const WITHDRAW = `
  WITH before AS (SELECT id, customer_id, total, state, released_at FROM sales_order WHERE id = $1 FOR UPDATE),
  o AS (
    UPDATE sales_order s SET state = $2, version = s.version + 1, occurrence = NULL, released_by = CASE WHEN $2 = 'cancelled' THEN s.released_by END
    FROM before b WHERE s.id = b.id AND b.state = ANY ($3) RETURNING s.id),
  sold AS (SELECT b.* FROM before b JOIN o USING (id) WHERE b.state IN ('released', 'partly-released')),
  exposure AS (
    UPDATE customer_exposure e SET released_amount = e.released_amount - s.total FROM sold s WHERE e.customer_id = s.customer_id),
  counted AS (SELECT o.* FROM sold o JOIN quantity_history_progress p ON o.state = 'released' AND ${WHOLE_SINCE} <= p.counted_until),
  gone AS (
    SELECT s.customer_id, y.article_id, y.base_quantity AS quantity, count(*) AS times
    FROM sold s JOIN quantity_history_progress p ON true
      JOIN sales_order_line y ON y.order_id = s.id AND y.rejected_reason IS NULL AND NOT y.held AND y.base_quantity > 0
        AND coalesce(y.released_at, s.released_at) <= p.counted_until
    GROUP BY s.customer_id, y.article_id, y.base_quantity),
  history AS (
    UPDATE quantity_history h SET quantities = ARRAY(
      SELECT e.quantity FROM (
        SELECT u.quantity, u.place, row_number() OVER (PARTITION BY u.quantity ORDER BY u.place) AS nth
        FROM unnest(h.quantities) WITH ORDINALITY AS u (quantity, place)) e
      LEFT JOIN gone g ON g.article_id = h.article_id AND g.quantity = e.quantity
      WHERE e.nth > coalesce(g.times, 0) ORDER BY e.place)
    FROM (SELECT DISTINCT customer_id, article_id FROM gone) l
    WHERE h.customer_id = l.customer_id AND h.article_id = l.article_id),
  values_of AS (
    UPDATE customer_order_value v SET amounts = v.amounts[:w.place - 1] || v.amounts[w.place + 1:]
    FROM (SELECT s.customer_id, array_position(o.amounts, s.total) AS place FROM counted s JOIN customer_order_value o USING (customer_id)) w
    WHERE v.customer_id = w.customer_id AND w.place IS NOT NULL),
  ${counted('sold', '-', 'NOT l.held')}
  SELECT id FROM o`;

/** A reason that was answered before and comes again is a question again; one that does not come again is settled. */
const TOLD_BY_ERP = `
  WITH told AS (
    SELECT * FROM jsonb_to_recordset($2::jsonb) AS t(fingerprint text, sequence integer, code text, severity text, stops boolean, body jsonb)),
  settled AS (
    UPDATE order_finding SET state = 'resolved'
    WHERE order_id = $1 AND source = 'erp' AND fingerprint NOT IN (SELECT fingerprint FROM told))
  INSERT INTO order_finding (order_id, fingerprint, sequence, code, severity, stops, body, source)
  SELECT DISTINCT ON (fingerprint) $1, fingerprint, sequence, code, severity, stops, body, 'erp' FROM told
  ON CONFLICT (order_id, fingerprint) DO UPDATE SET state = 'open', sequence = EXCLUDED.sequence, severity = EXCLUDED.severity,
    stops = EXCLUDED.stops, body = EXCLUDED.body`;

function erpFinding(reason: ErpRefusal['reasons'][number], index: number): object {
  const finding = erpRefusalFinding(reason);
  const { severity, stops } = finding;
  // Before what judging found: it is why the order is here.
  return {
    fingerprint: fingerprint(finding),
    sequence: index - 1_000,
    code: finding.code,
    severity,
    stops,
    body: finding,
  };
}

interface RefusedRow {
  readonly id: string;
  readonly state: SalesOrderState;
  readonly releases: number;
  readonly fulfilment: Fulfilment;
}

interface ReleasedRow extends Release {
  readonly id: string;
}

/** The sales administration as others use it. */
@Injectable()
export class SalesService {
  constructor(private readonly outbox: OutboxRepository) {}

  /**
   * Releases orders. The statement itself demands the judged version, the state and that no stopping finding is open, and the unique key
   * on the occurrence refuses a second order with the same number unless that was overridden on purpose, or the earlier one is older than
   * anybody takes for the same order. What is counted of contracts and promotions moves with it: what a line takes at a price of theirs.
   *
   * @returns by id what the release gave those that were released; an id that is missing was changed by somebody else in the meantime
   */
  async release(tx: Tx, clearance: Clearance): Promise<ReadonlyMap<string, Release>> {
    const rows = await tx.query<ReleasedRow>(RELEASE, [
      JSON.stringify(
        [...clearance.orders].map(([id, version]) => ({ id, version, held: clearance.held.get(id) ?? [] })),
      ),
      clearance.actorId,
      LINE_FAMILIES,
    ]);
    return new Map(rows.map(({ id, ...release }) => [id, release]));
  }

  /** Whether the buyer asks for a change that nobody decided yet; {@link release} demands that there is none. */
  async hasUndecidedChange(tx: Tx, id: string): Promise<boolean> {
    return (await tx.query(`SELECT 1 FROM order_change WHERE order_id = $1 AND state = 'requested'`, [id])).length > 0;
  }

  /** A partly released order of which nothing waits any more, as the rest of it was declined. @returns whether it ended with that */
  async finish(tx: Tx, id: string): Promise<boolean> {
    return (await tx.query(FINISH, [id])).length === 1;
  }

  /** A released order, or one of which a part is, goes back to the desk, to be judged and released anew with another wording. @returns whether it was released */
  async reopen(tx: Tx, id: string): Promise<boolean> {
    return this.withdraw(tx, id, 'in-review', ['released', 'partly-released']);
  }

  /**
   * The ERP did not take a released order over: it goes back to the desk with what the ERP said (ERP-001), and what was booked by the release
   * goes out again. What others found keeps its state and its answers. The same refusal once more changes nothing.
   */
  async refuse(tx: Tx, { reference, release, reasons }: ErpRefusal): Promise<RefusalOutcome> {
    const [order] = await tx.query<RefusedRow>(
      'SELECT id, state, releases, fulfilment FROM sales_order WHERE reference = $1 FOR UPDATE',
      [reference],
    );
    if (order === undefined) return { kind: 'no-order' };
    const { id, state, releases, fulfilment } = order;
    if (release !== releases) return { kind: 'other-release', release: releases };
    if (!isReleased(state)) {
      const [known] = await tx.query(`SELECT 1 FROM order_finding WHERE order_id = $1 AND source = 'erp' LIMIT 1`, [
        id,
      ]);
      return state === 'in-review' && known !== undefined
        ? { kind: 'repeated', orderId: id }
        : { kind: 'not-released', state };
    }
    if (fulfilment !== 'none') return { kind: 'under-way', fulfilment };
    await this.withdraw(tx, id, 'in-review', ['released', 'partly-released']);
    await tx.query(TOLD_BY_ERP, [id, JSON.stringify(reasons.map(erpFinding))]);
    return { kind: 'refused', orderId: id };
  }

  /** The buyer took the order back. @returns whether it could be cancelled */
  async cancel(tx: Tx, id: string): Promise<boolean> {
    return this.withdraw(tx, id, 'cancelled', ['in-review', 'released', 'partly-released']);
  }

  /** An answer that has not left yet would promise what holds no longer: it is taken back. @returns whether the order was in one of these states */
  private async withdraw(tx: Tx, id: string, to: SalesOrderState, from: readonly SalesOrderState[]): Promise<boolean> {
    const rows = await tx.query(WITHDRAW, [id, to, from]);
    if (rows.length === 0) return false;
    await this.outbox.cancelHeld(tx, id);
    return true;
  }
}
