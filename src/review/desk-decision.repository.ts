import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '../platform';
import { CaseWeights } from './case-weights.repository';
import type { DecisionState, DeskDecision, LastDecision } from './desk-decision';
import type { DeskRefusal } from './desk-refusal';
import { ResolutionRepository } from './resolution.repository';

const FIELDS = `d.id, d.case_id AS "caseId", d.case_version AS "caseVersion", d.steps, d.role, d.made_at AS "madeAt", d.due_at AS "dueAt",
  d.state, d.done_at AS "doneAt", d.refusal, d.group_id AS "groupId", d.summary, c.title, d.read_at AS "readAt", CASE WHEN u.active THEN u.role END AS "roleNow",
  jsonb_build_object('id', u.id, 'name', u.display_name, 'language', u.language) AS by`;
const FROM = 'desk_decision d JOIN app_user u ON u.id = d.decided_by JOIN review_case c ON c.id = d.case_id';

export type NewDecision = Pick<
  DeskDecision,
  'id' | 'caseId' | 'caseVersion' | 'steps' | 'role' | 'dueAt' | 'groupId' | 'summary'
> & { readonly byId: string };

/** An open case whose order asks a question. */
interface AskingOrder {
  readonly id: string;
  readonly version: number;
  readonly orderId: string;
  readonly reference: string;
  readonly buyerOrderNumber: string | null;
  readonly customer: string | null;
  readonly currency: string | null;
  readonly total: string;
  readonly decision: LastDecision | null;
}

/** What hurries a decision about a case. */
interface CaseClocks {
  readonly now: Date;
  /** "14:00", or null. */
  readonly cutOff: string | null;
  readonly clocks: readonly Date[];
}

/** Who may is looked up when it is told: names are not kept with what somebody decided. */
const kept = (refusal: DeskRefusal): string =>
  JSON.stringify(refusal.kind === 'not-authorised' ? { ...refusal, names: undefined } : refusal);

/** Reads and writes what people decided at the desk. */
@Injectable()
export class DeskDecisionRepository {
  constructor(
    private readonly weights: CaseWeights,
    private readonly resolutions: ResolutionRepository,
  ) {}

