import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '../../platform';
import { holderOf } from '../portfolio';
import type { ChangeTable, RequestOwner } from './change-fields';
import type { ChangeRequest, RequestFilter, WaitingRequests } from './change-request';
import type { Row } from './change-value';
import { decider, isDecidable, type Decider } from './request-decider';
import { IS_ALIVE, type RequestState } from './request-life';

/** What is asked for and what showed it, as it is written. */
export interface NewAsk {
  readonly value: string | null;
  readonly reason: string;
  readonly by: string;
  readonly order: string | null;
  readonly caseId: string | null;
  readonly finding: string | null;
  readonly line: number | null;
}

const PERSON = (id: string): string =>
  `(SELECT jsonb_build_object('id', ${id}, 'name', (SELECT u.display_name FROM app_user u WHERE u.id = ${id})) WHERE ${id} IS NOT NULL)`;

/** Who looks after a customer today, and may decide. */
const HOLDER = (number: string): string =>
  `(SELECT jsonb_build_object('id', u.id, 'name', u.display_name) FROM app_user u WHERE u.id = ${holderOf(number)})`;

const VIEW = `
  SELECT r.id, r.table_name AS "table", r.key, r.field, r.row, r.old_value AS "oldValue", r.new_value AS "newValue", r.owner,
    ${HOLDER('r.customer')} AS holder, r.state, r.version,
    r.created_at AS "createdAt", ${PERSON('r.decided_by')} AS "decidedBy", r.decided_at AS "decidedAt", r.decision_reason AS "decisionReason",
    r.way, r.erp_code AS erp, r.fault, r.sent_at AS "sentAt", r.synced_at AS "syncedAt", r.conflict_value AS "conflictValue",
    r.conflict_at AS "conflictAt", coalesce(r.lease_until > now(), false) AS leaving, r.created_at::text AS "cursorAt",
    (SELECT jsonb_agg(jsonb_build_object('by', ${PERSON('a.asked_by')}, 'at', to_char(a.asked_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
       'value', a.value, 'reason', a.reason, 'caseId', a.case_id, 'line', a.line,
       'code', (SELECT f.code FROM order_finding f WHERE f.order_id = a.order_id AND f.fingerprint = a.finding LIMIT 1),
       'order', (SELECT jsonb_build_object('id', o.id, 'reference', o.reference, 'buyerOrderNumber', o.buyer_order_number)
         FROM sales_order o WHERE o.id = a.order_id)) ORDER BY a.id)
     FROM change_request_ask a WHERE a.request_id = r.id) AS asks
  FROM change_request r`;

const STATE = `CASE $2::text WHEN 'alive' THEN r.${IS_ALIVE} WHEN 'waiting' THEN r.state IN ('open', 'failed') ELSE r.state = $2 END`;

/** Change requests as those see them who ask and who decide. */
@Injectable()
export class ChangeRequestRepository {
  /** The latest first. One more than asked for. */
  list(sql: Sql, filter: RequestFilter, limit: number, before: { readonly at: string; readonly id: string } | null): Promise<readonly ChangeRequest[]> {
    const { state, owner, table, order, askedBy, conflicting } = filter;
    return sql.query<ChangeRequest>(
      `${VIEW} WHERE ($2::text IS NULL OR ${STATE}) AND ($3::text IS NULL OR r.owner = $3) AND ($4::text IS NULL OR r.table_name = $4)
         AND ($5::uuid IS NULL OR r.id IN (SELECT request_id FROM change_request_ask WHERE order_id = $5))
         AND ($6::uuid IS NULL OR r.id IN (SELECT request_id FROM change_request_ask WHERE asked_by = $6))
         AND (NOT $7 OR r.conflict_at IS NOT NULL)
         AND ($10::uuid IS NULL OR ${isDecidable(10)})
         AND ($8::timestamptz IS NULL OR (r.created_at, r.id) < ($8, $9::uuid)) ORDER BY r.created_at DESC, r.id DESC LIMIT $1`,
      [limit + 1, state, owner, table, order, askedBy, conflicting, before?.at ?? null, before?.id ?? null, ...decider(filter.decider)],
    );
  }

