import { Injectable } from '@nestjs/common';
import type { FindingCode } from '../findings';
import type { Sql, Tx } from '../platform';
import type { SalesOrderState } from '../sales';
import { REPEATED, type SharedFinding } from './partner-question';

/** A question of a partner that has come up often enough, and has no case that is open. */
interface RepeatedQuestion {
  readonly id: string;
  readonly code: FindingCode;
  readonly cause: string;
  readonly partnerId: string;
}

export interface PartnerQuestion extends RepeatedQuestion {
  readonly partner: string;
  readonly state: 'open' | 'answered';
  readonly count: number;
}

/** An order in which the question came up. */
export interface QuestionedOrder {
  readonly id: string;
  readonly reference: string;
  readonly buyerOrderNumber: string | null;
  readonly state: SalesOrderState;
  /** It waits for the answer. */
  readonly waits: boolean;
}

/** An order `o` is held by questions of its partner alone: nobody need look at it by itself. */
const HELD_BY_QUESTIONS = `o.state = 'in-review'
  AND EXISTS (SELECT 1 FROM order_finding f WHERE f.order_id = o.id AND f.state = 'open' AND f.stops)
  AND NOT EXISTS (SELECT 1 FROM order_finding f WHERE f.order_id = o.id AND f.state = 'open' AND f.stops AND NOT EXISTS (
    SELECT 1 FROM partner_question_order l JOIN partner_question q ON q.id = l.question_id
    JOIN review_case k ON k.subject_key = 'partner:' || q.id AND k.state = 'open'
    WHERE l.order_id = f.order_id AND l.fingerprint = f.fingerprint))`;

/** Reads and writes what orders of a partner ask in common. */
@Injectable()
export class PartnerQuestionRepository {
  /**
   * Counts questions where they came up. One that was answered for good is counted no more while nothing waits for its answer; where an order does,
   * that answer counts no longer (it ended, or was suspended), and the question is as if it had never been answered. @returns those that need a case now
   */
  async note(tx: Tx, found: readonly SharedFinding[]): Promise<readonly RepeatedQuestion[]> {
    return tx.query<RepeatedQuestion>(
      `WITH seen AS (
         SELECT * FROM jsonb_to_recordset($1::jsonb) AS s("partnerId" uuid, "orderId" uuid, code text, cause text, fingerprint text, stops boolean)),
       ended AS (
         SELECT DISTINCT p.id FROM seen s JOIN partner_question p ON p.partner_id = s."partnerId" AND p.code = s.code AND p.cause = s.cause
         WHERE s.stops AND p.state = 'answered'),
       cases AS (
         UPDATE review_case c SET state = 'settled' FROM ended e WHERE c.subject_key = 'partner:' || e.id AND c.state = 'closed'),
       q AS (
         INSERT INTO partner_question AS p (partner_id, code, cause, count)
         SELECT "partnerId", code, cause, count(DISTINCT "orderId") FROM seen GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
         ON CONFLICT (partner_id, code, cause) DO UPDATE SET state = 'open', last_seen = now(),
           count = CASE p.state WHEN 'open' THEN p.count ELSE 0 END + EXCLUDED.count
           WHERE p.state = 'open' OR p.id IN (SELECT id FROM ended)
         RETURNING id, partner_id, code, cause, count),
       l AS (
         INSERT INTO partner_question_order (question_id, order_id, fingerprint)
         SELECT DISTINCT q.id, s."orderId", s.fingerprint FROM q JOIN seen s ON s."partnerId" = q.partner_id AND s.code = q.code AND s.cause = q.cause
         ON CONFLICT DO NOTHING)
       SELECT id, code, cause, partner_id AS "partnerId" FROM q
       WHERE count >= $2 AND NOT EXISTS (SELECT 1 FROM review_case c WHERE c.subject_key = 'partner:' || q.id AND c.state = 'open')
       ORDER BY id`,
      [JSON.stringify(found.map(({ finding, ...one }) => ({ ...one, stops: finding.stops }))), REPEATED],
    );
  }

