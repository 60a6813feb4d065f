import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allow } from './allow';
import { migrationName } from './migration-name';

const CASE_REASONS = `'findings', 'refused', 'unreadable', 'not-an-order', 'quarantined', 'refused-file', 'tell-buyer', 'acknowledgement', 'balance', 'traffic', 'mail'`;
const CASE_STATES = `'open', 'released', 'rejected', 'closed', 'retried'`;

/** Deliveries that are tried for days, sending again by hand, the hold of the outbox, and the clocks of what is owed both ways. */
export class DeliveryClocks implements MigrationInterface {
  readonly name = migrationName(21, 'delivery');

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP: readonly string[] = [
  `ALTER TABLE outbox ADD COLUMN revision integer NOT NULL DEFAULT 1, ADD COLUMN failing_since timestamptz, ADD COLUMN failed_as text
     CONSTRAINT outbox_failed_as CHECK (failed_as IN ('unreachable', 'refused', 'not-composed')),
     ADD COLUMN resent_at timestamptz, ADD COLUMN replaces uuid`,
  // Not only an index: a control number is never used twice, whatever else goes wrong. Copies of the same bytes are no second use.
  `CREATE UNIQUE INDEX outbox_number ON outbox (partner_id, control_reference) WHERE control_reference IS NOT NULL AND resend_of IS NULL`,
  `CREATE INDEX outbox_created ON outbox (created_at, id)`,
  `CREATE INDEX outbox_unacknowledged ON outbox (partner_id, delivered_at)
     WHERE kind = 'ORDRSP' AND state = 'delivered' AND acknowledged_at IS NULL`,

  `CREATE INDEX ix_interchange_unread ON interchange (received_at) WHERE state = 'received'`,
  `CREATE INDEX ix_received_acknowledgement_first ON received_acknowledgement (partner_id, received_at)`,

  `CREATE TABLE outbox_hold (
     id integer CONSTRAINT pk_outbox_hold PRIMARY KEY DEFAULT 1 CONSTRAINT ck_outbox_hold_single CHECK (id = 1),
     reason text NOT NULL,
     since timestamptz NOT NULL DEFAULT now(),
     by text NOT NULL)`,

  `CREATE TABLE response_clock (
     id uuid CONSTRAINT pk_response_clock PRIMARY KEY DEFAULT gen_random_uuid(),
     partner_id uuid CONSTRAINT fk_response_clock_partner REFERENCES partner (id) ON DELETE CASCADE,
     kind text NOT NULL
       CONSTRAINT ck_response_clock_kind CHECK (kind IN ('acknowledgement', 'order-response', 'their-acknowledgement')),
     within_minutes integer NOT NULL CONSTRAINT ck_response_clock_within CHECK (within_minutes > 0),
     hours text NOT NULL CONSTRAINT ck_response_clock_hours CHECK (hours IN ('clock', 'office')),
     expected text NOT NULL CONSTRAINT ck_response_clock_expected CHECK (expected IN ('always', 'never', 'if-ever')),
     CONSTRAINT ck_response_clock_ever CHECK (expected <> 'if-ever' OR kind = 'their-acknowledgement'),
     CONSTRAINT uq_response_clock UNIQUE NULLS NOT DISTINCT (partner_id, kind))`,
  // Without a partner: for everybody who has none of his own.
  `INSERT INTO response_clock (partner_id, kind, within_minutes, hours, expected) VALUES
     (NULL, 'acknowledgement', 60, 'clock', 'always'), (NULL, 'order-response', 1440, 'office', 'always'),
     (NULL, 'their-acknowledgement', 540, 'office', 'if-ever')`,
  `ALTER TABLE company ADD COLUMN office_opens text NOT NULL DEFAULT '08:00', ADD COLUMN office_closes text NOT NULL DEFAULT '17:00',
     ADD CONSTRAINT ck_company_office_hours
     CHECK (office_opens ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' AND office_closes ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' AND office_opens < office_closes)`,

  ...allow('review_case', 'ck_review_case_reason', `reason IN (${CASE_REASONS}, 'overdue')`),
  ...allow('review_case', 'ck_review_case_state', `state IN (${CASE_STATES}, 'settled')`),
  `CREATE INDEX ix_review_case_overdue ON review_case (subject_key) WHERE reason = 'overdue' AND state = 'open'`,
];

const DOWN: readonly string[] = [
  `DROP INDEX ix_review_case_overdue`,
  `UPDATE review_case SET state = 'closed' WHERE state = 'settled'`,
  ...allow('review_case', 'ck_review_case_state', `state IN (${CASE_STATES})`),
  // The nearest of the older words: somebody has to tell the buyer.
  `UPDATE review_case SET reason = 'tell-buyer' WHERE reason = 'overdue'`,
  ...allow('review_case', 'ck_review_case_reason', `reason IN (${CASE_REASONS})`),
  `ALTER TABLE company DROP CONSTRAINT ck_company_office_hours, DROP COLUMN office_opens, DROP COLUMN office_closes`,
  `DROP TABLE response_clock`,
  `DROP TABLE outbox_hold`,
  `DROP INDEX ix_received_acknowledgement_first`,
  `DROP INDEX ix_interchange_unread`,
  `DROP INDEX outbox_unacknowledged`,
  `DROP INDEX outbox_created`,
  `DROP INDEX outbox_number`,
  `ALTER TABLE outbox DROP COLUMN revision, DROP COLUMN failing_since, DROP COLUMN failed_as, DROP COLUMN resent_at, DROP COLUMN replaces`,
];
