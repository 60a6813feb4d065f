import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '../platform';
import { CaseNews } from './case-news.service';
import type { CaseState, NewCase, ReviewCase } from './review-case';

const FIELDS = `c.id, c.subject_key AS "subjectKey", c.reason, c.state, coalesce(o.version, c.version) AS version, c.owner, c.sales_order_id AS "salesOrderId",
  c.interchange_id AS "interchangeId", c.message_id AS "messageId", c.receipt_id AS "receiptId", c.title, c.opened_at AS "openedAt", c.closed_at AS "closedAt",
  CASE WHEN a.id IS NOT NULL THEN jsonb_build_object('id', a.id, 'reference', a.reference, 'buyerOrderNumber', a.buyer_order_number) END AS "aboutOrder",
  (SELECT jsonb_build_object('id', d.id, 'state', d.state, 'by', u.display_name, 'dueAt', d.due_at, 'summary', d.summary, 'refusal', d.refusal)
   FROM desk_decision d JOIN app_user u ON u.id = d.decided_by WHERE d.case_id = c.id ORDER BY d.made_at DESC, d.id LIMIT 1) AS decision`;
const FROM = `review_case c LEFT JOIN sales_order o ON o.id = c.sales_order_id
  LEFT JOIN sales_order a ON a.id = c.about_order_id`;

/** A list shows of each case no more findings than this; the case itself shows all. */
export const MOST_FINDINGS = 20;

/** A case that comes back is nobody's, and waits for nothing. */
const IN_NO_HAND = 'claimed_by = NULL, claimed_at = NULL, snoozed_until = NULL, waiting_for = NULL';

interface Id {
  readonly id: string;
}
const idsOf = (rows: readonly Id[]): readonly string[] => rows.map(({ id }) => id);

const SETTLED = `state = 'settled', version = version + 1, closed_at = now(), closed_by = NULL`;

/** Where a list of cases goes on: the last one shown. */
export interface CaseCursor {
  readonly openedAt: string;
  readonly id: string;
}

/** A case in a list, with the first of its own findings. */
export interface ListedCase extends ReviewCase {
  readonly cursorAt: string;
  /** How many findings the case itself has; those of an order stand with the order. */
  readonly findingCount: number;
}

/** Reads and writes review cases. The version of an order's case is the version of the order: there is one thing to be stale about. */
@Injectable()
export class ReviewCaseRepository {
  constructor(private readonly news: CaseNews) {}

  /** Opens cases; a subject that has one keeps it, and one that was tried again and failed, or had come right by itself, is opened again. */
  async open(tx: Tx, cases: readonly NewCase[]): Promise<void> {
    if (cases.length === 0) return;
    const rows = await tx.query<Id>(
      `INSERT INTO review_case (reason, subject_key, owner, sales_order_id, about_order_id, interchange_id, message_id, receipt_id, title, findings)
       SELECT x.reason, x."subjectKey", x.owner, x."salesOrderId", x."aboutOrderId", x."interchangeId", x."messageId", x."receiptId", x.title, x.findings
       FROM jsonb_to_recordset($1::jsonb) AS x(reason text, "subjectKey" text, owner text, "salesOrderId" uuid, "aboutOrderId" uuid,
         "interchangeId" uuid, "messageId" uuid, "receiptId" uuid, title text, findings jsonb)
       ON CONFLICT (subject_key) DO UPDATE SET state = 'open', version = review_case.version + 1, reason = excluded.reason,
         title = excluded.title, findings = excluded.findings, opened_at = now(), closed_at = NULL, closed_by = NULL, ${IN_NO_HAND}
       WHERE review_case.state IN ('retried', 'settled') RETURNING id`,
      [JSON.stringify(cases)],
    );
    await this.news.opened(tx, idsOf(rows));
  }

