import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrationName } from './migration-name';

/** Own prices of the customers of a batch are looked for by customer: most have few, and of most articles none. */
export class PricesOfCustomers implements MigrationInterface {
  readonly name = migrationName(40, 'prices-of-customers');

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE INDEX ix_price_customer ON price (customer_id, article_id) WHERE customer_id IS NOT NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_price_customer');
  }
}
