import { Injectable } from '@nestjs/common';
import type { Language } from '../../kernel';
import type { Sql, Tx } from '../../platform';
import type { CallOutcome, CasePeople, RepresentativeAnswer, Said } from './talk';
import type { MailTemplateCode, MailText } from './mail-template';

/** The latest of what was said about one case are shown. */
const MOST_SAID = 200;

/** What is written about a case, as far as a mail says it. */
export interface MailSubject {
  readonly caseId: string;
  readonly state: string;
  readonly orderId: string | null;
  readonly title: string | null;
  readonly customer: string | null;
  readonly language: Language;
  readonly company: string;
}

/** A question to a representative, as far as its answer asks for it. */
export interface AskedQuestion {
  readonly caseId: string;
  readonly asked: string;
  readonly askedBy: string;
  readonly answer: RepresentativeAnswer | null;
}

export interface NewCall {
  readonly caseId: string;
  readonly caller: string;
  readonly contact: string | null;
  readonly outcome: CallOutcome;
  readonly note: string | null;
}

const person = (alias: string): string =>
  `CASE WHEN ${alias}.id IS NOT NULL THEN jsonb_build_object('id', ${alias}.id, 'name', ${alias}.display_name) END`;

/** The SQL of what is said about cases: to customers, and to those who sell. */
@Injectable()
export class TalkRepository {
  async people(sql: Sql, caseId: string, idleMs: number): Promise<Omit<CasePeople, 'canSend'> | null> {
    const [row] = await sql.query<Omit<CasePeople, 'canSend'>>(PEOPLE, [caseId, idleMs / 1000]);
    return row ?? null;
  }

  async subject(sql: Sql, caseId: string): Promise<MailSubject | null> {
    const [row] = await sql.query<MailSubject>(
      `SELECT c.id AS "caseId", c.state, coalesce(c.sales_order_id, c.about_order_id) AS "orderId", c.title, k.name AS customer,
         coalesce(k.language, 'nl') AS language, coalesce((SELECT name FROM company), '') AS company
       FROM review_case c LEFT JOIN customer k ON k.id = c.customer_id WHERE c.id = $1`,
      [caseId],
    );
    return row ?? null;
  }

  /** The oldest first. */
  async said(sql: Sql, caseId: string): Promise<readonly Said[]> {
    const rows = await sql.query<{ said: Said }>(SAID, [caseId, MOST_SAID]);
    return rows.map(({ said }) => said).reverse();
  }

  async call(tx: Tx, { caseId, caller, contact, outcome, note }: NewCall): Promise<string> {
    const [row] = await tx.query<{ id: string }>(
      'INSERT INTO case_call (case_id, caller, contact, outcome, note) VALUES ($1, $2, $3, $4, $5) RETURNING id',
      [caseId, caller, contact, outcome, note],
    );
    return row?.id ?? '';
  }

