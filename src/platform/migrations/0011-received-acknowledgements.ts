import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allow } from './allow';
import { migrationName } from './migration-name';

const MESSAGE_STATES = `'waiting', 'ordered', 'duplicate', 'refused', 'set-aside', 'test'`;
const CASE_REASONS = `'findings', 'refused', 'unreadable', 'not-an-order', 'quarantined', 'refused-file', 'tell-buyer'`;

/** Acknowledgements that partners send us, and what of ours they are about. */
export class ReceivedAcknowledgements implements MigrationInterface {
  readonly name = migrationName(11, 'received-acknowledgements');

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP: readonly string[] = [
  ...allow('message', 'ck_message_state', `state IN (${MESSAGE_STATES}, 'acknowledgement')`),
  ...allow('review_case', 'ck_review_case_reason', `reason IN (${CASE_REASONS}, 'acknowledgement')`),
  `ALTER TABLE outbox ADD COLUMN acknowledged_as text, ADD COLUMN acknowledged_at timestamptz`,
  `CREATE INDEX outbox_reference ON outbox (partner_id, control_reference) WHERE control_reference IS NOT NULL`,
  `CREATE TABLE received_acknowledgement (
     message_id uuid CONSTRAINT pk_received_acknowledgement PRIMARY KEY
       CONSTRAINT fk_received_acknowledgement_message REFERENCES message ON DELETE CASCADE,
     partner_id uuid CONSTRAINT fk_received_acknowledgement_partner REFERENCES partner,
     standard text NOT NULL,
     outcome text NOT NULL,
     control_reference text,
     content jsonb NOT NULL,
     received_at timestamptz NOT NULL,
     place integer NOT NULL
   )`,
  `CREATE INDEX ix_received_acknowledgement_reference ON received_acknowledgement (partner_id, control_reference)`,
];

const DOWN: readonly string[] = [
  `DROP TABLE received_acknowledgement`,
  `DROP INDEX outbox_reference`,
  `ALTER TABLE outbox DROP COLUMN acknowledged_as, DROP COLUMN acknowledged_at`,
  // The nearest of the older words: a message that is no order.
  `UPDATE message SET state = 'set-aside' WHERE state = 'acknowledgement'`,
  ...allow('message', 'ck_message_state', `state IN (${MESSAGE_STATES})`),
  `UPDATE review_case SET reason = 'not-an-order' WHERE reason = 'acknowledgement'`,
  ...allow('review_case', 'ck_review_case_reason', `reason IN (${CASE_REASONS})`),
];
