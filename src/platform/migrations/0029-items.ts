import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrationName } from './migration-name';

/**
 * What an article may be sold as, to whom and how much of it; and buyers' article numbers with their scope, validity and who vouches for
 * them.
 */
export class Items implements MigrationInterface {
  readonly name = migrationName(29, 'items');

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...ARTICLES, ...CUSTOMERS, ...ASSORTMENT, ...CROSS_REFERENCES]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const ARTICLES: readonly string[] = [
  `ALTER TABLE article
     ADD COLUMN kind text NOT NULL DEFAULT 'goods',
     ADD COLUMN permit text,
     ADD COLUMN nominal_weight numeric,
     ADD COLUMN maximum_quantity numeric,
     ADD CONSTRAINT ck_article_kind CHECK (kind IN ('goods', 'deposit')),
     ADD CONSTRAINT ck_article_amounts CHECK (nominal_weight > 0 AND maximum_quantity > 0)`,
  `CREATE TABLE article_availability (
     article_id uuid NOT NULL CONSTRAINT fk_article_availability_article REFERENCES article (id) ON DELETE CASCADE,
     day date NOT NULL,
     quantity numeric NOT NULL,
     CONSTRAINT pk_article_availability PRIMARY KEY (article_id, day),
     CONSTRAINT ck_article_availability_quantity CHECK (quantity >= 0))`,
  `ALTER TABLE article_availability SET (parallel_workers = 0)`,
];

const CUSTOMERS: readonly string[] = [
  `ALTER TABLE customer
     ADD COLUMN chain text,
     ADD COLUMN history_complete boolean NOT NULL DEFAULT false,
     ADD COLUMN substitution text NOT NULL DEFAULT 'ask',
     ADD COLUMN full_layers text NOT NULL DEFAULT 'none',
     ADD CONSTRAINT ck_customer_substitution CHECK (substitution IN ('ask', 'never')),
     ADD CONSTRAINT ck_customer_full_layers CHECK (full_layers IN ('none', 'layer', 'pallet'))`,
  `CREATE INDEX ix_customer_chain ON customer (chain) WHERE chain IS NOT NULL`,
  `CREATE TABLE customer_permit (
     customer_id uuid NOT NULL CONSTRAINT fk_customer_permit_customer REFERENCES customer (id) ON DELETE CASCADE,
     permit text NOT NULL,
     valid_from date NOT NULL DEFAULT '2000-01-01',
     valid_to date,
     CONSTRAINT pk_customer_permit PRIMARY KEY (customer_id, permit, valid_from),
     CONSTRAINT ck_customer_permit_period CHECK (valid_to >= valid_from))`,
  `CREATE TABLE customer_article (
     article_id uuid NOT NULL CONSTRAINT fk_customer_article_article REFERENCES article (id) ON DELETE CASCADE,
     customer_id uuid NOT NULL CONSTRAINT fk_customer_article_customer REFERENCES customer (id) ON DELETE CASCADE,
     minimum_quantity numeric,
     order_multiple numeric,
     maximum_quantity numeric,
     allocated numeric,
     CONSTRAINT pk_customer_article PRIMARY KEY (article_id, customer_id),
     CONSTRAINT ck_customer_article_quantities
       CHECK (minimum_quantity > 0 AND order_multiple > 0 AND maximum_quantity > 0 AND allocated >= 0))`,
  `ALTER TABLE customer_article SET (parallel_workers = 0)`,
  `ALTER TABLE partner ADD COLUMN code_priority text[]
     CONSTRAINT ck_partner_code_priority CHECK (code_priority <@ ARRAY['gtin', 'supplier', 'buyer'] AND cardinality(code_priority) = 3)`,
];

