import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allow } from './allow';
import { migrationName } from './migration-name';

/** Remembered answers as rules: for a chain, under conditions, within a guard, approved, ended, and with the hits of those on trial. Decision 62. */
export class ResolutionRules implements MigrationInterface {
  readonly name = migrationName(51, 'resolution-rules');

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const ofScope = (more: string): string =>
  `(partner_id IS NOT NULL) = (scope = 'partner') AND (customer_id IS NOT NULL) = (scope IN ('customer', 'article'))
       AND (article_id IS NOT NULL) = (scope = 'article')${more}`;

const UP: readonly string[] = [
  'DROP INDEX uq_resolution',
  `ALTER TABLE resolution
     ALTER cause DROP NOT NULL,
     ADD chain text,
     ADD conditions jsonb NOT NULL DEFAULT '[]',
     ADD most_percent numeric,
     ADD most_quantity numeric,
     ADD needs_approval boolean NOT NULL DEFAULT false,
     ADD approved_by uuid,
     ADD approved_at timestamptz,
     ADD counts_from timestamptz NOT NULL DEFAULT now(),
     ADD CONSTRAINT ck_resolution_conditions CHECK (jsonb_typeof(conditions) = 'array'),
     ADD CONSTRAINT ck_resolution_about CHECK (cause IS NOT NULL OR jsonb_array_length(conditions) > 0),
     ADD CONSTRAINT ck_resolution_approved CHECK ((approved_by IS NULL) = (approved_at IS NULL))`,
  'UPDATE resolution SET counts_from = confirmed_at',
  ...allow('resolution', 'ck_resolution_scope', `scope IN ('partner', 'customer', 'chain', 'article', 'global')`),
  ...allow('resolution', 'ck_resolution_mode', `mode IN ('draft', 'shadow', 'auto', 'suspended', 'ended')`),
  ...allow('resolution', 'ck_resolution_of', ofScope(` AND (chain IS NOT NULL) = (scope = 'chain')`)),
  `CREATE UNIQUE INDEX uq_resolution ON resolution (code, cause, conditions, partner_id, customer_id, chain, article_id) NULLS NOT DISTINCT
     WHERE mode IN ('shadow', 'auto')`,
  'CREATE INDEX ix_resolution_latest ON resolution (confirmed_at, id)',
  // What answers on trial would have settled counts as well, and is no answer.
  'ALTER TABLE resolution_use ADD shadow boolean NOT NULL DEFAULT false',
  // What was answered for a customer holds as long as what is agreed with him is what it was.
  `CREATE FUNCTION suspend_answers_of_customer() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     UPDATE resolution SET mode = 'suspended', suspended_at = now(), suspended_reason = 'master-changed'
     WHERE customer_id = NEW.id AND mode IN ('shadow', 'auto');
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER suspend_answers AFTER UPDATE OF price_group_id, price_date, currency, assortment, substitution ON customer FOR EACH ROW
     WHEN ((OLD.price_group_id, OLD.price_date, OLD.currency, OLD.assortment, OLD.substitution)
       IS DISTINCT FROM (NEW.price_group_id, NEW.price_date, NEW.currency, NEW.assortment, NEW.substitution))
     EXECUTE FUNCTION suspend_answers_of_customer()`,
  'CREATE INDEX ix_resolution_customer ON resolution (customer_id) WHERE customer_id IS NOT NULL',
  ...articleSuspends(`mode IN ('shadow', 'auto')`),
];

/** A draft answers nothing, and what has ended stays so: only what counts or is on trial is suspended. */
function articleSuspends(living: string): readonly string[] {
  return [
    `CREATE OR REPLACE FUNCTION suspend_answers_of_article() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     UPDATE resolution SET mode = 'suspended', suspended_at = now(), suspended_reason = 'master-changed'
     WHERE article_id = NEW.id AND ${living};
     RETURN NULL;
   END $$`,
  ];
}

const DOWN: readonly string[] = [
  ...articleSuspends(`mode <> 'suspended'`),
  'DROP INDEX ix_resolution_customer',
  'DROP TRIGGER suspend_answers ON customer',
  'DROP FUNCTION suspend_answers_of_customer()',
  // What the earlier program does not know it would take for an answer.
  `DELETE FROM resolution WHERE scope = 'chain' OR conditions <> '[]' OR mode = 'draft'`,
  `UPDATE resolution SET mode = 'suspended', suspended_at = now(), suspended_reason = 'ended' WHERE mode = 'ended'`,
  'DELETE FROM resolution_use WHERE shadow',
  'ALTER TABLE resolution_use DROP shadow',
  'DROP INDEX ix_resolution_latest',
  'DROP INDEX uq_resolution',
  ...allow('resolution', 'ck_resolution_of', ofScope('')),
  `ALTER TABLE resolution DROP CONSTRAINT ck_resolution_about, DROP CONSTRAINT ck_resolution_conditions, DROP CONSTRAINT ck_resolution_approved,
     DROP chain, DROP conditions, DROP most_percent, DROP most_quantity, DROP needs_approval, DROP approved_by, DROP approved_at, DROP counts_from,
     ALTER cause SET NOT NULL`,
  ...allow('resolution', 'ck_resolution_scope', `scope IN ('partner', 'customer', 'article', 'global')`),
  ...allow('resolution', 'ck_resolution_mode', `mode IN ('shadow', 'auto', 'suspended')`),
  `CREATE UNIQUE INDEX uq_resolution ON resolution (code, cause, partner_id, customer_id, article_id) NULLS NOT DISTINCT
     WHERE mode <> 'suspended'`,
];
