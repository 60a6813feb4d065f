import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DONE_ANEW, jobKey, type Job, type JobKind } from '../../kernel';
import { Database } from '../database/database.service';
import type { Sql, Tx } from '../tx';
import { LeaseLost, type LeasedWork, type WorkRequest } from '../work';
import type { HandOut } from './hand-out';
import { FREE_OF_ITS_KEY, HANDED_OUT } from './work-sql';

/** Work handed out by one claim; the token proves the lease. */
export interface Claim {
  readonly kind: JobKind;
  readonly token: string;
  readonly items: readonly LeasedWork[];
  /** The keys of its pieces: what comes next of these waits for them. */
  readonly orderingKeys: readonly string[];
  /** More may be due: so many were asked for as were found, or one goes alone. */
  readonly mayBeMore: boolean;
}

interface WorkRow {
  readonly id: string;
  readonly job: Job;
  readonly attempts: number;
  readonly ordering_key: string | null;
}

interface ClaimedRow extends WorkRow {
  readonly due_at: Date;
  readonly expiries: number;
}

/** After this many lost leases a piece of work runs alone; when it loses that lease as well it is set aside. */
const SUSPECT_AFTER = 2;
const SWEEP_AT_ONCE = 1_000;
/** How often a claim is tried that another one crosses at the very same moment. */
const CLAIM_TRIES = 3;

/** Work that was set aside begins anew, its attempts and lost leases forgotten. */
const ANOTHER_CHANCE = `state = 'ready', due_at = now(), passed_over = false, attempts = 0, expiries = 0, epoch = epoch + 1, last_error = NULL`;

/** @param known what becomes of work that is there already: an SQL action */
const insertUnless = (known: string): string => `
  INSERT INTO work (kind, key, job, due_at, ordering_key, ordering_sequence)
  SELECT DISTINCT ON (kind, key) kind, key, job, coalesce(due_at, now()), ordering_key, coalesce(ordering_sequence, '')
  FROM jsonb_to_recordset($1::jsonb)
    AS r (kind text, key text, job jsonb, due_at timestamptz, ordering_key text, ordering_sequence text)
  -- Two writers that add the same keys take them in the same order, so that neither waits for the other in a circle.
  ORDER BY kind, key
  ON CONFLICT (kind, key) ${known}
  RETURNING ${HANDED_OUT}, work.asked_again AS "askedAgain"`;

const INSERT = insertUnless('DO NOTHING');
/** Locks what is there until the commit, ready or not: nobody begins it before what it was asked for can be seen. */
const INSERT_ANEW = insertUnless(`DO UPDATE SET asked_again = true WHERE work.state = 'leased'`);

/**
 * The claim, of a kind that is not paused. The unique index on leased keys catches what two claims at the same moment cannot see of each
 * other. A suspect, when it is at the head, goes alone.
 *
 * @param among which pieces it is about: an SQL condition
 */
const claimAmong = (among: string): string => `
  WITH candidate AS MATERIALIZED (
    SELECT w.id, w.due_at, w.expiries
    FROM work w
    WHERE w.kind = $1 AND w.state = 'ready' AND w.due_at <= now() AND ${among}
      AND NOT EXISTS (SELECT FROM queue_pause p WHERE p.kind = $1)
      AND ${FREE_OF_ITS_KEY}
    ORDER BY w.due_at, w.id
    LIMIT $2
    FOR UPDATE OF w SKIP LOCKED
  ), chosen AS (
    SELECT id FROM (
      SELECT id, expiries, row_number() OVER ahead AS place, first_value(expiries) OVER ahead AS head
      FROM candidate WINDOW ahead AS (ORDER BY due_at, id)) AS c
    WHERE CASE WHEN head >= ${SUSPECT_AFTER} THEN place = 1 ELSE expiries < ${SUSPECT_AFTER} END
  )
  UPDATE work SET state = 'leased', passed_over = false, asked_again = false, attempts = attempts + 1, lease_token = $3,
    lease_until = clock_timestamp() + $4 * interval '1 millisecond'
  FROM chosen WHERE work.id = chosen.id
  RETURNING work.id, work.job, work.attempts, work.ordering_key, work.due_at, work.expiries`;

