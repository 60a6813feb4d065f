import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Sql, Tx } from '../platform';
import type { ExportKind, ExportState } from './hand-over';
import type { BookedOrder, ErpRef } from './port';

/** How long a process that hands orders over may say nothing before another one takes its place. Seconds. */
const PUMP_SECONDS = 30;

/** Something that the ERP has to hear of an order, in hand. */
export interface DueExport {
  readonly id: string;
  readonly orderId: string;
  readonly reference: string;
  readonly release: number;
  readonly kind: ExportKind;
  readonly attempts: number;
  /** Ours: what somebody else took meanwhile is not ours to write. */
  readonly token: string;
}

/** As people see it. */
export interface ShownExport {
  readonly id: string;
  readonly orderId: string;
  readonly reference: string;
  readonly release: number;
  readonly kind: ExportKind;
  readonly state: ExportState;
  readonly attempts: number;
  readonly outcome: string | null;
  readonly fault: string | null;
  readonly createdAt: Date;
  readonly dueAt: Date;
  readonly endedAt: Date | null;
  /** Number of the order there. */
  readonly number: string | null;
  readonly cursorAt: string;
}

/** Which are shown; null for all. */
export interface ExportFilter {
  readonly states: readonly ExportState[] | null;
  readonly orderId: string | null;
}

/**
 * Of one order only the oldest that is open is taken: a cancellation never overtakes its order. What is being sent is taken too: only whoever holds
 * the pump asks, and he has nothing in hand then, so it was left by somebody who stopped.
 */
const TAKE = `
  WITH next AS (
    SELECT e.id FROM erp_export e
    WHERE e.state IN ('due', 'sending') AND e.due_at <= now() AND NOT EXISTS (SELECT FROM outbox_hold)
      AND NOT EXISTS (SELECT FROM erp_export b WHERE b.order_id = e.order_id AND b.state IN ('due', 'sending') AND (b.created_at, b.id) < (e.created_at, e.id))
    ORDER BY e.due_at, e.id LIMIT $2 FOR UPDATE SKIP LOCKED)
  UPDATE erp_export e SET state = 'sending', token = $1, attempts = e.attempts + 1, sent_at = coalesce(e.sent_at, now())
  FROM next n, sales_order o WHERE e.id = n.id AND o.id = e.order_id
  RETURNING e.id, e.order_id AS "orderId", o.reference, e.release, e.kind, e.attempts, e.token`;

/** The SQL of what goes out to the ERP. */
@Injectable()
export class ExportRepository {
  /** Whether anything is due, for somebody who looks often. While everything is held, as after a backup was put back, nothing is. */
  async isAnyDue(sql: Sql): Promise<boolean> {
    return (await sql.query(`SELECT FROM erp_export WHERE state IN ('due', 'sending') AND due_at <= now() AND NOT EXISTS (SELECT FROM outbox_hold) LIMIT 1`)).length > 0;
  }

