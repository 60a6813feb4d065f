import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrationName } from './migration-name';

const UP: readonly string[] = [
  `ALTER TABLE customer_contact ADD COLUMN role text, ADD COLUMN language text, ADD COLUMN ended_at timestamptz, ADD COLUMN changed_by uuid,
     ADD CONSTRAINT ck_customer_contact_language CHECK (language IN ('nl', 'en')),
     ADD CONSTRAINT fk_customer_contact_changed_by FOREIGN KEY (changed_by) REFERENCES app_user (id)`,
  'CREATE INDEX ix_customer_contact_changed_by ON customer_contact (changed_by)',
];
const DOWN: readonly string[] = [
  'DELETE FROM customer_contact WHERE ended_at IS NOT NULL',
  'ALTER TABLE customer_contact DROP COLUMN role, DROP COLUMN language, DROP COLUMN ended_at, DROP COLUMN changed_by',
];

/** Contacts of a customer are added, changed and ended by people. */
export class ContactsLookedAfter implements MigrationInterface {
  readonly name = migrationName(62, 'contacts-looked-after');

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
