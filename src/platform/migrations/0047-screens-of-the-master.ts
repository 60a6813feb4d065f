import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrationName } from './migration-name';

/** What people look up of the master: ways to find it, and what was changed of an article. Decision 60. */
export class ScreensOfTheMaster implements MigrationInterface {
  readonly name = migrationName(47, 'screens-of-the-master');

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

/** The tables whose changes are kept, and where the article stands in them. */
const KEPT = [
  { table: 'article', article: 'n.id' },
  { table: 'packaging', article: 'n.article_id' },
  { table: 'price', article: 'n.article_id' },
] as const;

/**
 * Counts, which change with every import and say nothing afterwards; and what the article costs us, which is not for everybody who may see
 * the article.
 */
const NOT_KEPT = `'stock', 'stock_keeps_until', 'cost'`;

const UP: readonly string[] = [
  'CREATE INDEX ix_article_status ON article (status, number)',
  `CREATE INDEX ix_customer_words ON customer USING gin (to_tsvector('simple', number || ' ' || name))`,
  // Buyers' numbers are codes: they are sorted, and looked for by their beginning, letter by letter and not as a language sorts them.
  'CREATE INDEX ix_cross_reference_number ON cross_reference (buyer_article COLLATE "C", id)',
  'CREATE INDEX ix_cross_reference_customer ON cross_reference (customer_id, buyer_article COLLATE "C", id)',
  'CREATE INDEX ix_cross_reference_partner ON cross_reference (partner_id, buyer_article COLLATE "C", id) WHERE partner_id IS NOT NULL',
  'CREATE INDEX ix_cross_reference_article ON cross_reference (article_id, buyer_article COLLATE "C", id)',
  'CREATE INDEX ix_sales_order_customer ON sales_order (customer_id, received_at, id)',
  `CREATE TABLE article_change (
     id bigint CONSTRAINT pk_article_change PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
     article_id uuid NOT NULL CONSTRAINT fk_article_change_article REFERENCES article (id) ON DELETE CASCADE,
     at timestamptz NOT NULL DEFAULT now(),
     subject text NOT NULL CONSTRAINT ck_article_change_subject CHECK (subject IN ('article', 'packaging', 'price')),
     row_id uuid NOT NULL,
     before jsonb NOT NULL,
     after jsonb NOT NULL)`,
  'CREATE INDEX ix_article_change_article ON article_change (article_id, id)',
  // Of a whole statement at once: an import changes thousands of rows. What is new is no change, it stands in the master itself.
  `CREATE FUNCTION keep_article_changes() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     EXECUTE 'INSERT INTO article_change (article_id, subject, row_id, before, after)
       SELECT ' || TG_ARGV[0] || ', $1, n.id, d.before, d.after
       FROM old_rows o JOIN new_rows n ON n.id = o.id CROSS JOIN LATERAL (
         SELECT jsonb_object_agg(b.key, b.value) AS before, jsonb_object_agg(b.key, a.value) AS after
         FROM jsonb_each(to_jsonb(o)) b JOIN jsonb_each(to_jsonb(n)) a ON a.key = b.key
         WHERE a.value IS DISTINCT FROM b.value AND b.key NOT IN (${NOT_KEPT.replaceAll("'", "''")})) d
       WHERE d.before IS NOT NULL' USING TG_TABLE_NAME;
     RETURN NULL;
   END $$`,
  ...KEPT.map(
    ({ table, article }) =>
      `CREATE TRIGGER keep_article_changes AFTER UPDATE ON ${table} REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
       FOR EACH STATEMENT EXECUTE FUNCTION keep_article_changes('${article}')`,
  ),
];

const DOWN: readonly string[] = [
  ...KEPT.map(({ table }) => `DROP TRIGGER keep_article_changes ON ${table}`),
  'DROP FUNCTION keep_article_changes()',
  'DROP TABLE article_change',
  'DROP INDEX ix_sales_order_customer',
  'DROP INDEX ix_cross_reference_article',
  'DROP INDEX ix_cross_reference_partner',
  'DROP INDEX ix_cross_reference_customer',
  'DROP INDEX ix_cross_reference_number',
  'DROP INDEX ix_customer_words',
  'DROP INDEX ix_article_status',
];
