import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.service';
import type { Sql, Tx } from '../tx';
import type { LoggedEvent, NewEvent } from './event';

const READ_AT_ONCE = 200;

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
      `INSERT INTO event_log (kind, subject_type, subject_id, actor, data)
       SELECT kind, subject_type, subject_id, actor, data
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
