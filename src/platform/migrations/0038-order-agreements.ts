import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrationName } from './migration-name';
import { noteChanges, the } from './note-changes';

/** What is agreed with customers of quotes, transport and VAT, what stock keeps until and costs, and what orders of a customer usually come to. */
export class OrderAgreements implements MigrationInterface {
  readonly name = migrationName(38, 'order-agreements');

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

// Null everywhere: nothing is known or agreed, and no rule asks.
const UP: readonly string[] = [
  `ALTER TABLE article
     ADD COLUMN vat_rate numeric CONSTRAINT ck_article_vat_rate CHECK (vat_rate >= 0 AND vat_rate < 100),
     ADD COLUMN stock_keeps_until date,
     ADD COLUMN cost numeric CONSTRAINT ck_article_cost CHECK (cost >= 0)`,
  `ALTER TABLE customer
     ADD COLUMN vat_rate numeric CONSTRAINT ck_customer_vat_rate CHECK (vat_rate >= 0 AND vat_rate < 100),
     ADD COLUMN minimum_pallet_places numeric,
     ADD COLUMN most_order_amount numeric,
     ADD CONSTRAINT ck_customer_order_bounds CHECK (minimum_pallet_places >= 0 AND most_order_amount >= 0)`,
  `CREATE TABLE quote (
     customer_id uuid NOT NULL CONSTRAINT fk_quote_customer REFERENCES customer (id) ON DELETE CASCADE,
     number text NOT NULL,
     valid_from date NOT NULL,
     valid_to date,
     CONSTRAINT pk_quote PRIMARY KEY (customer_id, number),
     CONSTRAINT ck_quote_period CHECK (valid_to >= valid_from))`,
  `CREATE TABLE customer_demand (
     customer_id uuid NOT NULL CONSTRAINT fk_customer_demand_customer REFERENCES customer (id) ON DELETE CASCADE,
     kind text NOT NULL CONSTRAINT ck_customer_demand_kind CHECK (kind IN ('package', 'marking', 'handling', 'transport', 'routing')),
     code text NOT NULL,
     CONSTRAINT pk_customer_demand PRIMARY KEY (customer_id, kind, code))`,
  `CREATE TABLE customer_order_value (
     customer_id uuid NOT NULL CONSTRAINT pk_customer_order_value PRIMARY KEY
       CONSTRAINT fk_customer_order_value_customer REFERENCES customer (id),
     amounts numeric[] NOT NULL)`,
  'ALTER TABLE quote SET (parallel_workers = 0)',
  'ALTER TABLE customer_demand SET (parallel_workers = 0)',
  ...['quote', 'customer_demand'].flatMap((table) =>
    noteChanges({ table, subject: 'customer', ids: the('customer_id') }),
  ),
];

const DOWN: readonly string[] = [
  'DROP TABLE customer_order_value, customer_demand, quote',
  'ALTER TABLE customer DROP COLUMN vat_rate, DROP COLUMN minimum_pallet_places, DROP COLUMN most_order_amount',
  'ALTER TABLE article DROP COLUMN vat_rate, DROP COLUMN stock_keeps_until, DROP COLUMN cost',
];