/** Whatever of the kind is due. */
export const CLAIM = claimAmong('true');
/** These pieces and no others. */
const CLAIM_THESE = claimAmong('w.id = ANY($5::bigint[])');
/** What else is due, to go along with something: a suspect goes alone. */
const CLAIM_MORE = claimAmong(`w.expiries < ${SUSPECT_AFTER}`);

/** The SQL of the work table, which is the truth about what has to be done whichever adapter wakes the workers. */
@Injectable()
export class WorkRepository {
  constructor(private readonly database: Database) {}

  /**
   * Adds work. Of a kind and key that is in the table already nothing changes, but that what is being done at this moment and looks at how things
   * stand is done once more. One statement for any number.
   *
   * @returns what is new
   */
  async insert(tx: Tx, requests: readonly WorkRequest[]): Promise<readonly HandOut[]> {
    const rows = requests.map(({ job, dueAt, orderingKey, orderingSequence }) => ({
      kind: job.kind,
      key: jobKey(job),
      job,
      due_at: dueAt ?? null,
      ordering_key: orderingKey ?? null,
      ordering_sequence: orderingSequence ?? '',
    }));
    const [anew, once] = [
      rows.filter(({ kind }) => DONE_ANEW.has(kind)),
      rows.filter(({ kind }) => !DONE_ANEW.has(kind)),
    ];
    return [...(await insertRows(tx, INSERT, once)), ...(await insertRows(tx, INSERT_ANEW, anew))];
  }

  /** Leases up to `limit` pieces of one kind that are due, by the database's clock. */
  async claim(kind: JobKind, limit: number, leaseMs: number): Promise<Claim> {
    const token = randomUUID();
    return toClaim(kind, token, limit, await this.claimRows(CLAIM, [kind, limit, token, leaseMs]));
  }

  /** Leases these pieces as far as they can be had; when there is room for more, whatever else is due goes along with them. */
  async claimThese(kind: JobKind, limit: number, leaseMs: number, ids: readonly string[]): Promise<Claim> {
    const token = randomUUID();
    const these = await this.claimRows(CLAIM_THESE, [kind, limit, token, leaseMs, ids]);
    const room = limit - these.length;
    if (room <= 0 || these.length === 0 || these.some(isSuspect)) return toClaim(kind, token, limit, these);
    const more = await this.claimRows(CLAIM_MORE, [kind, room, token, leaseMs]);
    return toClaim(kind, token, limit, [...these, ...more]);
  }

  /** Prolongs leases that are still ours. Rows that a finishing transaction has locked need no more time. */
  async renew(claim: Claim, items: readonly LeasedWork[], leaseMs: number): Promise<void> {
    await this.database.query(
      `UPDATE work SET lease_until = clock_timestamp() + $3 * interval '1 millisecond'
       WHERE id IN (SELECT id FROM work WHERE id = ANY($1::bigint[]) AND lease_token = $2 FOR UPDATE SKIP LOCKED)`,
      [ids(items), claim.token, leaseMs],
    );
  }

  /** Strikes off finished work. @returns what was asked for again meanwhile, to be handed out */
  async complete(tx: Tx, claim: Claim, items: readonly LeasedWork[]): Promise<readonly HandOut[]> {
    const struck = await tx.query(
      'DELETE FROM work WHERE id = ANY($1::bigint[]) AND lease_token = $2 AND NOT asked_again RETURNING id',
      [ids(items), claim.token],
    );
    if (struck.length === items.length) return [];
    // A statement of its own: it sees what was asked for while the first one waited for it.
    const again = await tx.query<HandOut>(
      `UPDATE work SET ${ANOTHER_CHANCE}, lease_token = NULL, lease_until = NULL, asked_again = false
       WHERE id = ANY($1::bigint[]) AND lease_token = $2 AND asked_again RETURNING ${HANDED_OUT}`,
      [ids(items), claim.token],
    );
    const lost = items.length - struck.length - again.length;
    if (lost > 0)
      throw new LeaseLost(`${lost} of ${items.length} pieces of ${claim.kind} belong to somebody else by now`);
    return again;
  }

