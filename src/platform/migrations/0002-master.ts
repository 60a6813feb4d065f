import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrationName } from './migration-name';

/** Master data: our company and its calendar, articles, customers with their places, prices, trading partners. */
export class Master implements MigrationInterface {
  readonly name = migrationName(2, 'master');

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      ...COMPANY,
      ...ARTICLES,
      ...CUSTOMERS,
      ...AGREEMENTS,
      ...NEVER_PARALLEL,
      ...PARTNERS,
      ...VERSION,
    ]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const COMPANY: readonly string[] = [
  `CREATE TABLE company (
     id integer CONSTRAINT pk_company PRIMARY KEY DEFAULT 1,
     name text NOT NULL,
     glns text[] NOT NULL,
     currency text NOT NULL,
     working_days integer[] NOT NULL,
     CONSTRAINT ck_company_single CHECK (id = 1))`,
  `CREATE TABLE holiday (
     day date CONSTRAINT pk_holiday PRIMARY KEY,
     name text NOT NULL)`,
];

const ARTICLES: readonly string[] = [
  `CREATE TABLE article (
     id uuid CONSTRAINT pk_article PRIMARY KEY DEFAULT gen_random_uuid(),
     number text NOT NULL CONSTRAINT uq_article_number UNIQUE,
     description text NOT NULL,
     status text NOT NULL DEFAULT 'active',
     status_reason text,
     available_from date,
     discontinued_on date,
     successor_id uuid CONSTRAINT fk_article_successor REFERENCES article (id),
     base_unit text NOT NULL DEFAULT 'H87',
     discrete boolean NOT NULL DEFAULT true,
     minimum_quantity numeric,
     order_multiple numeric,
     stock numeric,
     CONSTRAINT ck_article_status CHECK (status IN ('active', 'announced', 'discontinued', 'blocked')),
     CONSTRAINT ck_article_quantities CHECK (minimum_quantity > 0 AND order_multiple > 0),
     CONSTRAINT ck_article_successor CHECK (successor_id <> id))`,

  // A GTIN is never used again for something else (GS1, since 2019), so it is unique without a period of validity.
  `CREATE TABLE packaging (
     id uuid CONSTRAINT pk_packaging PRIMARY KEY DEFAULT gen_random_uuid(),
     article_id uuid NOT NULL CONSTRAINT fk_packaging_article REFERENCES article (id) ON DELETE CASCADE,
     gtin text CONSTRAINT uq_packaging_gtin UNIQUE,
     level text NOT NULL,
     base_quantity numeric NOT NULL,
     CONSTRAINT ck_packaging_gtin CHECK (gtin ~ '^[0-9]{14}$'),
     CONSTRAINT ck_packaging_level CHECK (level IN ('each', 'inner', 'case', 'layer', 'pallet')),
     CONSTRAINT ck_packaging_quantity CHECK (base_quantity > 0))`,
  `CREATE INDEX ix_packaging_article ON packaging (article_id)`,
  `CREATE UNIQUE INDEX uq_packaging_without_gtin ON packaging (article_id, level) WHERE gtin IS NULL`,
];

