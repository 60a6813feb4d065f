import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allow } from './allow';
import { migrationName } from './migration-name';

/**
 * How grave findings are by company, partner and document type; how much each role may give away; answers that are remembered; and
 * findings that were answered by them.
 */
export class RuleEngine implements MigrationInterface {
  readonly name = migrationName(27, 'rule-engine');

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

/** What is kept in memory by the token of the reference data (0002). */
const KEPT = ['finding_setting', 'authority_limit', 'resolution'];

const UP: readonly string[] = [
  `CREATE TABLE finding_setting (
     id uuid CONSTRAINT pk_finding_setting PRIMARY KEY DEFAULT gen_random_uuid(),
     partner_id uuid CONSTRAINT fk_finding_setting_partner REFERENCES partner (id) ON DELETE CASCADE,
     document_type text,
     code text NOT NULL,
     said text CONSTRAINT ck_finding_setting_said CHECK (said IN ('error', 'warning', 'info')),
     severity text CONSTRAINT ck_finding_setting_severity CHECK (severity IN ('error', 'warning', 'info')),
     stops boolean,
     auto jsonb CONSTRAINT ck_finding_setting_auto CHECK (auto IS NULL OR jsonb_typeof(auto) = 'object'),
     reason text NOT NULL,
     set_by uuid,
     set_at timestamptz NOT NULL DEFAULT now(),
     CONSTRAINT ck_finding_setting_document CHECK (document_type IS NULL OR partner_id IS NOT NULL),
     CONSTRAINT ck_finding_setting_auto_of_partner CHECK (auto IS NULL OR partner_id IS NOT NULL),
     CONSTRAINT ck_finding_setting_says CHECK (num_nonnulls(severity, stops, auto) > 0))`,
  `CREATE UNIQUE INDEX uq_finding_setting ON finding_setting (partner_id, document_type, code, said) NULLS NOT DISTINCT`,
  `CREATE TABLE authority_limit (
     id uuid CONSTRAINT pk_authority_limit PRIMARY KEY DEFAULT gen_random_uuid(),
     role text NOT NULL CONSTRAINT ck_authority_limit_role CHECK (role IN ('clerk', 'senior', 'finance', 'admin')),
     code text,
     action text,
     most_amount numeric,
     most_percent numeric,
     set_by uuid,
     set_at timestamptz NOT NULL DEFAULT now(),
     CONSTRAINT ck_authority_limit_says CHECK (num_nonnulls(most_amount, most_percent) > 0))`,
  `CREATE UNIQUE INDEX uq_authority_limit ON authority_limit (role, code, action) NULLS NOT DISTINCT`,
  `CREATE TABLE resolution (
     id uuid CONSTRAINT pk_resolution PRIMARY KEY DEFAULT gen_random_uuid(),
     code text NOT NULL,
     cause text NOT NULL,
     scope text NOT NULL CONSTRAINT ck_resolution_scope CHECK (scope IN ('partner', 'customer', 'article', 'global')),
     partner_id uuid CONSTRAINT fk_resolution_partner REFERENCES partner (id) ON DELETE CASCADE,
     customer_id uuid CONSTRAINT fk_resolution_customer REFERENCES customer (id) ON DELETE CASCADE,
     article_id uuid CONSTRAINT fk_resolution_article REFERENCES article (id) ON DELETE CASCADE,
     action text NOT NULL,
     most_amount numeric,
     mode text NOT NULL DEFAULT 'auto' CONSTRAINT ck_resolution_mode CHECK (mode IN ('shadow', 'auto', 'suspended')),
     valid_from date NOT NULL,
     valid_to date NOT NULL,
     role text NOT NULL,
     confirmed_by uuid,
     confirmed_at timestamptz NOT NULL DEFAULT now(),
     reason text NOT NULL,
     from_order_id uuid,
     suspended_at timestamptz,
     suspended_reason text,
     CONSTRAINT ck_resolution_period CHECK (valid_to >= valid_from),
     CONSTRAINT ck_resolution_of CHECK ((partner_id IS NOT NULL) = (scope = 'partner') AND (customer_id IS NOT NULL) = (scope IN ('customer', 'article'))
       AND (article_id IS NOT NULL) = (scope = 'article')))`,
  `CREATE UNIQUE INDEX uq_resolution ON resolution (code, cause, partner_id, customer_id, article_id) NULLS NOT DISTINCT
     WHERE mode <> 'suspended'`,
  `CREATE TABLE resolution_use (
     resolution_id uuid NOT NULL CONSTRAINT fk_resolution_use_resolution REFERENCES resolution (id) ON DELETE CASCADE,
     order_id uuid NOT NULL CONSTRAINT fk_resolution_use_order REFERENCES sales_order (id) ON DELETE CASCADE,
     fingerprint text NOT NULL,
     used_at timestamptz NOT NULL DEFAULT now(),
     undone_at timestamptz,
     CONSTRAINT pk_resolution_use PRIMARY KEY (resolution_id, order_id, fingerprint))`,
  'CREATE INDEX ix_resolution_use_order ON resolution_use (order_id)',
  ...KEPT.map(
    (table) => `CREATE TRIGGER renew_version AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON ${table}
      FOR EACH STATEMENT EXECUTE FUNCTION renew_reference_version()`,
  ),
  `ALTER TABLE partner ADD automation integer NOT NULL DEFAULT 2,
     ADD CONSTRAINT ck_partner_automation CHECK (automation BETWEEN 0 AND 3)`,
  `ALTER TABLE order_finding ADD source text NOT NULL DEFAULT 'judge',
     ADD auto_action text, ADD auto_by text, ADD auto_refused boolean NOT NULL DEFAULT false, ADD override_at_stake numeric,
     ADD CONSTRAINT ck_order_finding_source CHECK (source IN ('judge', 'erp', 'change')),
     ADD CONSTRAINT ck_order_finding_auto CHECK (state <> 'auto' OR num_nonnulls(auto_action, auto_by) = 2)`,
  ...allow('order_finding', 'ck_order_finding_state', `state IN ('open', 'overridden', 'auto', 'resolved')`),
  `CREATE INDEX ix_sales_order_open_customer ON sales_order (customer_id) WHERE state = 'in-review'`,
];

const DOWN: readonly string[] = [
  'DROP INDEX ix_sales_order_open_customer',
  // Whatever was answered by itself is a question again; what other systems said is gone with the word for it.
  `UPDATE order_finding SET state = 'open' WHERE state = 'auto'`,
  ...allow('order_finding', 'ck_order_finding_state', `state IN ('open', 'overridden', 'resolved')`),
  'ALTER TABLE order_finding DROP source, DROP auto_action, DROP auto_by, DROP auto_refused, DROP override_at_stake',
  'ALTER TABLE partner DROP automation',
  'DROP TABLE resolution_use, resolution, authority_limit, finding_setting',
];
