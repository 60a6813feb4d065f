import { Injectable } from '@nestjs/common';
import { JOB_KINDS, type Job, type JobKind } from '../../kernel';
import { Database } from '../database/database.service';
import type { Sql, Tx } from '../tx';

/** All work of one kind. */
export interface QueueState {
  readonly kind: JobKind;
  /** Null: it is worked on. */
  readonly pausedAt: Date | null;
  readonly pausedBy: string | null;
  /** Waits and is due. */
  readonly due: number;
  /** Waits for its time: put off after a fault, or held on purpose. */
  readonly later: number;
  readonly leased: number;
  readonly quarantined: number;
  readonly oldestDueAt: Date | null;
}

/** Work that was set aside. */
export interface SetAside {
  readonly id: string;
  readonly job: Job;
}

/**
 * The queues as people see them: one a kind. That a kind is paused is a row, and the claim looks at it, so it holds in every process and
 * whichever way workers are woken.
 */
@Injectable()
export class QueueRepository {
  constructor(private readonly database: Database) {}

  /** Every kind, in the order of the road. */
  async list(sql: Sql = this.database): Promise<readonly QueueState[]> {
    return sql.query<QueueState>(
      `SELECT k.kind, p.paused_at AS "pausedAt", p.paused_by AS "pausedBy",
         count(*) FILTER (WHERE w.state = 'ready' AND w.due_at <= now())::int AS due,
         count(*) FILTER (WHERE w.state = 'ready' AND w.due_at > now())::int AS later,
         count(*) FILTER (WHERE w.state = 'leased')::int AS leased,
         count(*) FILTER (WHERE w.state = 'quarantined')::int AS quarantined,
         min(w.due_at) FILTER (WHERE w.state = 'ready' AND w.due_at <= now()) AS "oldestDueAt"
       FROM unnest($1::text[]) WITH ORDINALITY AS k (kind, place)
         LEFT JOIN queue_pause p ON p.kind = k.kind LEFT JOIN work w ON w.kind = k.kind
       GROUP BY k.kind, k.place, p.paused_at, p.paused_by ORDER BY k.place`,
      [JOB_KINDS],
    );
  }

  /** From the commit on nobody begins work of this kind. What has begun goes on. @returns false when it was paused already */
  async pause(tx: Tx, kind: JobKind, by: string): Promise<boolean> {
    const rows = await tx.query(
      'INSERT INTO queue_pause (kind, paused_by) VALUES ($1, $2) ON CONFLICT (kind) DO NOTHING RETURNING kind',
      [kind, by],
    );
    return rows.length === 1;
  }

  /** @returns false when it was not paused */
  async resume(tx: Tx, kind: JobKind): Promise<boolean> {
    return (await tx.query('DELETE FROM queue_pause WHERE kind = $1 RETURNING kind', [kind])).length === 1;
  }

  /** Work of a kind that was set aside, oldest first, after the piece with the id `after`. */
  async setAside(sql: Sql, kind: JobKind, limit: number, after: string): Promise<readonly SetAside[]> {
    return sql.query<SetAside>(
      `SELECT id, job FROM work WHERE kind = $1 AND state = 'quarantined' AND id > $3::bigint ORDER BY id LIMIT $2`,
      [kind, limit, after],
    );
  }
}
