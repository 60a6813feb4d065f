import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrationName } from './migration-name';

/** An order that waited with the number of another one may be taken for a change of that one. */
export class OrdersThatBecameChanges implements MigrationInterface {
  readonly name = migrationName(42, 'orders-that-became-changes');

  async up(runner: QueryRunner): Promise<void> {
    await allow(runner, `'in-review', 'partly-released', 'released', 'rejected', 'cancelled', 'became-change'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    // Nothing is delivered of it, as of what was rejected. Its message was an order before.
    await runner.query(
      `UPDATE message m SET state = 'ordered' FROM sales_order o WHERE o.message_id = m.id AND o.state = 'became-change'`,
    );
    await runner.query(`UPDATE sales_order SET state = 'rejected' WHERE state = 'became-change'`);
    await allow(runner, `'in-review', 'partly-released', 'released', 'rejected', 'cancelled'`);
  }
}

const allow = (runner: QueryRunner, states: string): Promise<unknown> =>
  runner.query(
    `ALTER TABLE sales_order DROP CONSTRAINT ck_sales_order_state,
       ADD CONSTRAINT ck_sales_order_state CHECK (state IN (${states}))`,
  );