// Null is a value in the natural keys below: a place without a code, a price without a customer. Hence NULLS NOT DISTINCT.
const CUSTOMERS: readonly string[] = [
  `CREATE TABLE customer (
     id uuid CONSTRAINT pk_customer PRIMARY KEY DEFAULT gen_random_uuid(),
     number text NOT NULL CONSTRAINT uq_customer_number UNIQUE,
     name text NOT NULL,
     language text NOT NULL DEFAULT 'nl',
     blocked_reason text,
     currency text NOT NULL DEFAULT 'EUR',
     price_date text NOT NULL DEFAULT 'order',
     assortment text NOT NULL DEFAULT 'all',
     credit_limit numeric,
     open_invoices numeric NOT NULL DEFAULT 0,
     lead_time_days integer NOT NULL DEFAULT 2,
     cut_off_time text NOT NULL DEFAULT '14:00',
     default_delivery_place_id uuid,
     price_tolerance_percent numeric NOT NULL DEFAULT 0.5,
     price_tolerance_line_amount numeric NOT NULL DEFAULT 5,
     representative text,
     CONSTRAINT ck_customer_language CHECK (language IN ('nl', 'en')),
     CONSTRAINT ck_customer_price_date CHECK (price_date IN ('order', 'delivery')),
     CONSTRAINT ck_customer_assortment CHECK (assortment IN ('all', 'listed')),
     CONSTRAINT ck_customer_lead_time CHECK (lead_time_days >= 0),
     CONSTRAINT ck_customer_cut_off CHECK (cut_off_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
     CONSTRAINT ck_customer_tolerance CHECK (price_tolerance_percent >= 0 AND price_tolerance_line_amount >= 0))`,

  `CREATE TABLE customer_location (
     id uuid CONSTRAINT pk_customer_location PRIMARY KEY DEFAULT gen_random_uuid(),
     customer_id uuid NOT NULL CONSTRAINT fk_customer_location_customer REFERENCES customer (id) ON DELETE CASCADE,
     role text NOT NULL,
     gln text,
     code text,
     name text NOT NULL,
     street text NOT NULL,
     postcode text NOT NULL,
     city text NOT NULL,
     country text NOT NULL DEFAULT 'NL',
     receiving_days integer[] NOT NULL DEFAULT '{}',
     valid_from date NOT NULL,
     valid_to date,
     CONSTRAINT ck_customer_location_role CHECK (role IN ('buyer', 'delivery', 'invoice', 'ultimate')),
     CONSTRAINT ck_customer_location_known CHECK (gln IS NOT NULL OR code IS NOT NULL),
     CONSTRAINT ck_customer_location_gln CHECK (gln ~ '^[0-9]{13}$'),
     CONSTRAINT ck_customer_location_period CHECK (valid_to >= valid_from))`,
  `CREATE UNIQUE INDEX uq_customer_location ON customer_location (customer_id, code, role, gln, valid_from) NULLS NOT DISTINCT`,
  `CREATE INDEX ix_customer_location_gln ON customer_location (gln)`,
  `ALTER TABLE customer ADD CONSTRAINT fk_customer_default_place
     FOREIGN KEY (default_delivery_place_id) REFERENCES customer_location (id) ON DELETE SET NULL`,
];

const AGREEMENTS: readonly string[] = [
  // The buyer's code comes first: one batch asks for the codes of many orders, and a code is rarer than a customer.
  `CREATE TABLE cross_reference (
     buyer_article text NOT NULL,
     customer_id uuid NOT NULL CONSTRAINT fk_cross_reference_customer REFERENCES customer (id) ON DELETE CASCADE,
     article_id uuid NOT NULL CONSTRAINT fk_cross_reference_article REFERENCES article (id) ON DELETE CASCADE,
     level text,
     CONSTRAINT pk_cross_reference PRIMARY KEY (buyer_article, customer_id, article_id),
     CONSTRAINT ck_cross_reference_level CHECK (level IN ('each', 'inner', 'case', 'layer', 'pallet')))`,

  `CREATE TABLE assortment (
     customer_id uuid NOT NULL CONSTRAINT fk_assortment_customer REFERENCES customer (id) ON DELETE CASCADE,
     article_id uuid NOT NULL CONSTRAINT fk_assortment_article REFERENCES article (id) ON DELETE CASCADE,
     CONSTRAINT pk_assortment PRIMARY KEY (customer_id, article_id))`,

  `CREATE TABLE price (
     id uuid CONSTRAINT pk_price PRIMARY KEY DEFAULT gen_random_uuid(),
     article_id uuid NOT NULL CONSTRAINT fk_price_article REFERENCES article (id) ON DELETE CASCADE,
     source text NOT NULL,
     customer_id uuid CONSTRAINT fk_price_customer REFERENCES customer (id) ON DELETE CASCADE,
     contract_number text,
     currency text NOT NULL DEFAULT 'EUR',
     amount numeric NOT NULL,
     basis_quantity numeric NOT NULL DEFAULT 1,
     minimum_quantity numeric NOT NULL DEFAULT 0,
     valid_from date NOT NULL,
     valid_to date,
     CONSTRAINT ck_price_source CHECK (source IN ('contract', 'customer', 'list')),
     CONSTRAINT ck_price_owner CHECK ((customer_id IS NULL) = (source = 'list')),
     CONSTRAINT ck_price_contract CHECK ((contract_number IS NOT NULL) = (source = 'contract')),
     CONSTRAINT ck_price_amounts CHECK (amount >= 0 AND basis_quantity > 0 AND minimum_quantity >= 0),
     CONSTRAINT ck_price_period CHECK (valid_to >= valid_from))`,
  // The natural key, led by what prices are asked by: one index for both.
  `CREATE UNIQUE INDEX uq_price ON price (article_id, customer_id, valid_from, contract_number, minimum_quantity, currency)
     NULLS NOT DISTINCT`,
];

// These are read by key, a few rows out of millions. PostgreSQL takes the guess at their number for work worth sharing, and starting
// workers then takes longer than the reading.
const NEVER_PARALLEL = [
  'article',
  'packaging',
  'customer',
  'customer_location',
  'cross_reference',
  'assortment',
  'price',
].map((table) => `ALTER TABLE ${table} SET (parallel_workers = 0)`);

