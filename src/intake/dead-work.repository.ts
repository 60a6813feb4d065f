import { Injectable } from '@nestjs/common';
import type { JobKind } from '../kernel';
import { Database } from '../platform/services';

/** Work that failed too often, with the case that tells of it. */
export interface DeadWork {
  readonly id: string;
  readonly kind: JobKind;
  /** What it is about, as the id of a message. */
  readonly key: string;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly since: Date;
  /** Null where a person has closed it. */
  readonly case: { readonly id: string; readonly version: number } | null;
}

/** Work that was set aside, for people to look at. */
@Injectable()
export class DeadWorkRepository {
  constructor(private readonly database: Database) {}

  /** Oldest first, after the piece with the id `after`. One more than asked for where there are more. */
  list(limit: number, after: string | null): Promise<readonly DeadWork[]> {
    return this.database.query<DeadWork>(
      `SELECT w.id::text AS id, w.kind, w.key, w.attempts, w.last_error AS "lastError", w.created_at AS since,
         CASE WHEN c.id IS NOT NULL THEN jsonb_build_object('id', c.id, 'version', c.version) END AS "case"
       FROM work w LEFT JOIN review_case c ON c.state = 'open'
         AND c.subject_key = CASE WHEN w.job ? 'outboxId' THEN 'outbox:' || (w.job ->> 'outboxId') ELSE 'work:' || w.id END
       WHERE w.state = 'quarantined' AND ($1::bigint IS NULL OR w.id > $1) ORDER BY w.id LIMIT $2`,
      [after, limit + 1],
    );
  }
}
