import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.service';
import type { Sql, Tx } from '../tx';
import type { LoggedEvent, NewEvent } from './event';

const READ_AT_ONCE = 200;

/** The role of a person at this moment; null of the program and of partners' keys. Most events have no person and look nobody up. */
const AUTHORITY = `CASE WHEN actor ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
  THEN (SELECT u.role FROM app_user u WHERE u.id = actor::uuid) END`;

/** What happened, for ever: rows are added and never changed, which a trigger of the database sees to. */
@Injectable()
export class EventLog {
  constructor(private readonly database: Database) {}

  /** Adds events, in one statement, in the transaction of the change that they tell of. */
  async append(tx: Tx, events: readonly NewEvent[]): Promise<void> {
    if (events.length === 0) return;
    const rows = events.map(({ kind, subjectType, subjectId, actor, data }) => ({
      kind,
      subject_type: subjectType,
      subject_id: subjectId,
      actor,
      data: data ?? {},
    }));
    await tx.query(
      `INSERT INTO event_log (kind, subject_type, subject_id, actor, data, authority)
       SELECT kind, subject_type, subject_id, actor, data, ${AUTHORITY}
       FROM jsonb_to_recordset($1::jsonb) AS r (kind text, subject_type text, subject_id text, actor text, data jsonb)`,
      [JSON.stringify(rows)],
    );
  }

  /** The events of one subject, oldest first, after the event with the id `after`. */
  async of(
    subjectType: string,
    subjectId: string,
    after = '0',
    sql: Sql = this.database,
  ): Promise<readonly LoggedEvent[]> {
    return sql.query<LoggedEvent>(
      `SELECT id, at, kind, subject_type AS "subjectType", subject_id AS "subjectId", actor, data FROM event_log
       WHERE subject_type = $1 AND subject_id = $2 AND id > $3 ORDER BY id LIMIT ${READ_AT_ONCE}`,
      [subjectType, subjectId, after],
    );
  }
}