const ASSORTMENT: readonly string[] = [
  `ALTER TABLE assortment
     ADD COLUMN kind text NOT NULL DEFAULT 'listed',
     ADD COLUMN valid_from date NOT NULL DEFAULT '2000-01-01',
     ADD COLUMN valid_to date,
     DROP CONSTRAINT pk_assortment,
     ADD CONSTRAINT pk_assortment PRIMARY KEY (customer_id, article_id, kind),
     ADD CONSTRAINT ck_assortment_kind CHECK (kind IN ('listed', 'exclusive', 'restricted')),
     ADD CONSTRAINT ck_assortment_period CHECK (valid_to >= valid_from)`,
  // Whose an article is alone is asked of every article; almost none has such a row.
  `CREATE INDEX ix_assortment_particular ON assortment (article_id) WHERE kind <> 'listed'`,
];

// Of a customer or of a partner, who then orders by it for all his customers. What was imported before was somebody's work already.
const CROSS_REFERENCES: readonly string[] = [
  `ALTER TABLE cross_reference DROP CONSTRAINT pk_cross_reference`,
  `ALTER TABLE cross_reference
     ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid(),
     ADD COLUMN partner_id uuid CONSTRAINT fk_cross_reference_partner REFERENCES partner (id) ON DELETE CASCADE,
     ADD COLUMN valid_from date NOT NULL DEFAULT '2000-01-01',
     ADD COLUMN valid_to date,
     ADD COLUMN source text NOT NULL DEFAULT 'import',
     ADD COLUMN confirmed_by text DEFAULT 'import',
     ADD COLUMN confirmed_at timestamptz DEFAULT now(),
     ADD COLUMN reason text,
     ALTER COLUMN customer_id DROP NOT NULL,
     ADD CONSTRAINT pk_cross_reference PRIMARY KEY (id),
     ADD CONSTRAINT ck_cross_reference_scope CHECK ((customer_id IS NULL) <> (partner_id IS NULL)),
     ADD CONSTRAINT ck_cross_reference_source CHECK (source IN ('import', 'person', 'rule')),
     ADD CONSTRAINT ck_cross_reference_confirmed CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL)),
     ADD CONSTRAINT ck_cross_reference_period CHECK (valid_to >= valid_from)`,
  `CREATE UNIQUE INDEX uq_cross_reference ON cross_reference (buyer_article, customer_id, partner_id, article_id, valid_from)
     NULLS NOT DISTINCT`,
];

const DOWN: readonly string[] = [
  `DELETE FROM cross_reference a WHERE a.customer_id IS NULL OR EXISTS (SELECT FROM cross_reference b
     WHERE b.buyer_article = a.buyer_article AND b.customer_id = a.customer_id AND b.article_id = a.article_id AND b.id > a.id)`,
  `DROP INDEX uq_cross_reference`,
  `ALTER TABLE cross_reference DROP CONSTRAINT pk_cross_reference, DROP COLUMN id, DROP COLUMN partner_id, DROP COLUMN valid_from,
     DROP COLUMN valid_to, DROP COLUMN source, DROP COLUMN confirmed_by, DROP COLUMN confirmed_at, DROP COLUMN reason`,
  `ALTER TABLE cross_reference ADD CONSTRAINT pk_cross_reference PRIMARY KEY (buyer_article, customer_id, article_id)`,
  `DELETE FROM assortment WHERE kind <> 'listed'`,
  `DROP INDEX ix_assortment_particular`,
  `ALTER TABLE assortment DROP CONSTRAINT pk_assortment, DROP COLUMN kind, DROP COLUMN valid_from, DROP COLUMN valid_to`,
  `ALTER TABLE assortment ADD CONSTRAINT pk_assortment PRIMARY KEY (customer_id, article_id)`,
  `ALTER TABLE partner DROP COLUMN code_priority`,
  `DROP TABLE customer_article, customer_permit, article_availability`,
  `ALTER TABLE customer DROP COLUMN chain, DROP COLUMN history_complete, DROP COLUMN substitution, DROP COLUMN full_layers`,
  `ALTER TABLE article DROP COLUMN kind, DROP COLUMN permit, DROP COLUMN nominal_weight, DROP COLUMN maximum_quantity`,
];