  /** Opens cases as `open` does, and keeps those that are open as things are now. */
  async keep(tx: Tx, cases: readonly NewCase[]): Promise<void> {
    await this.open(tx, cases);
    const rows = await tx.query<Id>(
      `UPDATE review_case c SET title = x.title, findings = x.findings, version = c.version + 1
       FROM jsonb_to_recordset($1::jsonb) AS x("subjectKey" text, title text, findings jsonb)
       WHERE c.subject_key = x."subjectKey" AND c.state = 'open' AND (c.title, c.findings) IS DISTINCT FROM (x.title, x.findings) RETURNING c.id`,
      [JSON.stringify(cases)],
    );
    await this.news.changed(tx, idsOf(rows));
  }

  /** The case of an order that was released and lies on the desk again. */
  async reopenOrder(tx: Tx, order: { readonly id: string; readonly interchangeId: string; readonly messageId: string; readonly buyerOrderNumber: string | null }): Promise<void> {
    const rows = await tx.query<Id>(
      `INSERT INTO review_case (reason, subject_key, owner, sales_order_id, interchange_id, message_id, title, findings)
       VALUES ('findings', 'order:' || $1, 'customer-service', $1::uuid, $2, $3, $4, '[]')
       ON CONFLICT (subject_key) DO UPDATE SET state = 'open', version = review_case.version + 1, opened_at = now(), closed_at = NULL, closed_by = NULL, ${IN_NO_HAND}
       RETURNING id`,
      [order.id, order.interchangeId, order.messageId, order.buyerOrderNumber],
    );
    await this.news.opened(tx, idsOf(rows));
  } // prettier-ignore

  /** A case tells which order it is about, now that it is known. */
  async tellOrder(tx: Tx, subjectKey: string, orderId: string): Promise<void> {
    const rows = await tx.query<Id>('UPDATE review_case SET about_order_id = $2 WHERE subject_key = $1 RETURNING id', [
      subjectKey,
      orderId,
    ]);
    await this.news.changed(tx, idsOf(rows));
  }

  /** Cases of what was overdue and is not any more end by themselves. @returns their ids */
  async settleOverdue(tx: Tx, stillOverdue: readonly string[]): Promise<readonly string[]> {
    const rows = await tx.query<Id>(
      `UPDATE review_case SET ${SETTLED} WHERE reason = 'overdue' AND state = 'open' AND subject_key <> ALL($1) RETURNING id`,
      [stillOverdue],
    );
    return this.ended(tx, rows);
  }

  /** Cases of answers that were dead end by themselves when those left after all, or were taken back. @returns their ids */
  async settleDelivered(tx: Tx): Promise<readonly string[]> {
    const rows = await tx.query<Id>(
      `UPDATE review_case c SET ${SETTLED.replace('= version', '= c.version')} FROM outbox o
       WHERE c.state = 'open' AND c.reason = 'quarantined' AND c.subject_key = 'outbox:' || o.id AND o.state NOT IN ('dead', 'sending', 'due')
         AND o.id IN (SELECT substring(d.subject_key FROM 8)::uuid FROM review_case d
           WHERE d.state = 'open' AND d.reason = 'quarantined' AND d.subject_key ~ '^outbox:[0-9a-f-]{36}$')
       RETURNING c.id`,
    );
    return this.ended(tx, rows);
  }

  /** Cases about the master end by themselves when nothing is found any more. @returns their ids */
  async settleMaster(tx: Tx, stillFound: readonly string[]): Promise<readonly string[]> {
    const rows = await tx.query<Id>(
      `UPDATE review_case SET ${SETTLED} WHERE reason = 'master' AND state = 'open' AND subject_key <> ALL($1) RETURNING id`,
      [stillFound],
    );
    return this.ended(tx, rows);
  }

  async find(sql: Sql, id: string): Promise<ReviewCase | null> {
    const [row] = await sql.query<ReviewCase>(`SELECT ${FIELDS}, c.findings FROM ${FROM} WHERE c.id = $1`, [id]);
    return row ?? null;
  }

