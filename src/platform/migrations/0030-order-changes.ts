import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allow } from './allow';
import { migrationName } from './migration-name';

/** Changes and cancellations of orders: what was asked for, what was decided, and every wording that an order had. */
export class OrderChanges implements MigrationInterface {
  readonly name = migrationName(30, 'order-changes');

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const MESSAGE_STATES = `'waiting', 'ordered', 'duplicate', 'refused', 'set-aside', 'test', 'acknowledgement', 'frame'`;
const CASE_REASONS = `'findings', 'refused', 'unreadable', 'not-an-order', 'quarantined', 'refused-file', 'tell-buyer', 'acknowledgement', 'balance', 'traffic', 'mail', 'overdue', 'connection'`;

const UP: readonly string[] = [
  ...allow('message', 'ck_message_state', `state IN (${MESSAGE_STATES}, 'change')`),
  ...allow('sales_order', 'ck_sales_order_state', `state IN ('in-review', 'released', 'rejected', 'cancelled')`),
  ...allow('review_case', 'ck_review_case_reason', `reason IN (${CASE_REASONS}, 'change')`),
  // What the buyer asked for last, where something else came of it; how far the goods are, as the ERP tells.
  `ALTER TABLE sales_order ADD COLUMN asked jsonb,
     ADD COLUMN fulfilment text NOT NULL DEFAULT 'none'
       CONSTRAINT ck_sales_order_fulfilment CHECK (fulfilment IN ('none', 'picking', 'shipped', 'invoiced'))`,
  `CREATE TABLE order_change (
     id uuid CONSTRAINT pk_order_change PRIMARY KEY DEFAULT gen_random_uuid(),
     message_id uuid NOT NULL CONSTRAINT uq_order_change_message UNIQUE
       CONSTRAINT fk_order_change_message REFERENCES message (id),
     order_id uuid CONSTRAINT fk_order_change_order REFERENCES sales_order (id),
     partner_id uuid,
     order_number_key text,
     intent text NOT NULL CONSTRAINT ck_order_change_intent CHECK (intent IN ('replace', 'change', 'cancel', 'cancel-and-reorder')),
     format text NOT NULL,
     state text NOT NULL CONSTRAINT ck_order_change_state
       CHECK (state IN ('unmatched', 'requested', 'applied', 'partly-applied', 'refused')),
     version integer NOT NULL DEFAULT 1,
     document jsonb NOT NULL,
     content_hash text NOT NULL,
     items jsonb NOT NULL DEFAULT '[]',
     findings jsonb NOT NULL DEFAULT '[]',
     received_at timestamptz NOT NULL,
     decided_by uuid,
     decided_at timestamptz,
     reason text,
     CONSTRAINT ck_order_change_matched CHECK (state = 'unmatched' OR order_id IS NOT NULL OR state = 'refused'))`,
  `CREATE INDEX ix_order_change_order ON order_change (order_id, received_at) WHERE order_id IS NOT NULL`,
  // Few at any time: looked at by every release, and by every order that comes.
  `CREATE INDEX ix_order_change_requested ON order_change (order_id) WHERE state = 'requested'`,
  `CREATE INDEX ix_order_change_unmatched ON order_change (order_number_key, partner_id) WHERE state = 'unmatched'`,
  `CREATE TABLE order_document (
     order_id uuid NOT NULL CONSTRAINT fk_order_document_order REFERENCES sales_order (id),
     n integer NOT NULL,
     message_id uuid NOT NULL,
     document jsonb NOT NULL,
     applied_at timestamptz NOT NULL DEFAULT now(),
     applied_by uuid,
     CONSTRAINT pk_order_document PRIMARY KEY (order_id, n))`,
];

const DOWN: readonly string[] = [
  `DROP TABLE order_document`,
  `DROP TABLE order_change`,
  `ALTER TABLE sales_order DROP COLUMN fulfilment, DROP COLUMN asked`,
  `DELETE FROM review_case WHERE reason = 'change'`,
  ...allow('review_case', 'ck_review_case_reason', `reason IN (${CASE_REASONS})`),
  // What was cancelled is delivered as little as what was rejected.
  `UPDATE sales_order SET state = 'rejected' WHERE state = 'cancelled'`,
  ...allow('sales_order', 'ck_sales_order_state', `state IN ('in-review', 'released', 'rejected')`),
  `UPDATE message SET state = 'set-aside' WHERE state = 'change'`,
  ...allow('message', 'ck_message_state', `state IN (${MESSAGE_STATES})`),
];
