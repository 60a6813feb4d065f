import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allow } from './allow';
import { migrationName } from './migration-name';

/** Prices of groups and promotions, gross prices with agreed discounts, floors, contracts with what is called off of them. */
export class Prices implements MigrationInterface {
  readonly name = migrationName(28, 'prices');

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const TABLES: readonly string[] = [
  `CREATE TABLE price_group (
     id uuid CONSTRAINT pk_price_group PRIMARY KEY DEFAULT gen_random_uuid(),
     code text NOT NULL CONSTRAINT uq_price_group_code UNIQUE,
     name text NOT NULL)`,
  `CREATE TABLE promotion (
     id uuid CONSTRAINT pk_promotion PRIMARY KEY DEFAULT gen_random_uuid(),
     code text NOT NULL CONSTRAINT uq_promotion_code UNIQUE,
     name text NOT NULL,
     by_date text NOT NULL DEFAULT 'order',
     valid_from date NOT NULL,
     valid_to date NOT NULL,
     CONSTRAINT ck_promotion_by_date CHECK (by_date IN ('order', 'delivery')),
     CONSTRAINT ck_promotion_period CHECK (valid_to >= valid_from))`,
  `CREATE TABLE promotion_line (
     promotion_id uuid NOT NULL CONSTRAINT fk_promotion_line_promotion REFERENCES promotion (id) ON DELETE CASCADE,
     article_id uuid NOT NULL CONSTRAINT fk_promotion_line_article REFERENCES article (id) ON DELETE CASCADE,
     most_quantity numeric NOT NULL,
     used_quantity numeric NOT NULL DEFAULT 0,
     CONSTRAINT pk_promotion_line PRIMARY KEY (promotion_id, article_id),
     CONSTRAINT ck_promotion_line_quantity CHECK (most_quantity >= 0 AND used_quantity >= 0))`,
  `CREATE TABLE contract (
     id uuid CONSTRAINT pk_contract PRIMARY KEY DEFAULT gen_random_uuid(),
     customer_id uuid NOT NULL CONSTRAINT fk_contract_customer REFERENCES customer (id) ON DELETE CASCADE,
     number text NOT NULL,
     status text NOT NULL DEFAULT 'active',
     valid_from date NOT NULL,
     valid_to date,
     CONSTRAINT uq_contract UNIQUE (customer_id, number),
     CONSTRAINT ck_contract_status CHECK (status IN ('active', 'closed')),
     CONSTRAINT ck_contract_period CHECK (valid_to >= valid_from))`,
  // Without an article it is the contract as a whole, which can only be counted in money.
  `CREATE TABLE contract_line (
     id uuid CONSTRAINT pk_contract_line PRIMARY KEY DEFAULT gen_random_uuid(),
     contract_id uuid NOT NULL CONSTRAINT fk_contract_line_contract REFERENCES contract (id) ON DELETE CASCADE,
     article_id uuid CONSTRAINT fk_contract_line_article REFERENCES article (id) ON DELETE CASCADE,
     basis text NOT NULL,
     agreed numeric NOT NULL,
     called_off numeric NOT NULL DEFAULT 0,
     CONSTRAINT ck_contract_line_basis CHECK (basis IN ('quantity', 'value')),
     CONSTRAINT ck_contract_line_whole CHECK (article_id IS NOT NULL OR basis = 'value'),
     CONSTRAINT ck_contract_line_amounts CHECK (agreed >= 0 AND called_off >= 0))`,
  `CREATE UNIQUE INDEX uq_contract_line ON contract_line (contract_id, article_id) NULLS NOT DISTINCT`,
  `CREATE TABLE agreed_discount (
     id uuid CONSTRAINT pk_agreed_discount PRIMARY KEY DEFAULT gen_random_uuid(),
     customer_id uuid CONSTRAINT fk_agreed_discount_customer REFERENCES customer (id) ON DELETE CASCADE,
     price_group_id uuid CONSTRAINT fk_agreed_discount_price_group REFERENCES price_group (id) ON DELETE CASCADE,
     code text NOT NULL,
     percentage numeric NOT NULL,
     sequence integer NOT NULL DEFAULT 1,
     valid_from date NOT NULL,
     valid_to date,
     CONSTRAINT ck_agreed_discount_owner CHECK ((customer_id IS NULL) <> (price_group_id IS NULL)),
     CONSTRAINT ck_agreed_discount_percentage CHECK (percentage > 0 AND percentage < 100),
     CONSTRAINT ck_agreed_discount_period CHECK (valid_to >= valid_from))`,
  `CREATE UNIQUE INDEX uq_agreed_discount ON agreed_discount (customer_id, price_group_id, code, sequence, valid_from) NULLS NOT DISTINCT`,
  `CREATE INDEX ix_agreed_discount_price_group ON agreed_discount (price_group_id)`,
  ...['promotion_line', 'contract', 'contract_line'].map((table) => `ALTER TABLE ${table} SET (parallel_workers = 0)`),
];

const OWNER = `CASE source
  WHEN 'list' THEN customer_id IS NULL AND price_group_id IS NULL
  WHEN 'group' THEN customer_id IS NULL AND price_group_id IS NOT NULL
  WHEN 'promotion' THEN customer_id IS NULL OR price_group_id IS NULL
  ELSE customer_id IS NOT NULL AND price_group_id IS NULL END`;

const UP: readonly string[] = [
  ...TABLES,
  `ALTER TABLE company ADD COLUMN placeholder_prices numeric[] NOT NULL DEFAULT '{0.01,999.99,9999}'`,
  `ALTER TABLE partner ADD COLUMN price_date text
     CONSTRAINT ck_partner_price_date CHECK (price_date IN ('order', 'delivery'))`,
  `ALTER TABLE customer
     ADD COLUMN price_group_id uuid CONSTRAINT fk_customer_price_group REFERENCES price_group (id) ON DELETE SET NULL,
     ADD COLUMN old_price_grace_days integer NOT NULL DEFAULT 0
       CONSTRAINT ck_customer_old_price_grace_days CHECK (old_price_grace_days >= 0),
     ALTER COLUMN price_date DROP NOT NULL`,
  `ALTER TABLE price
     ADD COLUMN kind text NOT NULL DEFAULT 'net' CONSTRAINT ck_price_kind CHECK (kind IN ('net', 'gross', 'floor')),
     ADD COLUMN price_group_id uuid CONSTRAINT fk_price_price_group REFERENCES price_group (id) ON DELETE CASCADE,
     ADD COLUMN promotion_id uuid CONSTRAINT fk_price_promotion REFERENCES promotion (id) ON DELETE CASCADE,
     ADD CONSTRAINT ck_price_promotion CHECK ((promotion_id IS NOT NULL) = (source = 'promotion'))`,
  `ALTER TABLE sales_order_line ADD COLUMN discounts_applied boolean NOT NULL DEFAULT false`,
  ...allow('price', 'ck_price_source', `source IN ('promotion', 'contract', 'customer', 'group', 'list')`),
  ...allow('price', 'ck_price_owner', OWNER),
  `DROP INDEX uq_price`,
  // Led by what prices are asked by: the article, and then nobody, a customer or a group.
  `CREATE UNIQUE INDEX uq_price ON price
     (article_id, customer_id, price_group_id, valid_from, contract_number, promotion_id, kind, minimum_quantity, currency)
     NULLS NOT DISTINCT`,
];

const DOWN: readonly string[] = [
  // Nothing older can say what these are, and as list prices they would be charged.
  `DELETE FROM price WHERE source IN ('promotion', 'group') OR kind <> 'net'`,
  `DROP INDEX uq_price`,
  `CREATE UNIQUE INDEX uq_price ON price (article_id, customer_id, valid_from, contract_number, minimum_quantity, currency)
     NULLS NOT DISTINCT`,
  ...allow('price', 'ck_price_owner', `(customer_id IS NULL) = (source = 'list')`),
  ...allow('price', 'ck_price_source', `source IN ('contract', 'customer', 'list')`),
  `ALTER TABLE price DROP COLUMN kind, DROP COLUMN price_group_id, DROP COLUMN promotion_id`,
  `ALTER TABLE sales_order_line DROP COLUMN discounts_applied`,
  `UPDATE customer SET price_date = 'order' WHERE price_date IS NULL`,
  `ALTER TABLE customer DROP COLUMN price_group_id, DROP COLUMN old_price_grace_days, ALTER COLUMN price_date SET NOT NULL`,
  `ALTER TABLE partner DROP COLUMN price_date`,
  `ALTER TABLE company DROP COLUMN placeholder_prices`,
  `DROP TABLE agreed_discount, contract_line, contract, promotion_line, promotion, price_group`,
];