  /**
   * Orders of the same partners as these that are held by questions of the partner alone need no case of their own, unless somebody did
   * something to them, or wants to see all that the partner sends.
   */
  async settleOwnCases(tx: Tx, orderIds: readonly string[]): Promise<void> {
    await tx.query(
      `UPDATE review_case c SET state = 'settled', version = c.version + 1, closed_at = now(), closed_by = NULL
       WHERE c.state = 'open' AND c.reason = 'findings' AND c.sales_order_id IN (
         SELECT o.id FROM sales_order o JOIN partner p ON p.id = o.partner_id AND p.automation > 0
         WHERE o.version = 1 AND ${HELD_BY_QUESTIONS} AND o.id IN (
           SELECT other.order_id FROM partner_question_order mine JOIN partner_question_order other USING (question_id)
           WHERE mine.order_id = ANY ($1)))`,
      [orderIds],
    );
  }

  /** Of these orders those that are held by something else as well have their own case again. */
  async reopenOwnCases(tx: Tx, orderIds: readonly string[]): Promise<void> {
    await tx.query(
      `UPDATE review_case c SET state = 'open', version = c.version + 1, opened_at = now(), closed_at = NULL, closed_by = NULL
       FROM sales_order o
       WHERE o.id = c.sales_order_id AND o.id = ANY ($1) AND c.reason = 'findings' AND c.state = 'settled' AND o.state = 'in-review'
         AND NOT (${HELD_BY_QUESTIONS})`,
      [orderIds],
    );
  }

  /** Of these orders those that have a case of their own that is open. */
  async withOwnCase(sql: Sql, orderIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await sql.query<{ id: string }>(
      `SELECT sales_order_id AS id FROM review_case WHERE sales_order_id = ANY ($1) AND state = 'open'`,
      [orderIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  async find(sql: Sql, id: string): Promise<PartnerQuestion | null> {
    const [row] = await sql.query<PartnerQuestion>(
      `SELECT q.id, q.code, q.cause, q.partner_id AS "partnerId", p.code AS partner, q.state, q.count
       FROM partner_question q JOIN partner p ON p.id = q.partner_id WHERE q.id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** Those that wait for the answer first, the oldest first. */
  async orders(sql: Sql, id: string, limit: number): Promise<readonly QuestionedOrder[]> {
    return sql.query<QuestionedOrder>(
      `SELECT o.id, o.reference, o.buyer_order_number AS "buyerOrderNumber", o.state, w.waits
       FROM sales_order o CROSS JOIN LATERAL (
         SELECT o.state = 'in-review' AND EXISTS (
           SELECT 1 FROM partner_question_order l JOIN order_finding f ON f.order_id = l.order_id AND f.fingerprint = l.fingerprint
           WHERE l.question_id = $1 AND l.order_id = o.id AND f.state = 'open' AND f.stops) AS waits) AS w
       WHERE o.id IN (SELECT order_id FROM partner_question_order WHERE question_id = $1)
       ORDER BY w.waits DESC, o.received_at, o.id LIMIT $2`,
      [id, limit],
    );
  }

  /** The fingerprints by which the question came up in an order. */
  async fingerprints(sql: Sql, id: string, orderId: string): Promise<ReadonlySet<string>> {
    const rows = await sql.query<{ fingerprint: string }>(
      'SELECT fingerprint FROM partner_question_order WHERE question_id = $1 AND order_id = $2',
      [id, orderId],
    );
    return new Set(rows.map(({ fingerprint }) => fingerprint));
  }

  /** Answered: for good, or for what has come so far; then it is counted anew. @returns the orders that it asked about */
  async answered(
    tx: Tx,
    id: string,
    { forGood, by, reason }: { readonly forGood: boolean; readonly by: string; readonly reason: string },
  ): Promise<readonly string[]> {
    await tx.query(
      `UPDATE partner_question SET state = CASE WHEN $2 THEN 'answered' ELSE 'open' END, count = CASE WHEN $2 THEN count ELSE 0 END,
         answered_by = $3, answered_at = now(), reason = $4 WHERE id = $1`,
      [id, forGood, by, reason],
    );
    const asked = await tx.query<{ orderId: string }>(
      'DELETE FROM partner_question_order WHERE question_id = $1 RETURNING order_id AS "orderId"',
      [id],
    );
    return asked.map(({ orderId }) => orderId);
  }
}
