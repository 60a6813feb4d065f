import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allow } from './allow';
import { migrationName } from './migration-name';

/** Orders of every format: units of partners in each, order responses of X12, and messages that only frame the orders of their file. */
export class OrderFormats implements MigrationInterface {
  readonly name = migrationName(26, 'order-formats');

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const FORMATS = `'edifact', 'x12', 'tradacoms', 'ubl', 'cxml', 'opentrans', 'gs1xml', 'idoc', 'ketenstandaard', 'csv', 'xlsx'`;
const REPLIES = `'CONTRL', 'TA1', '997', '999', 'ORDRSP', 'UBL-ORDER-RESPONSE'`;
const MESSAGE_STATES = `'waiting', 'ordered', 'duplicate', 'refused', 'set-aside', 'test', 'acknowledgement'`;

/** Our answers that partners' systems acknowledge, and that nobody acknowledged yet. */
const unacknowledged = (kinds: string): readonly string[] => [
  `DROP INDEX outbox_unacknowledged`,
  `CREATE INDEX outbox_unacknowledged ON outbox (partner_id, delivered_at)
     WHERE ${kinds} AND state = 'delivered' AND acknowledged_at IS NULL`,
];

const UP: readonly string[] = [
  ...allow('partner_unit', 'ck_partner_unit_format', `format IN (${FORMATS})`),
  ...allow('reply', 'ck_reply_kind', `kind IN (${REPLIES}, '855')`),
  ...allow('message', 'ck_message_state', `state IN (${MESSAGE_STATES}, 'frame')`),
  ...unacknowledged(`kind IN ('ORDRSP', '855')`),
];

const DOWN: readonly string[] = [
  ...unacknowledged(`kind = 'ORDRSP'`),
  `UPDATE message SET state = 'set-aside' WHERE state = 'frame'`,
  ...allow('message', 'ck_message_state', `state IN (${MESSAGE_STATES})`),
  // What was sent cannot be unsent: its bytes stay in the outbox, under the nearest of the older words.
  `UPDATE reply SET kind = 'ORDRSP' WHERE kind = '855'`,
  `UPDATE outbox SET kind = 'ORDRSP' WHERE kind = '855'`,
  ...allow('reply', 'ck_reply_kind', `kind IN (${REPLIES})`),
  `DELETE FROM partner_unit WHERE format NOT IN ('edifact', 'ubl')`,
  ...allow('partner_unit', 'ck_partner_unit_format', `format IN ('edifact', 'ubl')`),
];
