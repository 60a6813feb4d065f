import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrationName } from './migration-name';
import { rewritten } from './rewritten';

/** Texts of buyers that a person has read and accepted; and the place for allowances in the orders that were understood before. */
export class AcceptedText implements MigrationInterface {
  readonly name = migrationName(7, 'accepted-text');

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP: readonly string[] = [
  `CREATE TABLE accepted_text (
     partner_id uuid NOT NULL CONSTRAINT fk_accepted_text_partner REFERENCES partner (id) ON DELETE CASCADE,
     text_hash text NOT NULL,
     accepted_by uuid NOT NULL,
     accepted_at timestamptz NOT NULL DEFAULT now(),
     CONSTRAINT pk_accepted_text PRIMARY KEY (partner_id, text_hash))`,

  // Nobody had looked for allowances in them: none were understood.
  rewritten(`document || '{"allowances": []}'`, `line || '{"allowances": []}'`),
];

const DOWN: readonly string[] = [
  rewritten(`document - 'allowances'`, `line - 'allowances'`),
  'DROP TABLE accepted_text',
];
