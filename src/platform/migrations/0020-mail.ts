import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allow } from './allow';
import { migrationName } from './migration-name';

const FILE_REASONS = `'empty', 'too-large', 'not-a-file'`;
const MAIL_REASONS = `'unknown-sender', 'not-authenticated', 'no-attachment', 'too-many-attachments', 'archive', 'encrypted', 'unreadable-mail'`;
const CASE_REASONS = `'findings', 'refused', 'unreadable', 'not-an-order', 'quarantined', 'refused-file', 'tell-buyer', 'acknowledgement', 'balance', 'traffic'`;

/** Orders by mail: who sends from which address, and the mails that a person looks at. */
export class Mail implements MigrationInterface {
  readonly name = migrationName(20, 'mail');

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP: readonly string[] = [
  ...allow('receipt', 'ck_receipt_refused_reason', `refused_reason IN (${FILE_REASONS}, ${MAIL_REASONS})`),
  ...allow('review_case', 'ck_review_case_reason', `reason IN (${CASE_REASONS}, 'mail')`),

  `CREATE TABLE partner_mail_address (
     sender text CONSTRAINT pk_partner_mail_address PRIMARY KEY,
     partner_id uuid NOT NULL CONSTRAINT fk_partner_mail_address_partner REFERENCES partner (id) ON DELETE CASCADE,
     CONSTRAINT ck_partner_mail_address_sender CHECK (sender = lower(sender) AND sender ~ '^[^@[:space:]]*@[^@[:space:]]+$'))`,
  `CREATE INDEX ix_partner_mail_address_partner ON partner_mail_address (partner_id)`,

  `CREATE TABLE refused_mail (
     receipt_id uuid CONSTRAINT pk_refused_mail PRIMARY KEY CONSTRAINT fk_refused_mail_receipt REFERENCES receipt (id),
     connection_id uuid NOT NULL CONSTRAINT fk_refused_mail_connection REFERENCES connection (id),
     payload_id uuid CONSTRAINT fk_refused_mail_payload REFERENCES payload (id),
     sender text,
     subject text,
     folder text NOT NULL,
     most bigint)`,
  `CREATE INDEX ix_refused_mail_payload ON refused_mail (payload_id)`,
];

const DOWN: readonly string[] = [
  `DROP TABLE refused_mail`,
  `DROP TABLE partner_mail_address`,
  // The nearest of the older words: something that was not let in.
  `UPDATE review_case SET reason = 'refused-file' WHERE reason = 'mail'`,
  ...allow('review_case', 'ck_review_case_reason', `reason IN (${CASE_REASONS})`),
  `UPDATE receipt SET refused_reason = 'not-a-file' WHERE refused_reason IN (${MAIL_REASONS})`,
  ...allow('receipt', 'ck_receipt_refused_reason', `refused_reason IN (${FILE_REASONS})`),
];
