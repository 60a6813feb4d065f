import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Sql, Tx } from '../../platform';
import type { Arrival, WaitingRequest } from './arrival';
import type { ChangeTable } from './change-fields';
import type { Row } from './change-value';
import { RequestNews } from './request-news.service';
import { GONE, IS_ALIVE, UNTOLD, type RequestState, type RequestWay } from './request-life';

/** How long one who hands a change over may say nothing before another one does it once more. */
const LEASE_SECONDS = 900;

/** An approved change in hand. */
export interface DueChange {
  readonly id: string;
  readonly table: ChangeTable;
  readonly key: string;
  readonly field: string;
  readonly row: Row;
  readonly oldValue: string | null;
  readonly newValue: string | null;
  readonly attempts: number;
  /** Ours: what somebody else took meanwhile is not ours to write. */
  readonly token: string;
}

/** One that is approved and of which a reading has yet to show the value. */
export interface AwaitedChange extends Pick<DueChange, 'id' | 'table' | 'key' | 'field' | 'row' | 'oldValue'> {
  readonly erp: string;
  readonly version: number;
}

/** A request about a row that the ERP has no more. */
export interface BereftRequest extends Pick<DueChange, 'id' | 'table' | 'key' | 'field' | 'row' | 'newValue'> {
  readonly state: RequestState;
  readonly version: number;
}

/** While everything is held, as after a backup was put back, nothing is handed over. */
const DUE = `state = 'approved' AND due_at <= now() AND (token IS NULL OR lease_until < now()) AND NOT EXISTS (SELECT FROM outbox_hold)`;
const MINE = `id = $1 AND token = $2 AND state = 'approved'`;
const FREE = 'token = NULL, lease_until = NULL';

/** What of change requests is handed over, and what imports say of them. */
@Injectable()
export class ChangeOutboxRepository {
  constructor(private readonly news: RequestNews) {}

  /** Whether anything is to be handed over, for somebody who looks often. */
  async isAnyDue(sql: Sql): Promise<boolean> {
    return (await sql.query(`SELECT FROM change_request WHERE ${DUE} LIMIT 1`)).length > 0;
  }

  /** The next one, also one that was left in the middle. */
  async take(tx: Tx): Promise<DueChange | null> {
    const [row] = await tx.query<DueChange>(
      `UPDATE change_request SET token = $1, lease_until = now() + $2 * interval '1 second', attempts = attempts + 1
       WHERE id = (SELECT id FROM change_request WHERE ${DUE} ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING id, table_name AS "table", key, field, row, old_value AS "oldValue", new_value AS "newValue", attempts, token`,
      [randomUUID(), LEASE_SECONDS],
    );
    return row ?? null;
  }

  /** The ERP has it: the next reading has to show it. @returns false where somebody else has it by now */
  async sent(tx: Tx, { id, token }: DueChange, erp: string): Promise<boolean> {
    return this.isOurs(tx, `state = 'sent', way = 'erp', erp_code = $3, sent_at = now(), fault = NULL, due_at = NULL`, [id, token, erp]);
  }

  /** Nobody can tell the ERP but a person, or there is none and nobody can write it here. */
  async byHand(tx: Tx, { id, token }: DueChange, erp: string | null): Promise<boolean> {
    return this.isOurs(tx, `way = 'hand', erp_code = $3, fault = NULL, due_at = NULL`, [id, token, erp]);
  }

  /** It was refused, in these words: its owner decides anew. */
  async failed(tx: Tx, { id, token }: DueChange, way: RequestWay, erp: string | null, fault: string): Promise<boolean> {
    const isOurs = await this.isOurs(tx, `state = 'failed', way = $3, erp_code = $4, fault = $5, due_at = NULL`, [id, token, way, erp, fault]);
    if (isOurs) await this.news.tell(tx, { kind: 'change-failed', request: id, by: null });
    return isOurs;
  }

  /** What a person was to enter there, or the ERP has taken, and no reading has shown yet. */
  awaited(sql: Sql): Promise<readonly AwaitedChange[]> {
    return sql.query<AwaitedChange>(
      `SELECT id, table_name AS "table", key, field, row, old_value AS "oldValue", erp_code AS erp, version FROM change_request
       WHERE state = 'sent' OR (state = 'approved' AND way = 'hand' AND erp_code IS NOT NULL AND due_at IS NULL) ORDER BY id`,
    );
  }

