import { Injectable } from '@nestjs/common';
import type { CaseMail, NewCaseMail, ReceivedCaseMail } from '../../kernel';
import type { Sql, Tx } from '../tx';

const FIELDS = `m.id, m.case_id AS "caseId", m.audience, m.state, m.address, m.subject, m.body, m.lines, m.language, m.message_id AS "messageId",
  m.answers_to AS "answersTo", m.author, m.attempts, m.failing_since AS "failingSince"`;

/** The mailbox that people at the desk write from, and get their answers in. */
const DESK_MAILBOX = `SELECT code, settings #>> '{smtp,from}' AS "from" FROM connection
  WHERE kind = 'mail' AND active AND partner_id IS NULL AND (settings ->> 'desk')::boolean AND settings ? 'smtp' ORDER BY code LIMIT 1`;

export interface DeskMailbox {
  readonly code: string;
  readonly from: string;
}

/** Mails about cases as rows. The desk writes them, channels bring them out and take the answers in. */
@Injectable()
export class CaseMailRepository {
  /** Null where no mail can be sent. */
  async mailbox(sql: Sql): Promise<DeskMailbox | null> {
    const [row] = await sql.query<DeskMailbox>(DESK_MAILBOX);
    return row ?? null;
  }

  async find(sql: Sql, id: string): Promise<CaseMail | null> {
    const [row] = await sql.query<CaseMail>(`SELECT ${FIELDS} FROM case_mail m WHERE m.id = $1`, [id]);
    return row ?? null;
  }

  /** Keeps a mail before it leaves. @returns false when it is there already: the request came twice */
  async write(tx: Tx, mail: NewCaseMail, domain: string): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO case_mail (id, case_id, audience, state, address, subject, body, lines, language, answers_to, author, message_id)
       VALUES ($1::uuid, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, '<' || $1::uuid || '@' || $12::text || '>') ON CONFLICT (id) DO NOTHING RETURNING id`,
      [
        mail.id, mail.caseId, mail.audience, mail.state, mail.address, mail.subject, mail.body,
        mail.lines === null ? null : JSON.stringify(mail.lines), mail.language, mail.answersTo, mail.author, domain,
      ],
    ); // prettier-ignore
    return rows.length === 1;
  }

  async sent(tx: Tx, id: string): Promise<void> {
    await tx.query(`UPDATE case_mail SET state = 'sent', sent_at = now(), failure = NULL WHERE id = $1`, [id]);
  }

  /** An attempt that failed and is made again. */
  async putOff(tx: Tx, id: string, reason: string): Promise<void> {
    await tx.query(
      `UPDATE case_mail SET attempts = attempts + 1, failing_since = coalesce(failing_since, now()), failure = $2 WHERE id = $1`,
      [id, reason],
    );
  }

  async failed(tx: Tx, id: string, reason: string): Promise<void> {
    await tx.query(
      `UPDATE case_mail SET state = 'failed', attempts = attempts + 1, failure = $2 WHERE id = $1 AND state = 'waiting'`,
      [id, reason],
    );
  }

  /**
   * Keeps an answer with the case of the mail that it answers.
   *
   * @returns its id; 'known' when it is there already, null when it answers nothing of ours
   */
  async receive(tx: Tx, mail: ReceivedCaseMail): Promise<{ readonly id: string } | 'known' | null> {
    const [ours] = await tx.query<Pick<CaseMail, 'caseId' | 'audience' | 'language' | 'messageId'>>(
      `SELECT m.case_id AS "caseId", m.audience, m.language, m.message_id AS "messageId" FROM case_mail m
       WHERE m.message_id = ANY ($1) AND m.digest IS NULL ORDER BY m.written_at DESC LIMIT 1`,
      [mail.references],
    );
    if (ours === undefined) return null;
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO case_mail (case_id, audience, state, address, subject, body, language, answers_to, message_id, digest)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (case_id, digest) DO NOTHING RETURNING id`,
      [
        ours.caseId, ours.audience, mail.automatic ? 'automatic' : 'received', mail.from, mail.subject, mail.text, ours.language,
        ours.messageId, mail.messageId, mail.digest,
      ],
    ); // prettier-ignore
    return row ?? 'known';
  }
}
