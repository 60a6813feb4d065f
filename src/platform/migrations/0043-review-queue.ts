import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrationName } from './migration-name';

/**
 * What the queue of the desk sorts, filters and counts by stands with the case; who has it in hand, when it comes back and what it waits for.
 * Comments on cases, and the views that people keep.
 */
export class ReviewQueue implements MigrationInterface {
  readonly name = migrationName(43, 'review-queue');

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const COLUMNS: readonly string[] = [
  `customer_id uuid CONSTRAINT fk_review_case_customer REFERENCES customer (id) ON DELETE SET NULL`,
  `due_at timestamptz NOT NULL DEFAULT now()`,
  `due_by text NOT NULL DEFAULT 'target' CONSTRAINT ck_review_case_due_by CHECK (due_by IN ('cut-off', 'response', 'target'))`,
  `value numeric NOT NULL DEFAULT 0`,
  `at_risk numeric NOT NULL DEFAULT 0`,
  `currency text`,
  `errors integer NOT NULL DEFAULT 0`,
  `warnings integer NOT NULL DEFAULT 0`,
  `lines integer NOT NULL DEFAULT 0`,
  `affected integer NOT NULL DEFAULT 0`,
  `mix jsonb NOT NULL DEFAULT '[]'`,
  `codes text[] NOT NULL DEFAULT '{}'`,
  `causes text[] NOT NULL DEFAULT '{}'`,
  `articles text[] NOT NULL DEFAULT '{}'`,
  `top_finding jsonb`,
  `assignee uuid CONSTRAINT fk_review_case_assignee REFERENCES app_user (id)`,
  `claimed_by uuid CONSTRAINT fk_review_case_claimed_by REFERENCES app_user (id)`,
  `claimed_at timestamptz`,
  `snoozed_until timestamptz`,
  `waiting_for text CONSTRAINT ck_review_case_waiting_for CHECK (waiting_for IN ('customer', 'colleague'))`,
];

/** Lines and findings as they stood: what is known of orders that wait already. The time to miss is told anew when they are judged again. */
const WEIGH = `
  UPDATE review_case c SET customer_id = o.customer_id, currency = o.currency, due_at = c.opened_at + interval '4 hours',
    value = coalesce(l.value, 0), lines = coalesce(l.lines, 0), affected = coalesce(f.affected, 0),
    at_risk = CASE WHEN f.head THEN coalesce(l.value, 0) ELSE coalesce(f.at_risk, 0) END,
    errors = coalesce(f.errors, 0), warnings = coalesce(f.warnings, 0), codes = coalesce(f.codes, '{}'), causes = coalesce(f.causes, '{}'),
    mix = coalesce(f.mix, '[]'), top_finding = f.top, articles = coalesce(f.articles, '{}')
  FROM sales_order o
    LEFT JOIN LATERAL (SELECT count(*) AS lines, sum(coalesce(amount, quantity * buyer_price, 0)) AS value
      FROM sales_order_line WHERE order_id = o.id AND rejected_reason IS NULL) AS l ON true
    LEFT JOIN LATERAL (
      SELECT count(DISTINCT x.line) AS affected, bool_or(x.stops AND x.line IS NULL) AS head,
        count(*) FILTER (WHERE x.severity IN ('blocking', 'error')) AS errors, count(*) FILTER (WHERE x.severity = 'warning') AS warnings,
        array_agg(DISTINCT x.code ORDER BY x.code) AS codes, array_agg(DISTINCT x.code || '|' || coalesce(x.cause, '')) AS causes,
        (SELECT jsonb_agg(m) FROM (SELECT y.code, min(y.severity) AS severity, count(*) AS count FROM order_finding y
          WHERE y.order_id = o.id AND y.state = 'open' AND y.severity <> 'info' GROUP BY y.code ORDER BY y.code) AS m) AS mix,
        (SELECT sum(coalesce(w.amount, w.quantity * w.buyer_price, 0)) FROM sales_order_line w
          WHERE w.order_id = o.id AND w.index = ANY (array_agg(x.line) FILTER (WHERE x.stops))) AS at_risk,
        (SELECT array_agg(DISTINCT coalesce(a.number, w.supplier_article, w.gtin, w.buyer_article)) FROM sales_order_line w LEFT JOIN article a ON a.id = w.article_id
          WHERE w.order_id = o.id AND w.index = ANY (array_agg(x.line)) AND coalesce(a.number, w.supplier_article, w.gtin, w.buyer_article) IS NOT NULL) AS articles,
        (array_agg(x.body ORDER BY NOT x.stops, array_position(ARRAY['blocking', 'error', 'warning'], x.severity), x.sequence))[1] AS top
      FROM (SELECT *, (body ->> 'line')::integer AS line, body ->> 'cause' AS cause FROM order_finding
        WHERE order_id = o.id AND state = 'open' AND severity <> 'info') AS x) AS f ON true
  WHERE o.id = coalesce(c.sales_order_id, c.about_order_id) AND c.state = 'open'`;

const UP: readonly string[] = [
  `ALTER TABLE review_case ${COLUMNS.map((column) => `ADD COLUMN ${column}`).join(', ')}`,
  `UPDATE review_case SET due_at = opened_at + interval '4 hours', top_finding = findings -> 0 WHERE state = 'open'`,
  WEIGH,
  `CREATE INDEX ix_review_case_due ON review_case (due_at, id) WHERE state = 'open'`,
  `CREATE INDEX ix_review_case_customer ON review_case (customer_id) WHERE state = 'open'`,
  `CREATE TABLE case_comment (
     id uuid CONSTRAINT pk_case_comment PRIMARY KEY DEFAULT gen_random_uuid(),
     case_id uuid NOT NULL CONSTRAINT fk_case_comment_case REFERENCES review_case (id) ON DELETE CASCADE,
     author uuid NOT NULL CONSTRAINT fk_case_comment_author REFERENCES app_user (id),
     text text NOT NULL,
     mentions uuid[] NOT NULL DEFAULT '{}',
     written_at timestamptz NOT NULL DEFAULT now())`,
  `CREATE INDEX ix_case_comment_case ON case_comment (case_id, written_at, id)`,
  `CREATE TABLE saved_view (
     user_id uuid NOT NULL CONSTRAINT fk_saved_view_user REFERENCES app_user (id) ON DELETE CASCADE,
     name text NOT NULL,
     filter text NOT NULL,
     CONSTRAINT pk_saved_view PRIMARY KEY (user_id, name))`,
];

const DOWN: readonly string[] = [
  'DROP TABLE saved_view',
  'DROP TABLE case_comment',
  'DROP INDEX ix_review_case_customer',
  'DROP INDEX ix_review_case_due',
  `ALTER TABLE review_case ${COLUMNS.map((column) => `DROP COLUMN ${column.split(' ')[0] ?? ''}`).join(', ')}`,
];