  /** @returns false when a decision about the case waits already */
  async insert(tx: Tx, one: NewDecision): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO desk_decision (id, case_id, case_version, steps, decided_by, role, due_at, group_id, summary)
       VALUES ($1, $2, $3, $4::jsonb, $5, $6, $7, $8, $9::jsonb) ON CONFLICT DO NOTHING RETURNING id`,
      [one.id, one.caseId, one.caseVersion, JSON.stringify(one.steps), one.byId, one.role, one.dueAt, one.groupId, JSON.stringify(one.summary)],
    ); // prettier-ignore
    return rows.length === 1;
  }

  async find(sql: Sql, id: string): Promise<DeskDecision | null> {
    const [row] = await sql.query<DeskDecision>(`SELECT ${FIELDS} FROM ${FROM} WHERE d.id = $1`, [id]);
    return row ?? null;
  }

  async ofGroup(sql: Sql, groupId: string): Promise<readonly DeskDecision[]> {
    return sql.query(`SELECT ${FIELDS} FROM ${FROM} WHERE d.group_id = $1 ORDER BY d.id`, [groupId]);
  }

  /** The newest first. @param by only of this person; of everybody when null */
  async latest(sql: Sql, by: string | null, most: number): Promise<readonly DeskDecision[]> {
    return sql.query(
      `SELECT ${FIELDS} FROM ${FROM} WHERE ($1::uuid IS NULL OR d.decided_by = $1) ORDER BY d.made_at DESC, d.id LIMIT $2`,
      [by, most],
    );
  }

  /** Ends a decision that waits. @returns false when it does not wait any more: of two who end it, one does */
  async end(tx: Tx, id: string, state: Exclude<DecisionState, 'waiting'>, refusal: DeskRefusal | null = null): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE desk_decision SET state = $2, done_at = clock_timestamp(), refusal = $3::jsonb WHERE id = $1 AND state = 'waiting' RETURNING id`,
      [id, state, refusal === null ? null : kept(refusal)],
    );
    if (rows.length === 1 && state === 'undone') await this.resolutions.decisionUndone(tx, id);
    return rows.length === 1;
  } // prettier-ignore

  /** What was begun as done cannot be done: it is refused. In the transaction of {@link end} alone. */
  async refuse(tx: Tx, id: string, refusal: DeskRefusal): Promise<void> {
    await tx.query(`UPDATE desk_decision SET state = 'refused', refusal = $2::jsonb WHERE id = $1 AND state = 'done'`, [
      id,
      kept(refusal),
    ]);
  }

  /** Who made it has read that it was refused. @returns false when there is no such decision of his */
  async read(tx: Tx, id: string, by: string): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE desk_decision SET read_at = coalesce(read_at, clock_timestamp()) WHERE id = $1 AND decided_by = $2 AND state = 'refused' RETURNING id`,
      [id, by],
    );
    return rows.length === 1;
  }

  /** What was refused and its maker has not read, the newest first. */
  async unread(sql: Sql, by: string, most: number): Promise<readonly DeskDecision[]> {
    return sql.query(
      `SELECT ${FIELDS} FROM ${FROM} WHERE d.decided_by = $1 AND d.state = 'refused' AND d.read_at IS NULL ORDER BY d.made_at DESC, d.id LIMIT $2`,
      [by, most],
    );
  }

  /** All of these groups, whichever of them are among the latest; of each at most so many. */
  async together(sql: Sql, groupIds: readonly string[], most: number): Promise<readonly DeskDecision[]> {
    if (groupIds.length === 0) return [];
    return sql.query(`SELECT ${FIELDS} FROM ${FROM} WHERE d.group_id = ANY ($1::uuid[]) ORDER BY d.made_at DESC, d.id LIMIT $2`, [groupIds, most]);
  } // prettier-ignore

  /** How long a decision must wait yet, in milliseconds; null when it does not wait any more. */
  async waits(tx: Tx, id: string): Promise<number | null> {
    const [row] = await tx.query<{ ms: number }>(
      `SELECT ceil(extract(epoch FROM due_at - clock_timestamp()) * 1000)::int AS ms FROM desk_decision WHERE id = $1 AND state = 'waiting'`,
      [id],
    );
    return row?.ms ?? null;
  }

  /** Whether a message about this outcome of an order goes to its buyer. */
  async isTold(tx: Tx, orderId: string, version: number): Promise<boolean> {
    const rows = await tx.query(
      'SELECT FROM outbox WHERE order_id = $1 AND version = $2 AND resend_of IS NULL LIMIT 1',
      [orderId, version],
    );
    return rows.length === 1;
  }

  /**
   * By case: today's cut-off of its order, the first of those of customer, site and carrier; all else that it must be cleared by, and what time it is, the same
   * for all.
   */
  async clocks(tx: Tx, caseIds: readonly string[]): Promise<ReadonlyMap<string, CaseClocks>> {
    const rows = await tx.query<{ id: string; now: Date; cutOff: string | null }>(
      `SELECT c.id, statement_timestamp() AS now, least(coalesce(k.cut_off ->> d.day, k.cut_off_time), s.cut_off ->> d.day, v.cut_off ->> d.day) AS "cutOff"
       FROM review_case c LEFT JOIN sales_order o ON o.id = c.sales_order_id LEFT JOIN customer k ON k.id = o.customer_id
         LEFT JOIN customer_location p ON p.id = o.delivery_place_id LEFT JOIN site s ON s.id = p.site_id LEFT JOIN carrier v ON v.id = p.carrier_id
         CROSS JOIN (SELECT extract(isodow FROM now() AT TIME ZONE 'Europe/Amsterdam')::int::text AS day) d
       WHERE c.id = ANY ($1::uuid[])`,
      [caseIds],
    );
    const others = await this.weights.clocks(tx, caseIds);
    return new Map(rows.map(({ id, now, cutOff }) => [id, { now, cutOff, clocks: others.get(id) ?? [] }]));
  } // prettier-ignore

  /** Open cases of orders that a question with this code and cause holds, the oldest first. */
  async asking(sql: Sql, question: { readonly code: string; readonly cause: string; readonly partner: string | null; readonly customer: string | null }, most: number): Promise<readonly AskingOrder[]> {
    return sql.query(
      `SELECT c.id, o.version, o.id AS "orderId", o.reference, o.buyer_order_number AS "buyerOrderNumber", k.name AS customer, o.currency, o.total::text AS total,
         (SELECT jsonb_build_object('id', d.id, 'state', d.state, 'by', u.display_name, 'dueAt', d.due_at, 'summary', d.summary, 'refusal', d.refusal)
          FROM desk_decision d JOIN app_user u ON u.id = d.decided_by WHERE d.case_id = c.id AND d.state = 'waiting') AS decision
       FROM review_case c JOIN sales_order o ON o.id = c.sales_order_id
         LEFT JOIN partner p ON p.id = o.partner_id LEFT JOIN customer k ON k.id = o.customer_id
       WHERE c.state = 'open' AND ($3::text IS NULL OR p.code = $3) AND ($4::text IS NULL OR k.number = $4)
         AND EXISTS (SELECT FROM order_finding f WHERE f.order_id = o.id AND f.state = 'open' AND f.stops AND f.code = $1 AND f.body ->> 'cause' = $2)
       ORDER BY c.opened_at, c.id LIMIT $5`,
      [question.code, question.cause, question.partner, question.customer, most],
    );
  } // prettier-ignore
}
