import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import type { Tx } from '../platform';
import { Database, EventLog, UnitOfWork } from '../platform/services';
import { DeskHub } from './desk-hub.service';
import { Notifications } from './talk/notifications.service';

export interface CaseComment {
  readonly id: string;
  readonly author: { readonly id: string; readonly name: string };
  readonly text: string;
  readonly mentions: readonly { readonly id: string; readonly name: string }[];
  readonly writtenAt: Date;
}

const COMMENT = `m.id, m.text, m.written_at AS "writtenAt", m.written_at::text AS "cursorAt", jsonb_build_object('id', a.id, 'name', a.display_name) AS author,
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', u.id, 'name', u.display_name) ORDER BY u.display_name)
    FROM app_user u WHERE u.id = ANY (m.mentions)), '[]') AS mentions`;

/** What colleagues write to each other about a case. It stays inside: nothing of it goes to the buyer. */
@Injectable()
export class CaseComments {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventLog,
    private readonly hub: DeskHub,
    private readonly notifications: Notifications,
  ) {}

  /** The oldest first. */
  of(
    caseId: string,
    limit: number,
    after: { readonly at: string; readonly id: string } | null,
  ): Promise<readonly (CaseComment & { readonly cursorAt: string })[]> {
    return this.database.query(
      `SELECT ${COMMENT} FROM case_comment m JOIN app_user a ON a.id = m.author
       WHERE m.case_id = $1 AND ($2::timestamptz IS NULL OR (m.written_at, m.id) > ($2, $3::uuid)) ORDER BY m.written_at, m.id LIMIT $4`,
      [caseId, after?.at ?? null, after?.id ?? null, limit + 1],
    );
  }

  /** @returns the comment; null when there is no such case, 'unknown-person' when somebody who is named is not of the office */
  write(
    caseId: string,
    actor: Actor,
    text: string,
    mentions: readonly string[],
  ): Promise<CaseComment | null | 'unknown-person'> {
    return this.unitOfWork.run(async (tx) => {
      const [found] = await tx.query('SELECT 1 FROM review_case WHERE id = $1 FOR SHARE', [caseId]);
      if (found === undefined) return null;
      const named = [...new Set(mentions)];
      const people = await tx.query('SELECT 1 FROM app_user WHERE id = ANY ($1::uuid[]) AND active', [named]);
      if (people.length !== named.length) return 'unknown-person';
      const [made] = await tx.query<{ id: string }>(
        'INSERT INTO case_comment (case_id, author, text, mentions) VALUES ($1, $2, $3, $4) RETURNING id',
        [caseId, actor.id, text, named],
      );
      return this.wrote(tx, caseId, actor, made?.id ?? '', named);
    });
  }

  /** The text stands in its own row, which goes when the case goes; the log has the ids alone. */
  private async wrote(
    tx: Tx,
    caseId: string,
    actor: Actor,
    id: string,
    mentions: readonly string[],
  ): Promise<CaseComment | null> {
    await this.events.append(tx, [
      { kind: 'case-commented', subjectType: 'review-case', subjectId: caseId, actor: actor.id, data: { comment: id, mentions } },
    ]); // prettier-ignore
    const followers = await this.notifications.followers(tx, caseId);
    await this.notifications.follow(tx, caseId, [actor.id, ...mentions]);
    await this.notifications.tell(tx, { kind: 'mention', caseId, by: actor, to: mentions });
    const rest = followers.filter((one) => !mentions.includes(one));
    await this.notifications.tell(tx, { kind: 'comment', caseId, by: actor, to: rest });
    this.hub.tell(tx, { kind: 'commented', cases: [caseId], by: { id: actor.id, name: actor.name }, to: mentions });
    const [comment] = await tx.query<CaseComment>(
      `SELECT ${COMMENT} FROM case_comment m JOIN app_user a ON a.id = m.author WHERE m.id = $1`,
      [id],
    );
    return comment ?? null;
  }
}
