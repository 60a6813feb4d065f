import { Injectable } from '@nestjs/common';
import type { FindingCode } from '../findings';
import type { UserRole } from '../kernel';
import type { RememberedAnswer, ResolutionMode } from '../master';
import type { Sql, Tx } from '../platform';
import type { ScopeOf } from './remembering';

/** An answer to be remembered. */
export interface NewResolution extends Omit<RememberedAnswer, 'id'> {
  readonly needsApproval: boolean;
  readonly confirmedBy: string;
  readonly reason: string;
  readonly fromOrderId: string;
}

/** What an answer is about. */
interface Asked {
  readonly code: FindingCode;
  /** Null: every question of the rule. */
  readonly cause: string | null;
}

/** A move in the life of an answer. */
export interface Moved {
  readonly mode: ResolutionMode;
  /** Why it does not count any more; null when it goes on. */
  readonly reason: string | null;
  /** Who approved it, and in which role: it may do no more than he. */
  readonly approvedBy: { readonly id: string; readonly role: UserRole } | null;
}

/** Taken back so often, an answer is no longer given by itself. */
const MOST_UNDONE = 2;

const SAME = `code = $1 AND cause IS NOT DISTINCT FROM $2 AND conditions = $3::jsonb AND partner_id IS NOT DISTINCT FROM $4
  AND customer_id IS NOT DISTINCT FROM $5 AND chain IS NOT DISTINCT FROM $6 AND article_id IS NOT DISTINCT FROM $7`;

