import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allow } from './allow';
import { migrationName } from './migration-name';

/** What partners mean by a quantity in a change, and answers to changes of X12. */
export class ChangesOfFormats implements MigrationInterface {
  readonly name = migrationName(34, 'changes-of-formats');

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const REPLIES = `'CONTRL', 'TA1', '997', '999', 'ORDRSP', 'UBL-ORDER-RESPONSE', '855'`;

/** Our answers that partners' systems acknowledge, and that nobody acknowledged yet. */
const unacknowledged = (kinds: string): readonly string[] => [
  `DROP INDEX outbox_unacknowledged`,
  `CREATE INDEX outbox_unacknowledged ON outbox (partner_id, delivered_at)
     WHERE kind IN (${kinds}) AND state = 'delivered' AND acknowledged_at IS NULL`,
];

const UP: readonly string[] = [
  `ALTER TABLE partner ADD COLUMN change_quantities text NOT NULL DEFAULT 'total'
     CONSTRAINT ck_partner_change_quantities CHECK (change_quantities IN ('total', 'difference'))`,
  ...allow('reply', 'ck_reply_kind', `kind IN (${REPLIES}, '865')`),
  ...unacknowledged(`'ORDRSP', '855', '865'`),
];

const DOWN: readonly string[] = [
  ...unacknowledged(`'ORDRSP', '855'`),
  // What was sent cannot be unsent: its bytes stay in the outbox, under the nearest of the older words.
  `UPDATE reply SET kind = '855' WHERE kind = '865'`,
  `UPDATE outbox SET kind = '855' WHERE kind = '865'`,
  ...allow('reply', 'ck_reply_kind', `kind IN (${REPLIES})`),
  'ALTER TABLE partner DROP COLUMN change_quantities',
];