  /** Gives work back untouched: this attempt does not count. @returns what is to be handed out again */
  async handBack(claim: Claim, items: readonly LeasedWork[]): Promise<readonly HandOut[]> {
    return this.database.query<HandOut>(
      `UPDATE work SET state = 'ready', lease_token = NULL, lease_until = NULL, attempts = greatest(attempts - 1, 0), epoch = epoch + 1
       WHERE id = ANY($1::bigint[]) AND lease_token = $2 RETURNING ${HANDED_OUT}`,
      [ids(items), claim.token],
    );
  }

  /**
   * Puts work off after a temporary fault. It came to its end, so it does not take its process along: leases that it lost before, to deaths
   * that had other reasons, are forgotten.
   *
   * @returns what is to be handed out again, then
   */
  async putOff(claim: Claim, item: LeasedWork, delayMs: number, reason: string): Promise<readonly HandOut[]> {
    return this.database.query<HandOut>(
      `UPDATE work SET state = 'ready', lease_token = NULL, lease_until = NULL, last_error = $4, epoch = epoch + 1, expiries = 0,
         due_at = clock_timestamp() + $3 * interval '1 millisecond'
       WHERE id = $1 AND lease_token = $2 RETURNING ${HANDED_OUT}`,
      [item.id, claim.token, delayMs, reason],
    );
  }

  /** The same in the transaction of whoever counts its attempts; the one that the claim counted is taken back. @returns nothing when the lease was lost */
  async putOffUncounted(
    tx: Tx,
    token: string,
    item: LeasedWork,
    delayMs: number,
    reason: string,
  ): Promise<readonly HandOut[]> {
    return tx.query<HandOut>(
      `UPDATE work SET state = 'ready', lease_token = NULL, lease_until = NULL, last_error = $4, attempts = greatest(attempts - 1, 0),
         epoch = epoch + 1, expiries = 0, due_at = clock_timestamp() + $3 * interval '1 millisecond'
       WHERE id = $1 AND lease_token = $2 RETURNING ${HANDED_OUT}`,
      [item.id, token, delayMs, reason],
    );
  }

