import { Injectable } from '@nestjs/common';
import { BUSINESS_TIME_ZONE, type IsoDate } from '../kernel';
import { Database } from '../platform/services';

/** What is looked for. `people` alone: everybody but the program itself. */
export interface AuditQuestion {
  readonly who: string | null;
  readonly subject: string | null;
  readonly kind: string | null;
  readonly from: IsoDate;
  /** The last day. */
  readonly to: IsoDate;
}

/** A line of the event log, with the names that its ids stand for today. */
export interface AuditLine {
  readonly id: string;
  readonly at: Date;
  readonly cursorAt: string;
  readonly kind: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly subjectName: string | null;
  readonly actor: string;
  readonly actorName: string | null;
  readonly authority: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

const UUID = `'^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'`;
const nameOf = (column: string): string =>
  `CASE WHEN ${column} ~ ${UUID} THEN (SELECT u.display_name FROM app_user u WHERE u.id = ${column}::uuid) END`;
const startOf = (parameter: string, days: number): string =>
  `(${parameter}::date + ${days})::timestamp AT TIME ZONE '${BUSINESS_TIME_ZONE}'`;

/** Searches the event log, the latest first. */
@Injectable()
export class AuditRepository {
  constructor(private readonly database: Database) {}

  /** One line more than asked for where there are more. Without `who` it is what people did: the program itself does nearly all. */
  async search(
    { who, subject, kind, from, to }: AuditQuestion,
    limit: number,
    after: { readonly at: string; readonly id: string } | null,
  ): Promise<readonly AuditLine[]> {
    // The condition stands in the text, so that the plan may use the index of what people did.
    const people = who === 'system' ? `e.actor = 'system'` : `e.actor <> 'system'`;
    const parameters: unknown[] = [from, to, limit + 1];
    const given = (value: unknown): string => `$${parameters.push(value)}`;
    const conditions = [
      people,
      `e.at >= ${startOf('$1', 0)}`,
      `e.at < ${startOf('$2', 1)}`,
      ...(who === null || who === 'system' ? [] : [`e.actor = ${given(who)}`]),
      ...(subject === null ? [] : [`e.subject_id = ${given(subject)}`]),
      ...(kind === null ? [] : [`e.kind = ${given(kind)}`]),
      ...(after === null ? [] : [`(e.at, e.id) < (${given(after.at)}::timestamptz, ${given(after.id)}::bigint)`]),
    ];
    return this.database.query<AuditLine>(
      `SELECT l.*, ${nameOf('l.actor')} AS "actorName",
         CASE WHEN l."subjectType" = 'user' THEN ${nameOf('l."subjectId"')} END AS "subjectName"
       FROM (SELECT e.id, e.at, e.at::text AS "cursorAt", e.kind, e.subject_type AS "subjectType", e.subject_id AS "subjectId",
               e.actor, e.authority, e.data
             FROM event_log e WHERE ${conditions.join(' AND ')} ORDER BY e.at DESC, e.id DESC LIMIT $3) AS l
       ORDER BY l.at DESC, l.id DESC`,
      parameters,
    );
  }
}