  /** No reading would show it any more: its owner decides anew. Whoever hands it over at this moment has nothing more to say of it. @returns false where it went on meanwhile */
  async giveBack(tx: Tx, { id, version }: Pick<AwaitedChange, 'id' | 'version'>, fault: typeof UNTOLD | typeof GONE): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE change_request SET state = 'failed', fault = $3, due_at = NULL, version = version + 1, ${FREE}
       WHERE id = $1 AND version = $2 AND state IN ('approved', 'sent') RETURNING id`,
      [id, version, fault],
    );
    if (rows.length === 1) await this.news.tell(tx, { kind: 'change-failed', request: id, by: null });
    return rows.length === 1;
  }

  /** Written here, by ourselves. What the import that did so said of it stands already. */
  async here(tx: Tx, { id }: DueChange): Promise<void> {
    await tx.query(`UPDATE change_request SET way = 'here' WHERE id = $1`, [id]);
  }

  /** @param counts whether the attempt counts: not where the ERP was away for all */
  async putOff(tx: Tx, { id, token }: DueChange, delayMs: number, fault: string, counts: boolean): Promise<void> {
    await tx.query(
      `UPDATE change_request SET due_at = now() + $3 * interval '1 millisecond', fault = $4, attempts = attempts - $5, ${FREE} WHERE ${MINE}`,
      [id, token, delayMs, fault, counts ? 0 : 1],
    );
  }

  /** Those about rows of other systems that have gone: their keys have a day or none. With an article the GTIN goes that was to come beside it. */
  bereft(sql: Sql, table: ChangeTable, keys: readonly string[]): Promise<readonly BereftRequest[]> {
    return sql.query<BereftRequest>(
      `SELECT id, table_name AS "table", key, field, row, new_value AS "newValue", state, version FROM change_request
       WHERE ${IS_ALIVE} AND (table_name = $1 AND (key = ANY ($2) OR regexp_replace(key, '[|][^|]*$', '|') = ANY ($2))
         OR $1 = 'articles' AND table_name = 'packagings' AND row ->> 'gtin' IS NULL AND row ->> 'article' = ANY ($2))`,
      [table, keys],
    );
  }

  /** Those of these tables of which something may still come. */
  waiting(sql: Sql, tables: readonly string[]): Promise<readonly WaitingRequest[]> {
    return sql.query<WaitingRequest>(
      `SELECT id, table_name AS "table", field, row, old_value AS "oldValue", new_value AS "newValue", conflict_value AS "conflictValue",
         conflict_at IS NOT NULL AS "hasConflict"
       FROM change_request WHERE table_name = ANY ($1) AND ${IS_ALIVE}`,
      [tables],
    );
  }

  /** Writes down what an import says of them. @returns those that came true */
  async settle(tx: Tx, arrivals: readonly Arrival[]): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string; outcome: string }>(
      `UPDATE change_request r SET version = r.version + 1,
         state = CASE s.outcome WHEN 'arrived' THEN 'synced' ELSE r.state END,
         synced_at = CASE s.outcome WHEN 'arrived' THEN now() END,
         due_at = CASE s.outcome WHEN 'arrived' THEN NULL ELSE r.due_at END,
         token = CASE s.outcome WHEN 'arrived' THEN NULL ELSE r.token END,
         lease_until = CASE s.outcome WHEN 'arrived' THEN NULL ELSE r.lease_until END,
         conflict_value = CASE s.outcome WHEN 'other' THEN s.value END,
         conflict_at = CASE s.outcome WHEN 'other' THEN now() END
       FROM jsonb_to_recordset($1::jsonb) AS s (id uuid, outcome text, value text)
       WHERE r.id = s.id AND r.${IS_ALIVE} RETURNING r.id, s.outcome`,
      [JSON.stringify(arrivals)],
    );
    return rows.flatMap(({ id, outcome }) => (outcome === 'arrived' ? [id] : []));
  }

  private async isOurs(tx: Tx, set: string, values: readonly unknown[]): Promise<boolean> {
    return (await tx.query(`UPDATE change_request SET ${set}, version = version + 1, ${FREE} WHERE ${MINE} RETURNING id`, values)).length === 1;
  }
} // prettier-ignore
