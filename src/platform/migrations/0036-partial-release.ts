import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allow } from './allow';
import { migrationName } from './migration-name';

/** Lines that wait while the rest of their order goes on, and questions that a partner's orders have in common. */
export class PartialRelease implements MigrationInterface {
  readonly name = migrationName(36, 'partial-release');

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const CASE_REASONS = `'findings', 'refused', 'unreadable', 'not-an-order', 'quarantined', 'refused-file', 'tell-buyer', 'acknowledgement', 'balance', 'traffic', 'mail', 'overdue', 'connection', 'change', 'master'`;
const released = (states: string): readonly string[] => [
  ...allow('sales_order', 'ck_sales_order_released', `${states} OR (customer_id IS NOT NULL AND occurrence IS NOT NULL AND released_at IS NOT NULL)`),
]; // prettier-ignore

const UP: readonly string[] = [
  ...allow('sales_order', 'ck_sales_order_state', `state IN ('in-review', 'partly-released', 'released', 'rejected', 'cancelled')`), // prettier-ignore
  ...released(`state NOT IN ('released', 'partly-released')`),
  `DROP INDEX ix_sales_order_released`,
  `CREATE INDEX ix_sales_order_released ON sales_order (released_at) WHERE state IN ('released', 'partly-released')`,
  `CREATE INDEX ix_sales_order_waiting ON sales_order (received_at, id) WHERE state = 'partly-released'`,
  // A line that waits, and the instant of one that went on after its order.
  `ALTER TABLE sales_order_line ADD COLUMN held boolean NOT NULL DEFAULT false, ADD COLUMN released_at timestamptz`,
  `CREATE INDEX ix_sales_order_line_released ON sales_order_line (released_at) WHERE released_at IS NOT NULL`,
  `ALTER TABLE partner ADD COLUMN partial_acceptance text NOT NULL DEFAULT 'never'
     CONSTRAINT ck_partner_partial_acceptance CHECK (partial_acceptance IN ('never', 'by-hand', 'automatic'))`,
  ...allow('review_case', 'ck_review_case_reason', `reason IN (${CASE_REASONS}, 'partner-question')`),
  `CREATE TABLE partner_question (
     id uuid CONSTRAINT pk_partner_question PRIMARY KEY DEFAULT gen_random_uuid(),
     partner_id uuid NOT NULL CONSTRAINT fk_partner_question_partner REFERENCES partner,
     code text NOT NULL,
     cause text NOT NULL,
     state text NOT NULL DEFAULT 'open' CONSTRAINT ck_partner_question_state CHECK (state IN ('open', 'answered')),
     count integer NOT NULL DEFAULT 1,
     first_seen timestamptz NOT NULL DEFAULT now(),
     last_seen timestamptz NOT NULL DEFAULT now(),
     answered_by uuid,
     answered_at timestamptz,
     reason text,
     CONSTRAINT uq_partner_question UNIQUE (partner_id, code, cause))`,
  `CREATE TABLE partner_question_order (
     question_id uuid NOT NULL CONSTRAINT fk_partner_question_order_question REFERENCES partner_question ON DELETE CASCADE,
     order_id uuid NOT NULL CONSTRAINT fk_partner_question_order_order REFERENCES sales_order ON DELETE CASCADE,
     fingerprint text NOT NULL,
     CONSTRAINT pk_partner_question_order PRIMARY KEY (question_id, order_id, fingerprint))`,
  `CREATE INDEX ix_partner_question_order ON partner_question_order (order_id)`,
];

const DOWN: readonly string[] = [
  'DROP TABLE partner_question_order',
  'DROP TABLE partner_question',
  `DELETE FROM review_case WHERE reason = 'partner-question'`,
  ...allow('review_case', 'ck_review_case_reason', `reason IN (${CASE_REASONS})`),
  'ALTER TABLE partner DROP COLUMN partial_acceptance',
  // The nearest of the older words: what was released is released, and what waited is not delivered.
  `UPDATE sales_order_line SET rejected_reason = 'waited' WHERE held`,
  `UPDATE sales_order SET state = 'released' WHERE state = 'partly-released'`,
  'DROP INDEX ix_sales_order_line_released',
  'ALTER TABLE sales_order_line DROP COLUMN released_at, DROP COLUMN held',
  'DROP INDEX ix_sales_order_waiting',
  'DROP INDEX ix_sales_order_released',
  `CREATE INDEX ix_sales_order_released ON sales_order (released_at) WHERE state = 'released'`,
  ...released(`state <> 'released'`),
  ...allow('sales_order', 'ck_sales_order_state', `state IN ('in-review', 'released', 'rejected', 'cancelled')`),
];
