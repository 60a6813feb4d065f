import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrationName } from './migration-name';

/** What a company sets of the numbers that rules go by, and what is agreed with customers and partners beside prices. */
export class Terms implements MigrationInterface {
  readonly name = migrationName(32, 'terms');

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP: readonly string[] = [
  `ALTER TABLE company ADD COLUMN settings jsonb NOT NULL DEFAULT '{}'
     CONSTRAINT ck_company_settings CHECK (jsonb_typeof(settings) = 'object')`,
  // Null: nothing is agreed or known, and no rule asks.
  `ALTER TABLE customer
     ADD COLUMN overdue_count integer CONSTRAINT ck_customer_overdue CHECK (overdue_count >= 0),
     ADD COLUMN overdue_since date,
     ADD COLUMN order_note text,
     ADD COLUMN payment_days integer CONSTRAINT ck_customer_payment_days CHECK (payment_days >= 0),
     ADD COLUMN delivery_terms text,
     ADD COLUMN minimum_order_amount numeric,
     ADD COLUMN minimum_order_quantity numeric,
     ADD COLUMN small_order_charge numeric,
     ADD CONSTRAINT ck_customer_order_terms CHECK
       (minimum_order_amount >= 0 AND minimum_order_quantity >= 0 AND small_order_charge >= 0)`,
  `ALTER TABLE partner
     ADD COLUMN order_number_pattern text,
     ADD COLUMN our_number text,
     ADD COLUMN duplicate_key text[] NOT NULL DEFAULT '{number}' CONSTRAINT ck_partner_duplicate_key
       CHECK (duplicate_key <@ '{number,release,place}' AND 'number' = ANY (duplicate_key)),
     ADD COLUMN duplicate_outcome text NOT NULL DEFAULT 'ask' CONSTRAINT ck_partner_duplicate_outcome
       CHECK (duplicate_outcome IN ('ask', 'answer-again'))`,
  `ALTER TABLE sales_order ADD COLUMN kept_terms text[] NOT NULL DEFAULT '{}',
     ADD COLUMN order_number_scope text NOT NULL DEFAULT '',
     ADD COLUMN body_hash text,
     DROP CONSTRAINT uq_sales_order_occurrence`,
  `ALTER TABLE sales_order ADD CONSTRAINT uq_sales_order_occurrence
     UNIQUE (customer_id, order_number_key, order_number_scope, occurrence)`,
  'CREATE INDEX ix_sales_order_body ON sales_order (customer_id, body_hash) WHERE body_hash IS NOT NULL',
];

const DOWN: readonly string[] = [
  `ALTER TABLE sales_order DROP CONSTRAINT uq_sales_order_occurrence, DROP COLUMN kept_terms, DROP COLUMN order_number_scope,
     DROP COLUMN body_hash`,
  'ALTER TABLE sales_order ADD CONSTRAINT uq_sales_order_occurrence UNIQUE (customer_id, order_number_key, occurrence)',
  `ALTER TABLE partner DROP COLUMN order_number_pattern, DROP COLUMN our_number, DROP COLUMN duplicate_key,
     DROP COLUMN duplicate_outcome`,
  `ALTER TABLE customer DROP COLUMN overdue_count, DROP COLUMN overdue_since, DROP COLUMN order_note, DROP COLUMN payment_days,
     DROP COLUMN delivery_terms, DROP COLUMN minimum_order_amount, DROP COLUMN minimum_order_quantity, DROP COLUMN small_order_charge`,
  'ALTER TABLE company DROP COLUMN settings',
];