  /** Makes this process the one that hands orders over, or lets it stay that. @returns false while another one is */
  async holdPump(tx: Tx, erpId: string, token: string): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE erp SET pump_token = $2, pump_until = now() + $3 * interval '1 second'
       WHERE id = $1 AND (pump_token = $2 OR pump_until IS NULL OR pump_until < now()) RETURNING id`,
      [erpId, token, PUMP_SECONDS],
    );
    return rows.length === 1;
  }

  async letPumpGo(tx: Tx, erpId: string, token: string): Promise<void> {
    await tx.query('UPDATE erp SET pump_token = NULL, pump_until = NULL WHERE id = $1 AND pump_token = $2', [erpId, token]);
  }

  /** The next ones, also those that were left in the middle. */
  take(tx: Tx, token: string, most: number): Promise<readonly DueExport[]> {
    return tx.query(TAKE, [token, most]);
  }

  /** Whether it is still in this hand; locked, so that it stays there. */
  async isInHand(tx: Tx, { id, token }: DueExport): Promise<boolean> {
    return (await tx.query(`SELECT FROM erp_export WHERE id = $1 AND token = $2 AND state = 'sending' FOR UPDATE`, [id, token])).length === 1;
  }

  /** Ends one. @returns false where somebody else has it by now: nothing may be written then */
  async end(tx: Tx, { id, token }: DueExport, state: ExportState, outcome: string | null, fault: string | null): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE erp_export SET state = $3, outcome = $4, fault = $5, ended_at = now(), token = NULL WHERE id = $1 AND token = $2 AND state = 'sending' RETURNING id`,
      [id, token, state, outcome, fault],
    );
    return rows.length === 1;
  }

  /** Puts one off. @param counts whether the attempt counts: not where the ERP was away for all */
  async putOff(tx: Tx, { id, token }: DueExport, delayMs: number, fault: string, counts: boolean): Promise<void> {
    await tx.query(
      `UPDATE erp_export SET state = 'due', token = NULL, due_at = now() + $3 * interval '1 millisecond', fault = $4, attempts = attempts - $5
       WHERE id = $1 AND token = $2 AND state = 'sending'`,
      [id, token, delayMs, fault, counts ? 0 : 1],
    );
  }

  /** A person lets one that failed be tried once more. @returns false when it is not one of those */
  async again(tx: Tx, id: string): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE erp_export SET state = 'due', due_at = now(), attempts = 0, ended_at = NULL WHERE id = $1 AND state = 'dead'
         AND NOT EXISTS (SELECT FROM erp_export n WHERE n.order_id = erp_export.order_id AND n.release > erp_export.release) RETURNING id`,
      [id],
    );
    return rows.length === 1;
  }

  /** An order that the ERP had and has no more is handed over again as it is. */
  async handOverAgain(tx: Tx, orderIds: readonly string[]): Promise<number> {
    const rows = await tx.query(
      `UPDATE erp_export e SET state = 'due', due_at = now(), attempts = 0, ended_at = NULL, outcome = NULL, fault = NULL
       FROM sales_order o WHERE o.id = e.order_id AND e.order_id = ANY ($1::uuid[]) AND e.release = o.releases AND e.kind = 'order' AND e.state = 'done'
         AND o.state IN ('released', 'partly-released') RETURNING e.id`,
      [orderIds],
    );
    return rows.length;
  }

  /**
   * An order that was cancelled before the ERP had it, and stands there after all: whoever handed it over had slept. It is cancelled there now.
   *
   * @returns false where no cancellation came too early
   */
  async cancelAgain(tx: Tx, orderId: string): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE erp_export SET state = 'due', due_at = now(), attempts = 0, ended_at = NULL, outcome = NULL
       WHERE order_id = $1 AND kind = 'cancellation' AND state = 'done' AND outcome = 'nothing-there'
         AND NOT EXISTS (SELECT FROM erp_export n WHERE n.order_id = erp_export.order_id AND n.release > erp_export.release) RETURNING id`,
      [orderId],
    );
    return rows.length === 1;
  }

  /** What was handed over is refused after all, as an ERP says that answers by file. @returns false where that is known, or nothing was handed over */
  async refusedLater(tx: Tx, orderId: string, release: number, state: 'refused' | 'dead', fault: string): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE erp_export SET state = $3, fault = $4, outcome = NULL WHERE state = 'done' AND id = (
         SELECT id FROM erp_export WHERE order_id = $1 AND release = $2 AND state IN ('done', 'refused', 'dead') ORDER BY created_at DESC, id DESC LIMIT 1)
       RETURNING id`,
      [orderId, release, state, fault],
    );
    return rows.length === 1;
  }

  /** What was read back of an order; what was seen earlier than what is known changes nothing. */
  async keep(tx: Tx, erpId: string, orderId: string, release: number, booked: BookedOrder): Promise<void> {
    await tx.query(
      `INSERT INTO erp_order (order_id, erp_id, release, ref, number, state, booked) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (order_id) DO UPDATE SET erp_id = EXCLUDED.erp_id, release = greatest(erp_order.release, EXCLUDED.release), ref = EXCLUDED.ref,
         number = EXCLUDED.number, state = EXCLUDED.state, booked = EXCLUDED.booked, seen_at = now()`,
      [orderId, erpId, release, JSON.stringify(booked.ref), booked.number, booked.state, JSON.stringify(booked)],
    );
  }

  /** Orders that it had and has no more. */
  async markMissing(tx: Tx, orderIds: readonly string[]): Promise<void> {
    await tx.query(`UPDATE erp_order SET state = 'missing', seen_at = now() WHERE order_id = ANY ($1::uuid[])`, [orderIds]);
  }

  /** Orders that it should have, by our number. @param openOnly those of which something is still to come */
  async handedOver(sql: Sql, erpId: string, openOnly: boolean): Promise<readonly { readonly orderId: string; readonly reference: string; readonly ref: ErpRef }[]> {
    return sql.query(
      `SELECT e.order_id AS "orderId", o.reference, e.ref FROM erp_order e JOIN sales_order o ON o.id = e.order_id
       WHERE e.erp_id = $1 AND (NOT $2 OR e.state IN ('draft', 'open')) AND e.state <> 'missing' ORDER BY e.first_at, e.order_id`,
      [erpId, openOnly],
    );
  }

  list(sql: Sql, { states, orderId }: ExportFilter, most: number, before: { readonly at: string; readonly id: string } | null): Promise<readonly ShownExport[]> {
    return sql.query(
      `SELECT e.id, e.order_id AS "orderId", o.reference, e.release, e.kind, e.state, e.attempts, e.outcome, e.fault, e.created_at AS "createdAt",
         e.due_at AS "dueAt", e.ended_at AS "endedAt", k.number, e.created_at::text AS "cursorAt"
       FROM erp_export e JOIN sales_order o ON o.id = e.order_id LEFT JOIN erp_order k ON k.order_id = e.order_id
       WHERE ($1::text[] IS NULL OR e.state = ANY ($1)) AND ($5::uuid IS NULL OR e.order_id = $5) AND ($2::timestamptz IS NULL OR (e.created_at, e.id) < ($2, $3::uuid)) ORDER BY e.created_at DESC, e.id DESC LIMIT $4`,
      [states, before?.at ?? null, before?.id ?? null, most, orderId],
    );
  }

  /** What is on its way, and of what went wrong that to which nothing newer came of its order. */
  async counts(sql: Sql): Promise<Readonly<Record<'due' | 'sending' | 'refused' | 'dead', number>>> {
    const rows = await sql.query<{ state: string; n: number }>(
      `SELECT e.state, count(*)::int AS n FROM erp_export e WHERE e.state IN ('due', 'sending') OR (e.state IN ('refused', 'dead')
         AND NOT EXISTS (SELECT FROM erp_export n WHERE n.order_id = e.order_id AND (n.created_at, n.id) > (e.created_at, e.id))) GROUP BY e.state`,
    );
    const of = (state: string): number => rows.find((row) => row.state === state)?.n ?? 0;
    return { due: of('due'), sending: of('sending'), refused: of('refused'), dead: of('dead') };
  }

  static newToken = (): string => randomUUID();
} // prettier-ignore
