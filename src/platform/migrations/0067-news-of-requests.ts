import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrationName } from './migration-name';

/** Who asked for a change is told what became of it, and who decides that something came: he who looks after the customer first. Decision 75. */
export class NewsOfRequests implements MigrationInterface {
  readonly name = migrationName(67, 'news-of-requests');

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const OF_CASES = `'mention', 'comment', 'question', 'answer', 'reply', 'mail-failed'`;
const OF_REQUESTS = `'change-asked', 'change-approved', 'change-rejected', 'change-withdrawn', 'change-done', 'change-other', 'change-failed'`;
const KIND = (kinds: string): string => `CONSTRAINT ck_desk_notification_kind CHECK (kind IN (${kinds}))`;

const UP: readonly string[] = [
  // Number of the customer whose holder decides first; null: those of the role do.
  'ALTER TABLE change_request ADD COLUMN customer text',
  `UPDATE change_request SET customer = CASE table_name WHEN 'customers' THEN row ->> 'number' ELSE row ->> 'customer' END
   WHERE owner = 'master-data' AND table_name IN ('customers', 'locations', 'cross-references')`,
  `ALTER TABLE desk_notification ALTER COLUMN case_id DROP NOT NULL,
     ADD COLUMN request_id uuid CONSTRAINT fk_desk_notification_request REFERENCES change_request (id) ON DELETE CASCADE,
     DROP CONSTRAINT ck_desk_notification_kind,
     ADD ${KIND(`${OF_CASES}, ${OF_REQUESTS}`)},
     ADD CONSTRAINT ck_desk_notification_about CHECK (num_nonnulls(case_id, request_id) = 1)`,
  'CREATE INDEX ix_desk_notification_request ON desk_notification (request_id) WHERE request_id IS NOT NULL',
];

const DOWN: readonly string[] = [
  'DROP INDEX ix_desk_notification_request',
  'DELETE FROM desk_notification WHERE request_id IS NOT NULL',
  `ALTER TABLE desk_notification DROP CONSTRAINT ck_desk_notification_about, DROP COLUMN request_id, ALTER COLUMN case_id SET NOT NULL,
     DROP CONSTRAINT ck_desk_notification_kind, ADD ${KIND(OF_CASES)}`,
  'ALTER TABLE change_request DROP COLUMN customer',
];
