import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allow } from './allow';
import { migrationName } from './migration-name';

const CASE_REASONS = `'findings', 'refused', 'unreadable', 'not-an-order', 'quarantined', 'refused-file', 'tell-buyer', 'acknowledgement', 'balance', 'traffic', 'mail', 'overdue'`;

/** How fetching over each connection went the last time, since when it fails, and the cases about it. */
export class ConnectionContacts implements MigrationInterface {
  readonly name = migrationName(24, 'connection-contacts');

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP: readonly string[] = [
  ...allow('review_case', 'ck_review_case_reason', `reason IN (${CASE_REASONS}, 'connection')`),
  // An outage has an id of its own: its case is another one than that of the outage before it.
  `CREATE TABLE connection_contact (
     connection_id uuid CONSTRAINT pk_connection_contact PRIMARY KEY
       CONSTRAINT fk_connection_contact_connection REFERENCES connection (id) ON DELETE CASCADE,
     last_success_at timestamptz,
     outage_id uuid CONSTRAINT uq_connection_contact_outage UNIQUE,
     failing_since timestamptz,
     last_failure_at timestamptz,
     failures integer NOT NULL DEFAULT 0,
     obstacle text
       CONSTRAINT ck_connection_contact_obstacle CHECK (obstacle IN ('connection', 'log-in', 'host-key', 'folder', 'other')),
     last_reason text,
     told_at timestamptz,
     CONSTRAINT ck_connection_contact_outage CHECK (num_nonnulls(outage_id, failing_since, last_failure_at, obstacle) IN (0, 4)))`,
];

const DOWN: readonly string[] = [
  'DROP TABLE connection_contact',
  // The nearest of the older words: somebody must look at something that failed.
  `UPDATE review_case SET reason = 'quarantined' WHERE reason = 'connection'`,
  ...allow('review_case', 'ck_review_case_reason', `reason IN (${CASE_REASONS})`),
];