  /** @returns false when it was asked already: the request came twice */
  async ask(
    tx: Tx,
    id: string,
    asked: Pick<AskedQuestion, 'caseId' | 'asked' | 'askedBy'>,
    said: { readonly text: string; readonly proposal: string | null },
  ): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO representative_question (id, case_id, asked, asked_by, text, proposal) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (id) DO NOTHING RETURNING id`,
      [id, asked.caseId, asked.asked, asked.askedBy, said.text, said.proposal],
    );
    return rows.length === 1;
  }

  async asked(tx: Tx, id: string): Promise<AskedQuestion | null> {
    const [row] = await tx.query<AskedQuestion>(
      `SELECT case_id AS "caseId", asked, asked_by AS "askedBy", answer FROM representative_question WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return row ?? null;
  }

  async answer(tx: Tx, id: string, by: string, answer: RepresentativeAnswer, note: string | null): Promise<void> {
    await tx.query(
      'UPDATE representative_question SET answer = $3, note = $4, answered_by = $2, answered_at = now() WHERE id = $1',
      [id, by, answer, note],
    );
  }

  /** A case that waited is there again. @returns false when it is finished */
  async wake(tx: Tx, caseId: string): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE review_case SET snoozed_until = NULL, waiting_for = NULL WHERE id = $1 AND state = 'open' RETURNING id`,
      [caseId],
    );
    return rows.length === 1;
  }

  async templates(
    sql: Sql,
  ): Promise<readonly (MailText & { readonly code: MailTemplateCode; readonly language: Language })[]> {
    return sql.query('SELECT code, language, subject, body FROM mail_template ORDER BY code, language');
  }

  async template(sql: Sql, code: MailTemplateCode, language: Language): Promise<MailText | null> {
    const [row] = await sql.query<MailText>(
      'SELECT subject, body FROM mail_template WHERE code = $1 AND language = $2',
      [code, language],
    );
    return row ?? null;
  }

  /** @param text null: ours again */
  async putTemplate(tx: Tx, code: MailTemplateCode, language: Language, text: MailText | null): Promise<void> {
    if (text === null) await tx.query('DELETE FROM mail_template WHERE code = $1 AND language = $2', [code, language]);
    else
      await tx.query(
        `INSERT INTO mail_template (code, language, subject, body) VALUES ($1, $2, $3, $4)
         ON CONFLICT (code, language) DO UPDATE SET subject = EXCLUDED.subject, body = EXCLUDED.body`,
        [code, language, text.subject, text.body],
      );
  }
}

const PEOPLE = `
  SELECT CASE WHEN k.id IS NOT NULL THEN jsonb_build_object('number', k.number, 'name', k.name, 'language', k.language,
      'representative', k.representative) END AS customer,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('name', t.name, 'role', t.role, 'topic', t.topic, 'email', t.email, 'phone', t.phone, 'language', t.language)
      ORDER BY array_position(ARRAY['orders', 'prices', 'logistics'], t.topic), t.name), '[]') FROM customer_contact t
      WHERE t.customer_id = k.id AND t.ended_at IS NULL) AS contacts,
    CASE WHEN c.claimed_at > now() - make_interval(secs => $2) THEN ${person('u')} END AS "claimedBy", ${person('a')} AS assignee,
    (SELECT coalesce(jsonb_agg(${person('p')} ORDER BY p.display_name), '[]') FROM case_follower f JOIN app_user p ON p.id = f.user_id
      WHERE f.case_id = c.id) AS followers,
    CASE WHEN c.snoozed_until IS NULL OR c.snoozed_until > now() THEN c.waiting_for END AS "waitingFor", c.snoozed_until AS "snoozedUntil",
    (SELECT ${person('r')} FROM app_user r WHERE r.active AND k.id IS NOT NULL AND (r.display_name = k.representative OR r.id IN (
        SELECT q.asked FROM representative_question q JOIN review_case x ON x.id = q.case_id WHERE x.customer_id = k.id))
      ORDER BY (SELECT max(q.asked_at) FROM representative_question q JOIN review_case x ON x.id = q.case_id
        WHERE x.customer_id = k.id AND q.asked = r.id) DESC NULLS LAST, r.id LIMIT 1) AS representative,
    (SELECT m.address FROM case_mail m JOIN review_case x ON x.id = m.case_id
      WHERE x.customer_id = k.id AND m.audience = 'customer' AND m.author IS NOT NULL ORDER BY m.written_at DESC LIMIT 1) AS "lastAddress"
  FROM review_case c LEFT JOIN customer k ON k.id = c.customer_id LEFT JOIN app_user u ON u.id = c.claimed_by
    LEFT JOIN app_user a ON a.id = c.assignee
  WHERE c.id = $1`;

const SAID = `
  SELECT said FROM (
    SELECT m.written_at AS at, m.id, jsonb_build_object('kind', 'mail', 'id', m.id, 'at', m.written_at, 'by', ${person('u')}, 'audience', m.audience,
      'state', m.state, 'address', m.address, 'subject', m.subject, 'body', m.body, 'lines', m.lines, 'language', m.language, 'failure', m.failure) AS said
    FROM case_mail m LEFT JOIN app_user u ON u.id = m.author WHERE m.case_id = $1
    UNION ALL
    SELECT l.called_at, l.id, jsonb_build_object('kind', 'call', 'id', l.id, 'at', l.called_at, 'by', ${person('u')}, 'contact', l.contact,
      'outcome', l.outcome, 'note', l.note)
    FROM case_call l JOIN app_user u ON u.id = l.caller WHERE l.case_id = $1
    UNION ALL
    SELECT q.asked_at, q.id, jsonb_build_object('kind', 'question', 'id', q.id, 'at', q.asked_at, 'by', ${person('u')}, 'asked', ${person('a')},
      'text', q.text, 'proposal', q.proposal, 'answer', q.answer, 'note', q.note, 'answeredBy', ${person('w')}, 'answeredAt', q.answered_at)
    FROM representative_question q JOIN app_user u ON u.id = q.asked_by JOIN app_user a ON a.id = q.asked
      LEFT JOIN app_user w ON w.id = q.answered_by WHERE q.case_id = $1) AS x
  ORDER BY at DESC, id DESC LIMIT $2`;
