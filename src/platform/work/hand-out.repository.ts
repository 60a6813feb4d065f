import { Injectable } from '@nestjs/common';
import { JOB_KINDS, type JobKind } from '../../kernel';
import { Database } from '../database/database.service';
import type { HandOut } from './hand-out';
import { FREE_OF_ITS_KEY, HANDED_OUT } from './work-sql';

const LOST_AT_ONCE = 10_000;

/** What a relay that carries work by its ids asks the work table. */
@Injectable()
export class HandOutRepository {
  constructor(private readonly database: Database) {}

  /** Whether any of these waits to be done. Cheap: most jobs that find nothing to do find it out by this. */
  async anyWaits(ids: readonly string[]): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT FROM work WHERE id = ANY($1::bigint[]) AND state = 'ready' LIMIT 1`,
      [ids],
    );
    return rows.length > 0;
  }

  /** Names these pieces anew, for being handed out once more. Those that somebody does by now are left out. */
  async again(ids: readonly string[]): Promise<readonly HandOut[]> {
    return this.database.query<HandOut>(
      `UPDATE work SET epoch = epoch + 1 WHERE id = ANY($1::bigint[]) AND state = 'ready' RETURNING ${HANDED_OUT}`,
      [ids],
    );
  }

  /**
   * Notes that a worker came for these pieces and could not have them, because older work of their key is in the way. When that ends,
   * `nextOf` finds them.
   *
   * @returns those that still wait, named anew; some of them may only not be due yet
   */
  async passOver(ids: readonly string[]): Promise<readonly HandOut[]> {
    return this.database.query<HandOut>(
      `UPDATE work SET passed_over = true, epoch = epoch + 1 WHERE id = ANY($1::bigint[]) AND state = 'ready' RETURNING ${HANDED_OUT}`,
      [ids],
    );
  }

  /** The kinds of which pieces of these keys wait. */
  async kindsOf(orderingKeys: readonly string[]): Promise<readonly JobKind[]> {
    const rows = await this.database.query<{ kind: JobKind }>(
      `SELECT DISTINCT kind FROM work WHERE ordering_key = ANY($1) AND state = 'ready'`,
      [orderingKeys],
    );
    return rows.map(({ kind }) => kind);
  }

  /** The next piece of each of these keys, where a worker has come for it before and nothing is in its way any more. */
  async nextOf(orderingKeys: readonly string[]): Promise<readonly HandOut[]> {
    return this.database.query<HandOut>(
      `UPDATE work SET passed_over = false, epoch = epoch + 1
       FROM (SELECT DISTINCT ON (ordering_key) id FROM work WHERE ordering_key = ANY($1) AND state = 'ready'
             ORDER BY ordering_key, ordering_sequence, id) AS head
       WHERE work.id = head.id AND work.state = 'ready' AND work.passed_over
       RETURNING ${HANDED_OUT}`,
      [orderingKeys],
    );
  }

  /** Work that could be done and has been due for a while, of each kind the oldest. It waits for its turn, or nobody knows of it any more. */
  async overdue(forMs: number): Promise<readonly HandOut[]> {
    return this.database.query<HandOut>(
      `SELECT late.id, late.kind, late.epoch, 0 AS "inMs"
       FROM unnest($2::text[]) AS k (kind) CROSS JOIN LATERAL (
         SELECT w.id, w.kind, w.epoch FROM work w
         WHERE w.kind = k.kind AND w.state = 'ready' AND w.due_at <= clock_timestamp() - $1 * interval '1 millisecond'
           AND ${FREE_OF_ITS_KEY}
         ORDER BY w.due_at, w.id LIMIT ${LOST_AT_ONCE}) AS late
       WHERE NOT EXISTS (SELECT FROM queue_pause p WHERE p.kind = k.kind)`,
      [forMs, JOB_KINDS],
    );
  }

  /** Names pieces anew, unless somebody did so since they were looked at. */
  async lost(seen: readonly HandOut[]): Promise<readonly HandOut[]> {
    return this.database.query<HandOut>(
      `UPDATE work SET epoch = work.epoch + 1, passed_over = false
       FROM unnest($1::bigint[], $2::int[]) AS seen (id, epoch)
       WHERE work.id = seen.id AND work.epoch = seen.epoch AND work.state = 'ready'
       RETURNING work.id, work.kind, work.epoch, 0 AS "inMs"`,
      [seen.map(({ id }) => id), seen.map(({ epoch }) => epoch)],
    );
  }
}
