import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allow } from './allow';
import { migrationName } from './migration-name';

const CASE_REASONS = `'findings', 'refused', 'unreadable', 'not-an-order', 'quarantined', 'refused-file', 'tell-buyer', 'acknowledgement', 'balance', 'traffic', 'mail', 'overdue', 'connection', 'change'`;
const OWNERS = `'customer-service', 'technical'`;

/** Rows of the master that were not taken over, and cases about master data. */
export class MasterRefusals implements MigrationInterface {
  readonly name = migrationName(33, 'master-refusals');

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP: readonly string[] = [
  `CREATE TABLE master_refusal (
     table_name text NOT NULL,
     key text NOT NULL,
     row jsonb NOT NULL,
     faults text[] NOT NULL,
     seen_at timestamptz NOT NULL DEFAULT now(),
     CONSTRAINT pk_master_refusal PRIMARY KEY (table_name, key))`,
  ...allow('review_case', 'ck_review_case_reason', `reason IN (${CASE_REASONS}, 'master')`),
  ...allow('review_case', 'ck_review_case_owner', `owner IN (${OWNERS}, 'master-data')`),
];

const DOWN: readonly string[] = [
  // The nearest of the older words: somebody must look at something that failed.
  `UPDATE review_case SET reason = 'quarantined' WHERE reason = 'master'`,
  `UPDATE review_case SET owner = 'technical' WHERE owner = 'master-data'`,
  ...allow('review_case', 'ck_review_case_owner', `owner IN (${OWNERS})`),
  ...allow('review_case', 'ck_review_case_reason', `reason IN (${CASE_REASONS})`),
  'DROP TABLE master_refusal',
];
