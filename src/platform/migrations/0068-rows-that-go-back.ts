import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrationName } from './migration-name';

const UP: readonly string[] = [
  // What a row said before its last change, and when that came: an ERP that was put back from an older backup says it again.
  // A row that is taken over anew whatever it says keeps the hash of what it said.
  `ALTER TABLE erp_row ADD COLUMN before uuid, ADD COLUMN changed_at timestamptz, ADD COLUMN anew boolean NOT NULL DEFAULT false`,
  'ALTER TABLE erp_run ADD COLUMN reverted jsonb',
  'CREATE INDEX ix_erp_run_reverted ON erp_run (erp_id, started_at) WHERE reverted IS NOT NULL',
];

const DOWN: readonly string[] = [
  'DROP INDEX ix_erp_run_reverted',
  'ALTER TABLE erp_run DROP COLUMN reverted',
  'UPDATE erp_row SET hash = gen_random_uuid() WHERE anew',
  'ALTER TABLE erp_row DROP COLUMN before, DROP COLUMN changed_at, DROP COLUMN anew',
];

/** An ERP whose rows say again what they said before their last change. Decision 72. */
export class RowsThatGoBack implements MigrationInterface {
  readonly name = migrationName(68, 'rows-that-go-back');

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
