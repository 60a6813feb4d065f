import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrationName } from './migration-name';

/** Whose order or file a case is about stands with the case: the queue is narrowed and counted by it. */
export class PartnersOfCases implements MigrationInterface {
  readonly name = migrationName(61, 'partners-of-cases');

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE review_case ADD COLUMN partner_id uuid CONSTRAINT fk_review_case_partner REFERENCES partner (id) ON DELETE SET NULL',
    );
    await runner.query(
      `UPDATE review_case c SET partner_id = coalesce(
         (SELECT o.partner_id FROM sales_order o WHERE o.id = coalesce(c.sales_order_id, c.about_order_id)),
         (SELECT i.partner_id FROM interchange i WHERE i.id = c.interchange_id))
       WHERE c.state = 'open'`,
    );
    await runner.query(`CREATE INDEX ix_review_case_partner ON review_case (partner_id) WHERE state = 'open'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_review_case_partner');
    await runner.query('ALTER TABLE review_case DROP COLUMN partner_id');
  }
}
