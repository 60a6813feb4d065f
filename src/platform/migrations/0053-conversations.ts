import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrationName } from './migration-name';

/**
 * How people talk about a case: mails with the customer, telephone calls, questions to the representative, who follows it, and who is told of
 * what. Who answers at a customer; the texts of mails; the address of a colleague.
 */
export class Conversations implements MigrationInterface {
  readonly name = migrationName(53, 'conversations');

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const CASE = (table: string) =>
  `case_id uuid NOT NULL CONSTRAINT fk_${table}_case REFERENCES review_case (id) ON DELETE CASCADE`;
const ID = (table: string) => `id uuid CONSTRAINT pk_${table} PRIMARY KEY DEFAULT gen_random_uuid()`;

const UP: readonly string[] = [
  `ALTER TABLE app_user ADD COLUMN email text`,

  `CREATE TABLE customer_contact (
     ${ID('customer_contact')},
     customer_id uuid NOT NULL CONSTRAINT fk_customer_contact_customer REFERENCES customer (id) ON DELETE CASCADE,
     name text NOT NULL,
     topic text NOT NULL DEFAULT 'orders',
     email text,
     phone text,
     CONSTRAINT uq_customer_contact_name UNIQUE (customer_id, name),
     CONSTRAINT ck_customer_contact_topic CHECK (topic IN ('orders', 'prices', 'logistics')),
     CONSTRAINT ck_customer_contact_reached CHECK (num_nonnulls(email, phone) > 0))`,

  `CREATE TABLE case_mail (
     ${ID('case_mail')},
     ${CASE('case_mail')},
     audience text NOT NULL,
     state text NOT NULL,
     address text NOT NULL,
     subject text NOT NULL,
     body text NOT NULL,
     lines jsonb,
     language text NOT NULL,
     message_id text NOT NULL,
     answers_to text,
     digest text,
     author uuid CONSTRAINT fk_case_mail_author REFERENCES app_user (id),
     written_at timestamptz NOT NULL DEFAULT now(),
     sent_at timestamptz,
     attempts integer NOT NULL DEFAULT 0,
     failing_since timestamptz,
     failure text,
     CONSTRAINT uq_case_mail_digest UNIQUE (case_id, digest),
     CONSTRAINT ck_case_mail_audience CHECK (audience IN ('customer', 'colleague')),
     CONSTRAINT ck_case_mail_language CHECK (language IN ('nl', 'en')),
     CONSTRAINT ck_case_mail_state CHECK (state IN ('waiting', 'sent', 'failed', 'copied', 'received', 'automatic')),
     CONSTRAINT ck_case_mail_received CHECK ((state IN ('received', 'automatic')) = (digest IS NOT NULL)),
     CONSTRAINT ck_case_mail_author CHECK ((digest IS NULL) = (author IS NOT NULL)))`,
  `CREATE INDEX ix_case_mail_case ON case_mail (case_id, written_at)`,
  `CREATE INDEX ix_case_mail_message ON case_mail (message_id)`,

  `CREATE TABLE case_call (
     ${ID('case_call')},
     ${CASE('case_call')},
     caller uuid NOT NULL CONSTRAINT fk_case_call_caller REFERENCES app_user (id),
     contact text,
     outcome text NOT NULL,
     note text,
     called_at timestamptz NOT NULL DEFAULT now(),
     CONSTRAINT ck_case_call_outcome CHECK (outcome IN ('answered', 'calls-back', 'no-answer', 'wrong-number')))`,
  `CREATE INDEX ix_case_call_case ON case_call (case_id, called_at)`,

  `CREATE TABLE representative_question (
     ${ID('representative_question')},
     ${CASE('representative_question')},
     asked uuid NOT NULL CONSTRAINT fk_representative_question_asked REFERENCES app_user (id),
     asked_by uuid NOT NULL CONSTRAINT fk_representative_question_asked_by REFERENCES app_user (id),
     text text NOT NULL,
     proposal text,
     asked_at timestamptz NOT NULL DEFAULT now(),
     answer text,
     note text,
     answered_by uuid CONSTRAINT fk_representative_question_answered_by REFERENCES app_user (id),
     answered_at timestamptz,
     CONSTRAINT ck_representative_question_proposal CHECK (proposal IN ('accept-theirs', 'keep-ours')),
     CONSTRAINT ck_representative_question_answer CHECK (answer IN ('accept-theirs', 'keep-ours', 'call-me')),
     CONSTRAINT ck_representative_question_answered CHECK (num_nonnulls(answer, answered_at, answered_by) IN (0, 3)))`,
  `CREATE INDEX ix_representative_question_case ON representative_question (case_id, asked_at)`,

  `CREATE TABLE case_follower (
     case_id uuid CONSTRAINT fk_case_follower_case REFERENCES review_case (id) ON DELETE CASCADE,
     user_id uuid CONSTRAINT fk_case_follower_user REFERENCES app_user (id),
     CONSTRAINT pk_case_follower PRIMARY KEY (case_id, user_id))`,

  `CREATE TABLE desk_notification (
     ${ID('desk_notification')},
     user_id uuid NOT NULL CONSTRAINT fk_desk_notification_user REFERENCES app_user (id),
     ${CASE('desk_notification')},
     kind text NOT NULL,
     caused_by uuid CONSTRAINT fk_desk_notification_caused_by REFERENCES app_user (id),
     made_at timestamptz NOT NULL DEFAULT now(),
     read_at timestamptz,
     CONSTRAINT ck_desk_notification_kind CHECK (kind IN ('mention', 'comment', 'question', 'answer', 'reply', 'mail-failed')))`,
  `CREATE INDEX ix_desk_notification_user ON desk_notification (user_id, made_at, id)`,
  `CREATE INDEX ix_desk_notification_unread ON desk_notification (user_id) WHERE read_at IS NULL`,
  `CREATE INDEX ix_desk_notification_case ON desk_notification (case_id)`,

  `CREATE TABLE mail_template (
     code text NOT NULL,
     language text NOT NULL,
     subject text NOT NULL,
     body text NOT NULL,
     CONSTRAINT pk_mail_template PRIMARY KEY (code, language),
     CONSTRAINT ck_mail_template_language CHECK (language IN ('nl', 'en')))`,

  // Whose open cases are handed over when somebody is away.
  `CREATE INDEX ix_review_case_assignee ON review_case (assignee) WHERE state = 'open'`,
];

const DOWN: readonly string[] = [
  'DROP INDEX ix_review_case_assignee',
  'DROP TABLE mail_template, desk_notification, case_follower, representative_question, case_call, case_mail, customer_contact',
  `DELETE FROM work WHERE kind IN ('send-case-mail', 'tell-case-mail')`,
  'ALTER TABLE app_user DROP COLUMN email',
];
