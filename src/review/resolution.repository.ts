import { Injectable } from '@nestjs/common';
import type { FindingCode } from '../findings';
import type { UserRole } from '../kernel';
import type { RememberedAnswer, ResolutionScope } from '../master';
import type { Sql, Tx } from '../platform';
import type { ScopeOf } from './remembering';

/** An answer to be remembered. */
export interface NewResolution extends ScopeOf {
  readonly code: FindingCode;
  readonly cause: string;
  readonly scope: ResolutionScope;
  readonly action: string;
  readonly mode: 'auto' | 'shadow';
  readonly mostAmount: string | null;
  readonly validFrom: string;
  readonly validTo: string;
  readonly role: UserRole;
  readonly confirmedBy: string;
  readonly reason: string;
  readonly fromOrderId: string;
}

/** A remembered answer as a person looks after it. */
export interface ListedResolution extends Omit<RememberedAnswer, 'role'> {
  readonly reason: string;
  readonly confirmedBy: string | null;
  readonly confirmedAt: Date;
  readonly suspendedReason: string | null;
  /** How many findings it settled, how many of these a person took back, and when it did last. */
  readonly uses: number;
  readonly undone: number;
  /** While on trial: how often a person did the same, and how often something else. */
  readonly agreed: number;
  readonly disagreed: number;
  readonly lastUsedAt: Date | null;
}

/** Taken back so often, an answer is no longer given by itself. */
const MOST_UNDONE = 2;

/** Remembers answers, and how they fare. */
@Injectable()
export class ResolutionRepository {
  /** A later word about the same question replaces the earlier one, which stays as suspended. */
  async add(tx: Tx, one: NewResolution): Promise<string> {
    const key = [one.code, one.cause, one.partnerId, one.customerId, one.articleId];
    await tx.query(
      `UPDATE resolution SET mode = 'suspended', suspended_at = now(), suspended_reason = 'replaced'
       WHERE mode <> 'suspended' AND code = $1 AND cause = $2 AND partner_id IS NOT DISTINCT FROM $3
         AND customer_id IS NOT DISTINCT FROM $4 AND article_id IS NOT DISTINCT FROM $5`,
      key,
    );
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO resolution (code, cause, partner_id, customer_id, article_id, scope, action, most_amount, valid_from, valid_to,
         role, confirmed_by, reason, from_order_id, mode)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) RETURNING id`,
      [
        ...key, one.scope, one.action, one.mostAmount, one.validFrom, one.validTo, one.role, one.confirmedBy, one.reason,
        one.fromOrderId, one.mode,
      ], // prettier-ignore
    );
    if (row === undefined) throw new Error('A remembered answer was not written');
    return row.id;
  }

  /** Ids of other open orders that wait for an answer to this question. */
  async waiting(
    sql: Sql,
    question: { readonly code: FindingCode; readonly cause: string },
    of: ScopeOf,
    except: string,
  ): Promise<readonly string[]> {
    const rows = await sql.query<{ id: string }>(
      `SELECT DISTINCT o.id FROM sales_order o
       JOIN order_finding f ON f.order_id = o.id AND f.state = 'open' AND f.stops AND f.code = $1 AND f.body ->> 'cause' = $2
       WHERE o.state IN ('in-review', 'partly-released') AND o.id <> $6 AND ($3::uuid IS NULL OR o.partner_id = $3) AND ($4::uuid IS NULL OR o.customer_id = $4)
         AND ($5::uuid IS NULL OR EXISTS (SELECT 1 FROM sales_order_line l WHERE l.order_id = o.id AND l.article_id = $5))
       ORDER BY o.id`,
      [question.code, question.cause, of.partnerId, of.customerId, of.articleId, except],
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
    await tx.query(
      `UPDATE resolution SET mode = 'suspended', suspended_at = now(), suspended_reason = 'undone'
       WHERE id = $1 AND mode = 'auto'
         AND (SELECT count(*) FROM resolution_use u WHERE u.resolution_id = $1 AND u.undone_at IS NOT NULL) >= $2`,
      [id, MOST_UNDONE],
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

  /** Lets an answer on trial count. @returns what it is about; null when there is none on trial */
  async start(tx: Tx, id: string): Promise<(ScopeOf & { readonly code: FindingCode; readonly cause: string }) | null> {
    const [row] = await tx.query<ScopeOf & { readonly code: FindingCode; readonly cause: string }>(
      `UPDATE resolution SET mode = 'auto' WHERE id = $1 AND mode = 'shadow'
       RETURNING code, cause, partner_id AS "partnerId", customer_id AS "customerId", article_id AS "articleId"`,
      [id],
    );
    return row ?? null;
  }

  /** False when there is no such answer, or it is suspended already. */
  async suspend(tx: Tx, id: string, reason: string): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE resolution SET mode = 'suspended', suspended_at = now(), suspended_reason = $2
       WHERE id = $1 AND mode <> 'suspended' RETURNING 1`,
      [id, reason],
    );
    return rows.length === 1;
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

  /** The latest first; one more than asked for tells that there is a next page. */
  async list(
    sql: Sql,
    limit: number,
    after: { readonly at: string; readonly id: string } | null,
  ): Promise<readonly (ListedResolution & { readonly cursorAt: string })[]> {
    return sql.query(
      `SELECT r.id, r.code, r.cause, r.scope, r.partner_id AS "partnerId", r.customer_id AS "customerId", r.article_id AS "articleId",
         r.action, r.most_amount::text AS "mostAmount", r.mode, r.valid_from::text AS "validFrom", r.valid_to::text AS "validTo",
         r.reason, r.confirmed_by AS "confirmedBy", r.confirmed_at AS "confirmedAt", r.confirmed_at::text AS "cursorAt",
         r.suspended_reason AS "suspendedReason", u.uses, u.undone, u.last AS "lastUsedAt", t.agreed, t.disagreed
       FROM resolution r CROSS JOIN LATERAL (
         SELECT count(*)::int AS uses, count(undone_at)::int AS undone, max(used_at) AS last FROM resolution_use WHERE resolution_id = r.id) u
       CROSS JOIN LATERAL (
         SELECT count(*) FILTER (WHERE agreed)::int AS agreed, count(*) FILTER (WHERE NOT agreed)::int AS disagreed
         FROM resolution_trial WHERE resolution_id = r.id) t
       WHERE $1::timestamptz IS NULL OR (r.confirmed_at, r.id) < ($1, $2::uuid)
       ORDER BY r.confirmed_at DESC, r.id DESC LIMIT $3`,
      [after?.at ?? null, after?.id ?? null, limit + 1],
    );
  }
}