  /** Sets work aside. @returns false when the lease was lost meanwhile */
  async quarantine(tx: Tx, token: string, item: LeasedWork, reason: string): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE work SET state = 'quarantined', lease_token = NULL, lease_until = NULL, last_error = $3
       WHERE id = $1 AND lease_token = $2 RETURNING id`,
      [item.id, token, reason],
    );
    return rows.length === 1;
  }

  /** Frees work whose lease ran out, and raises its epoch. @returns what is to be handed out again */
  async sweep(): Promise<readonly HandOut[]> {
    return this.database.query<HandOut>(
      `UPDATE work SET state = 'ready', lease_token = NULL, lease_until = NULL, expiries = expiries + 1, epoch = epoch + 1
       WHERE id IN (
         SELECT id FROM work WHERE state = 'leased' AND lease_until < clock_timestamp() AND expiries < ${SUSPECT_AFTER}
         ORDER BY lease_until LIMIT ${SWEEP_AT_ONCE} FOR UPDATE SKIP LOCKED)
       RETURNING ${HANDED_OUT}`,
    );
  }

  /** Takes one piece of these kinds that lost its lease for the last time, locked for this transaction. */
  async exhausted(
    tx: Tx,
    kinds: readonly JobKind[],
  ): Promise<{ readonly item: LeasedWork; readonly token: string } | null> {
    const [row] = await tx.query<WorkRow & { lease_token: string }>(
      `SELECT id, job, attempts, ordering_key, lease_token FROM work
       WHERE state = 'leased' AND lease_until < clock_timestamp() AND expiries >= ${SUSPECT_AFTER} AND kind = ANY($1)
       ORDER BY lease_until LIMIT 1 FOR UPDATE SKIP LOCKED`,
      [kinds],
    );
    return row ? { item: toWork(row), token: row.lease_token } : null;
  }

  /** Gives quarantined work another chance, with its attempts counted anew. @returns those of the keys that were quarantined */
  async revive(tx: Tx, kind: JobKind, keys: readonly string[]): Promise<readonly HandOut[]> {
    return tx.query<HandOut>(
      `UPDATE work SET ${ANOTHER_CHANCE} WHERE kind = $1 AND key = ANY($2) AND state = 'quarantined' RETURNING ${HANDED_OUT}`,
      [kind, keys],
    );
  }

  /** Gives one piece of quarantined work another chance. @returns nothing when it is not quarantined (any more) */
  async reviveOne(tx: Tx, id: string): Promise<readonly HandOut[]> {
    return tx.query<HandOut>(
      `UPDATE work SET ${ANOTHER_CHANCE} WHERE id = $1::bigint AND state = 'quarantined' RETURNING ${HANDED_OUT}`,
      [id],
    );
  }

  /** Takes back work that nobody has begun, or that was set aside. @returns its ordering keys, and the keys of which a piece is being done right now */
  async withdraw(
    tx: Tx,
    kinds: readonly JobKind[],
    keys: readonly string[],
  ): Promise<{ readonly freed: readonly string[]; readonly underWay: ReadonlySet<string> }> {
    const rows = await tx.query<{ ordering_key: string | null }>(
      `DELETE FROM work WHERE kind = ANY($1) AND key = ANY($2) AND state <> 'leased' RETURNING ordering_key`,
      [kinds, keys],
    );
    const freed = [...new Set(rows.flatMap(({ ordering_key }) => ordering_key ?? []))];
    return { freed, underWay: await this.underWay(tx, kinds, keys) };
  }

  /** The keys of which a piece is being done right now. */
  async underWay(tx: Tx, kinds: readonly JobKind[], keys: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ key: string }>(
      `SELECT key FROM work WHERE kind = ANY($1) AND key = ANY($2) AND state = 'leased'`,
      [kinds, keys],
    );
    return new Set(rows.map(({ key }) => key));
  }

  /** Does waiting work now rather than when it was put off to. @returns those of the keys that were waiting */
  async hasten(tx: Tx, kind: JobKind, keys: readonly string[]): Promise<readonly HandOut[]> {
    return tx.query<HandOut>(
      `UPDATE work SET due_at = now(), epoch = epoch + 1 WHERE kind = $1 AND key = ANY($2) AND state = 'ready'
       RETURNING ${HANDED_OUT}`,
      [kind, keys],
    );
  }

  /** How much work there is, for metrics and the desk. */
  async counts(sql: Sql = this.database): Promise<readonly WorkCount[]> {
    return sql.query<WorkCount>(
      `SELECT kind, state, count(*)::int AS count, min(due_at) AS "oldestDueAt" FROM work GROUP BY kind, state`,
    );
  }

  private async claimRows(sql: string, parameters: readonly unknown[]): Promise<readonly ClaimedRow[]> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.database.query(sql, parameters);
      } catch (error) {
        // The unique index on leased keys: another claim took a piece of the same key at this very moment. The next try sees it.
        if (!isUniqueViolation(error)) throw error;
        if (tries === CLAIM_TRIES) return [];
      }
    }
  }
}

/** Work of one kind in one state. */
export interface WorkCount {
  readonly kind: JobKind;
  readonly state: 'ready' | 'leased' | 'quarantined';
  readonly count: number;
  readonly oldestDueAt: Date;
}

async function insertRows(tx: Tx, sql: string, rows: readonly object[]): Promise<readonly HandOut[]> {
  if (rows.length === 0) return [];
  const asked = await tx.query<HandOut & { readonly askedAgain: boolean }>(sql, [JSON.stringify(rows)]);
  return asked.flatMap(({ askedAgain, ...work }) => (askedAgain ? [] : [work]));
}

const ids = (items: readonly LeasedWork[]): readonly string[] => items.map(({ id }) => id);

const isSuspect = ({ expiries }: ClaimedRow): boolean => expiries >= SUSPECT_AFTER;

function toClaim(kind: JobKind, token: string, limit: number, claimed: readonly ClaimedRow[]): Claim {
  const rows = [...claimed];
  rows.sort((a, b) => a.due_at.getTime() - b.due_at.getTime() || Number(BigInt(a.id) - BigInt(b.id)));
  const keys = rows.flatMap(({ ordering_key }) => ordering_key ?? []);
  const mayBeMore = rows.length >= limit || rows.some(isSuspect);
  return { kind, token, items: rows.map(toWork), orderingKeys: [...new Set(keys)], mayBeMore };
}

const toWork = ({ id, job, attempts }: WorkRow): LeasedWork => ({ id, job, attempt: attempts });

const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Error && 'constraint' in error && error.constraint === 'work_leased_key';