  /** Counts what `list` shows to the same decider. */
  async waitingFor(sql: Sql, who: Decider): Promise<WaitingRequests> {
    const [row] = await sql.query<WaitingRequests>(
      `SELECT count(*)::int AS waiting, floor(extract(epoch FROM now() - min(r.created_at)) / 86400)::int AS "oldestDays"
       FROM change_request r WHERE ${isDecidable(1)}`,
      decider(who),
    );
    return row ?? { waiting: 0, oldestDays: null };
  }

  async find(sql: Sql, id: string): Promise<ChangeRequest | null> {
    const [row] = await sql.query<ChangeRequest>(`${VIEW} WHERE r.id = $1`, [id]);
    return row ?? null;
  }

  /** Who looks after the customer with a number today; null where nobody does. */
  async holder(sql: Sql, customer: string): Promise<ChangeRequest['holder']> {
    const [row] = await sql.query<{ holder: ChangeRequest['holder'] }>(`SELECT ${HOLDER('$1::text')} AS holder`, [customer]);
    return row?.holder ?? null;
  }

  /** Keeps anybody from changing it meanwhile. */
  async lock(tx: Tx, id: string): Promise<ChangeRequest | null> {
    return (await tx.query('SELECT FROM change_request WHERE id = $1 FOR UPDATE', [id])).length === 0 ? null : this.find(tx, id);
  }

  /** The request for the same value of which something may still come, locked; null when there is none. */
  async alive(tx: Tx, table: ChangeTable, key: string, field: string): Promise<string | null> {
    const [row] = await tx.query<{ id: string }>(
      `SELECT id FROM change_request WHERE table_name = $1 AND key = $2 AND field = $3 AND ${IS_ALIVE} FOR UPDATE`,
      [table, key, field],
    );
    return row?.id ?? null;
  }

  /** By field those of these rows of which something may still come. */
  async aliveOf(sql: Sql, table: ChangeTable, keys: readonly string[]): Promise<readonly { readonly id: string; readonly key: string; readonly field: string }[]> {
    return sql.query(`SELECT id, key, field FROM change_request WHERE table_name = $1 AND key = ANY ($2) AND ${IS_ALIVE}`, [table, keys]);
  }

  /** @returns its id; null where somebody asked for the same value at this moment */
  async add(
    tx: Tx,
    request: { readonly table: ChangeTable; readonly key: string; readonly field: string; readonly row: Row; readonly oldValue: string | null; readonly newValue: string | null; readonly owner: RequestOwner; readonly customer: string | null },
  ): Promise<string | null> {
    const { table, key, field, row, oldValue, newValue, owner, customer } = request;
    const [made] = await tx.query<{ id: string }>(
      `INSERT INTO change_request (table_name, key, field, row, old_value, new_value, owner, customer) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (table_name, key, field) WHERE ${IS_ALIVE} DO NOTHING RETURNING id`,
      [table, key, field, JSON.stringify(row), oldValue, newValue, owner, customer],
    );
    return made?.id ?? null;
  }

  async addAsk(tx: Tx, requestId: string, ask: NewAsk): Promise<void> {
    await tx.query(
      `INSERT INTO change_request_ask (request_id, value, reason, asked_by, order_id, case_id, finding, line) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [requestId, ask.value, ask.reason, ask.by, ask.order, ask.caseId, ask.finding, ask.line],
    );
    await tx.query('UPDATE change_request SET version = version + 1 WHERE id = $1', [requestId]);
  }

  /** The order of a case; null where there is no such case, or it is of no order. */
  async orderOf(sql: Sql, caseId: string): Promise<string | null> {
    const [row] = await sql.query<{ id: string | null }>('SELECT sales_order_id AS id FROM review_case WHERE id = $1', [caseId]);
    return row?.id ?? null;
  }

  /** What a person decided. @param value of an approval: which of the values that were asked for */
  async decide(
    tx: Tx,
    id: string,
    { state, by, reason, value }: { readonly state: RequestState; readonly by: string; readonly reason: string | null; readonly value: string | null },
  ): Promise<void> {
    await tx.query(
      `UPDATE change_request SET state = $2, decided_by = $3, decided_at = now(), decision_reason = $4, new_value = $5, version = version + 1,
         due_at = CASE WHEN $2 = 'approved' THEN now() END, attempts = 0, way = NULL, erp_code = NULL, fault = NULL, token = NULL, lease_until = NULL
       WHERE id = $1`,
      [id, state, by, reason, value],
    );
  }
} // prettier-ignore