const PARTNERS: readonly string[] = [
  `CREATE TABLE partner (
     id uuid CONSTRAINT pk_partner PRIMARY KEY DEFAULT gen_random_uuid(),
     code text NOT NULL CONSTRAINT uq_partner_code UNIQUE,
     name text NOT NULL,
     status text NOT NULL DEFAULT 'live',
     control_counts text NOT NULL DEFAULT 'refuse',
     acknowledge boolean NOT NULL DEFAULT true,
     control_version text NOT NULL DEFAULT 'un',
     respond text NOT NULL DEFAULT 'changes',
     date_shift text NOT NULL DEFAULT 'next',
     our_scheme text NOT NULL,
     our_identifier text NOT NULL,
     CONSTRAINT ck_partner_code CHECK (code ~ '^[a-z0-9][a-z0-9-]*$'),
     CONSTRAINT ck_partner_status CHECK (status IN ('test', 'live')),
     CONSTRAINT ck_partner_control_counts CHECK (control_counts IN ('refuse', 'tolerate')),
     CONSTRAINT ck_partner_control_version CHECK (control_version IN ('un', 'eancom')),
     CONSTRAINT ck_partner_respond CHECK (respond IN ('always', 'changes', 'never')),
     CONSTRAINT ck_partner_date_shift CHECK (date_shift IN ('next', 'previous')))`,
  `CREATE TABLE partner_identifier (
     value text NOT NULL,
     scheme text NOT NULL,
     partner_id uuid NOT NULL CONSTRAINT fk_partner_identifier_partner REFERENCES partner (id) ON DELETE CASCADE,
     position integer NOT NULL DEFAULT 0,
     CONSTRAINT pk_partner_identifier PRIMARY KEY (value, scheme))`,
  `CREATE INDEX ix_partner_identifier_partner ON partner_identifier (partner_id)`,
  `CREATE TABLE partner_customer (
     partner_id uuid NOT NULL CONSTRAINT fk_partner_customer_partner REFERENCES partner (id) ON DELETE CASCADE,
     customer_id uuid NOT NULL CONSTRAINT fk_partner_customer_customer REFERENCES customer (id) ON DELETE CASCADE,
     CONSTRAINT pk_partner_customer PRIMARY KEY (partner_id, customer_id))`,
  `CREATE TABLE partner_unit (
     partner_id uuid NOT NULL CONSTRAINT fk_partner_unit_partner REFERENCES partner (id) ON DELETE CASCADE,
     format text NOT NULL,
     code text NOT NULL,
     kind text NOT NULL,
     level text,
     unit text,
     CONSTRAINT pk_partner_unit PRIMARY KEY (partner_id, format, code),
     CONSTRAINT ck_partner_unit_format CHECK (format IN ('edifact', 'ubl')),
     CONSTRAINT ck_partner_unit_kind CHECK (kind IN ('counting', 'level', 'measure')),
     CONSTRAINT ck_partner_unit_level CHECK (level IN ('each', 'inner', 'case', 'layer', 'pallet')),
     CONSTRAINT ck_partner_unit_meaning CHECK ((level IS NOT NULL) = (kind = 'level') AND (unit IS NOT NULL) = (kind = 'measure')))`,
];

/**
 * One token for what is small, rarely changes and is kept in memory. A change draws a new token instead of counting on, so that a
 * token read inside a transaction that rolls back later can never come again with other data behind it.
 */
const VERSION: readonly string[] = [
  `CREATE TABLE reference_version (
     id integer CONSTRAINT pk_reference_version PRIMARY KEY DEFAULT 1,
     token uuid NOT NULL DEFAULT gen_random_uuid(),
     CONSTRAINT ck_reference_version_single CHECK (id = 1))`,
  `INSERT INTO reference_version DEFAULT VALUES`,
  `CREATE FUNCTION renew_reference_version() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     UPDATE reference_version SET token = gen_random_uuid();
     RETURN NULL;
   END $$`,
  ...['company', 'holiday', 'partner', 'partner_identifier', 'partner_unit'].map(
    (table) => `CREATE TRIGGER renew_version AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON ${table}
     FOR EACH STATEMENT EXECUTE FUNCTION renew_reference_version()`,
  ),
];

const DOWN: readonly string[] = [
  'ALTER TABLE customer DROP CONSTRAINT fk_customer_default_place',
  'DROP TABLE reference_version, partner_unit, partner_customer, partner_identifier, partner',
  'DROP TABLE price, assortment, cross_reference, customer_location, customer, packaging, article, holiday, company',
  'DROP FUNCTION renew_reference_version()',
];