  /** What somebody decided last about the case of this subject. */
  async decisionOf(sql: Sql, subjectKey: string): Promise<ReviewCase['decision']> {
    const [row] = await sql.query<Pick<ReviewCase, 'decision'>>(
      `SELECT ${FIELDS} FROM ${FROM} WHERE c.subject_key = $1`,
      [subjectKey],
    );
    return row?.decision ?? null;
  }

  /** Locks a case that has no order; an order's case is locked through its order. */
  async lock(tx: Tx, id: string): Promise<void> {
    await tx.query('SELECT 1 FROM review_case WHERE id = $1 FOR UPDATE', [id]);
  }

  /** One more row than asked for tells that there is a next page. Oldest first, as the desk works. */
  async list(
    sql: Sql,
    filter: { readonly state: CaseState | null; readonly salesOrderId: string | null },
    limit: number,
    after: CaseCursor | null,
  ): Promise<readonly ListedCase[]> {
    const values: unknown[] = [limit + 1];
    const value = (one: unknown): string => `$${String(values.push(one))}`;
    // Only what is asked for stands in the statement: one that bears every filter is planned for none of them.
    const where = [
      ...(filter.state === null ? [] : [`c.state = ${value(filter.state)}`]),
      ...(filter.salesOrderId === null ? [] : [`${value(filter.salesOrderId)}::uuid IN (c.sales_order_id, c.about_order_id)`]),
      ...(after === null ? [] : [`(c.opened_at, c.id) > (${value(after.openedAt)}::timestamptz, ${value(after.id)}::uuid)`]),
    ];
    return sql.query(
      `SELECT ${FIELDS}, c.opened_at::text AS "cursorAt", jsonb_array_length(c.findings) AS "findingCount",
         jsonb_path_query_array(c.findings, '$[0 to ${MOST_FINDINGS - 1}]') AS findings
       FROM ${FROM} ${where.length === 0 ? '' : `WHERE ${where.join(' AND ')}`}
       ORDER BY c.opened_at, c.id LIMIT $1`,
      values,
    );
  } // prettier-ignore

  async close(
    tx: Tx,
    where: { readonly id: string } | { readonly salesOrderId: string },
    state: CaseState,
    by: string | null,
  ): Promise<void> {
    const [column, value] = 'id' in where ? ['id', where.id] : ['sales_order_id', where.salesOrderId];
    const rows = await tx.query<Id>(
      `UPDATE review_case SET state = $2, version = version + 1, closed_at = now(), closed_by = $3::uuid
       WHERE ${column} = $1 AND state = 'open' RETURNING id`,
      [value, state, by],
    );
    this.ended(tx, rows);
  }

  /** Closes cases whose cause is gone; nobody did, so nobody is named. @returns the ids of those that were open */
  async closeBySubject(tx: Tx, subjectKeys: readonly string[]): Promise<readonly string[]> {
    if (subjectKeys.length === 0) return [];
    const rows = await tx.query<Id>(
      `UPDATE review_case SET state = 'closed', version = version + 1, closed_at = now()
       WHERE subject_key = ANY ($1) AND state = 'open' RETURNING id`,
      [subjectKeys],
    );
    return this.ended(tx, rows);
  }

  /** Closes the open cases of these subjects, in one order of locks. */
  async closeSubjects(tx: Tx, subjectKeys: readonly string[], state: CaseState, by: string | null): Promise<void> {
    const rows = await tx.query<Id>(
      `UPDATE review_case SET state = $2, version = version + 1, closed_at = now(), closed_by = $3::uuid
       WHERE id IN (SELECT id FROM review_case WHERE subject_key = ANY($1) AND state = 'open' ORDER BY id FOR UPDATE) RETURNING id`,
      [subjectKeys, state, by],
    );
    this.ended(tx, rows);
  }

  private ended(tx: Tx, rows: readonly Id[]): readonly string[] {
    const ids = idsOf(rows);
    this.news.closed(tx, ids);
    return ids;
  }
}