/** Remembers answers, and how they fare. */
@Injectable()
export class ResolutionRepository {
  /** A later word about the same question replaces the earlier one, which stays as suspended; a draft is no word yet. */
  async add(tx: Tx, one: NewResolution): Promise<string> {
    if (one.mode !== 'draft') await this.replace(tx, one);
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO resolution (code, cause, conditions, partner_id, customer_id, chain, article_id, scope, action, most_amount, most_percent,
         most_quantity, valid_from, valid_to, role, confirmed_by, reason, from_order_id, mode, needs_approval)
       VALUES ($1, $2, $3::jsonb, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20) RETURNING id`,
      [
        ...keyOf(one), one.scope, one.action, one.mostAmount, one.mostPercent, one.mostQuantity, one.validFrom, one.validTo, one.role,
        one.confirmedBy, one.reason, one.fromOrderId, one.mode, one.needsApproval,
      ], // prettier-ignore
    );
    if (row === undefined) throw new Error('A remembered answer was not written');
    return row.id;
  }

  /** Suspends whatever counts, or is on trial, for the very same. */
  async replace(tx: Tx, one: Parameters<typeof keyOf>[0]): Promise<void> {
    await tx.query(
      `UPDATE resolution SET mode = 'suspended', suspended_at = now(), suspended_reason = 'replaced'
       WHERE mode IN ('shadow', 'auto') AND ${SAME}`,
      keyOf(one),
    );
  }

  /** The chain that a customer belongs to; null when to none. */
  async chainOf(sql: Sql, customerId: string): Promise<string | null> {
    const [row] = await sql.query<{ chain: string | null }>('SELECT chain FROM customer WHERE id = $1', [customerId]);
    return row?.chain ?? null;
  }

  /** Ids of other open orders that wait for an answer to this question. */
  async waiting(sql: Sql, { code, cause }: Asked, of: ScopeOf, except: string | null): Promise<readonly string[]> {
    const rows = await sql.query<{ id: string }>(
      `SELECT DISTINCT o.id FROM sales_order o
       JOIN order_finding f ON f.order_id = o.id AND f.state = 'open' AND f.stops AND f.code = $1 AND ($2::text IS NULL OR f.body ->> 'cause' = $2)
       WHERE o.state IN ('in-review', 'partly-released') AND o.id IS DISTINCT FROM $7
         AND ($3::uuid IS NULL OR o.partner_id = $3) AND ($4::uuid IS NULL OR o.customer_id = $4)
         AND ($5::text IS NULL OR o.customer_id IN (SELECT c.id FROM customer c WHERE c.chain = $5))
         AND ($6::uuid IS NULL OR EXISTS (SELECT 1 FROM sales_order_line l WHERE l.order_id = o.id AND l.article_id = $6))
       ORDER BY o.id`,
      [code, cause, of.partnerId, of.customerId, of.chain, of.articleId, except],
    );
    return rows.map(({ id }) => id);
  }

  /** Ids of other open orders that wait because of this very name. */
  async naming(sql: Sql, codes: readonly FindingCode[], name: string, except: string): Promise<readonly string[]> {
    const rows = await sql.query<{ id: string }>(
      `SELECT DISTINCT o.id FROM sales_order o
       JOIN order_finding f ON f.order_id = o.id AND f.state = 'open' AND f.stops AND f.code = ANY ($1) AND f.body ->> 'actual' = $2
       WHERE o.state IN ('in-review', 'partly-released') AND o.id <> $3 ORDER BY o.id`,
      [codes, name, except],
    );
    return rows.map(({ id }) => id);
  }

  /** Notes that a person took its answer back. One that is taken back too often is suspended. */
  async undone(tx: Tx, id: string, orderId: string, fingerprint: string): Promise<void> {
    await tx.query(
      'UPDATE resolution_use SET undone_at = now() WHERE resolution_id = $1 AND order_id = $2 AND fingerprint = $3',
      [id, orderId, fingerprint],
    );
    await this.suspendUndone(tx, [id]);
  }

  /**
   * Notes that a decision was taken back which did what answers on trial said: it counts against them, as when an automatic answer is taken
   * back. One statement, whatever the decision is about.
   */
  async decisionUndone(tx: Tx, decisionId: string): Promise<void> {
    const rows = await tx.query<{ id: string }>(
      `UPDATE resolution_use u SET undone_at = now()
       FROM desk_decision d JOIN review_case c ON c.id = d.case_id JOIN order_finding f ON f.order_id = c.sales_order_id
         CROSS JOIN LATERAL jsonb_array_elements(d.steps) s CROSS JOIN LATERAL jsonb_array_elements(f.body -> 'suggestions') g
       WHERE d.id = $1 AND s ->> 'kind' = 'override' AND s #>> '{body,action}' = g ->> 'action'
         AND (s #>> '{body,finding}' = f.fingerprint OR (s #>> '{body,group,code}' = f.code AND s #>> '{body,group,cause}' = f.body ->> 'cause'))
         AND g ->> 'by' = 'resolution:' || u.resolution_id AND u.order_id = f.order_id AND u.fingerprint = f.fingerprint
       RETURNING u.resolution_id AS id`,
      [decisionId],
    );
    if (rows.length > 0) await this.suspendUndone(tx, [...new Set(rows.map(({ id }) => id))]);
  }

  private async suspendUndone(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.query(
      `UPDATE resolution r SET mode = 'suspended', suspended_at = now(), suspended_reason = 'undone'
       WHERE r.id = ANY ($1::uuid[]) AND r.mode IN ('shadow', 'auto')
         AND (SELECT count(DISTINCT (u.order_id, u.undone_at)) FROM resolution_use u WHERE u.resolution_id = r.id AND u.undone_at >= r.counts_from) >= $2`,
      [ids, MOST_UNDONE],
    );
  }

  /** Notes of answers on trial whether a person did the same. The last word on a finding counts. */
  async tried(
    tx: Tx,
    orderId: string,
    fingerprint: string,
    trials: readonly { readonly resolutionId: string; readonly agreed: boolean }[],
  ): Promise<void> {
    await tx.query(
      `INSERT INTO resolution_trial (resolution_id, order_id, fingerprint, agreed)
       SELECT r.id, $1, $2, t.agreed FROM jsonb_to_recordset($3::jsonb) AS t("resolutionId" uuid, agreed boolean)
         JOIN resolution r ON r.id = t."resolutionId"
       ON CONFLICT (resolution_id, order_id, fingerprint) DO UPDATE SET agreed = EXCLUDED.agreed, at = now()`,
      [orderId, fingerprint, JSON.stringify(trials)],
    );
  }

  /** Moves an answer on that the caller has locked. What was taken back before does not count against it when it goes on. */
  async move(tx: Tx, id: string, { mode, reason, approvedBy }: Moved): Promise<void> {
    await tx.query(
      `UPDATE resolution SET mode = $2, counts_from = CASE WHEN $3::text IS NULL THEN now() ELSE counts_from END,
         suspended_at = CASE WHEN $3::text IS NULL THEN NULL ELSE now() END, suspended_reason = $3,
         needs_approval = needs_approval AND $4::uuid IS NULL, approved_by = coalesce($4, approved_by),
         approved_at = CASE WHEN $4::uuid IS NULL THEN approved_at ELSE now() END, role = coalesce($5, role)
       WHERE id = $1`,
      [id, mode, reason, approvedBy?.id ?? null, approvedBy?.role ?? null],
    );
  }

  /** Ids of open orders in which this answer settled something. */
  async usedIn(sql: Sql, id: string): Promise<readonly string[]> {
    const rows = await sql.query<{ id: string }>(
      `SELECT DISTINCT o.id FROM resolution_use u JOIN sales_order o ON o.id = u.order_id AND o.state IN ('in-review', 'partly-released')
       WHERE u.resolution_id = $1 ORDER BY o.id`,
      [id],
    );
    return rows.map((row) => row.id);
  }
}

/** What makes two answers one. */
const keyOf = (one: ScopeOf & Asked & Pick<RememberedAnswer, 'conditions'>): readonly (string | null)[] => [
  one.code, one.cause, JSON.stringify(one.conditions), one.partnerId, one.customerId, one.chain, one.articleId,
]; // prettier-ignore
