import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrationName } from './migration-name';

/** A case about an answer leads to the order that was answered. It is not the order's own: that one ends with the order. */
export class CasesAboutOrders implements MigrationInterface {
  readonly name = migrationName(14, 'cases-about-orders');

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_review_case_about_order');
    await runner.query('ALTER TABLE review_case DROP COLUMN about_order_id');
  }
}

const UP: readonly string[] = [
  `ALTER TABLE review_case ADD COLUMN about_order_id uuid CONSTRAINT fk_review_case_about_order REFERENCES sales_order (id)`,
  `CREATE INDEX ix_review_case_about_order ON review_case (about_order_id) WHERE about_order_id IS NOT NULL`,
  // What was refused: the acknowledgement knows the partner and the control reference of what he was sent.
  `UPDATE review_case c SET about_order_id = b.order_id
   FROM received_acknowledgement a JOIN outbox b ON b.partner_id = a.partner_id AND b.control_reference = a.control_reference
   WHERE c.reason = 'acknowledgement' AND a.message_id = c.message_id AND b.order_id IS NOT NULL`,
  `UPDATE review_case c SET about_order_id = b.order_id FROM outbox b
   WHERE c.subject_key = 'outbox:' || b.id AND b.order_id IS NOT NULL`,
  `UPDATE review_case c SET about_order_id = o.id FROM sales_order o
   WHERE c.reason = 'tell-buyer' AND c.message_id = o.message_id`,
];
