import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrationName } from './migration-name';

/** What is kept beyond its time, and when our financial year ends. */
export class Retention implements MigrationInterface {
  readonly name = migrationName(22, 'retention');

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP: readonly string[] = [
  `ALTER TABLE company ADD COLUMN financial_year_ends text NOT NULL DEFAULT '12-31',
     ADD CONSTRAINT ck_company_financial_year_ends CHECK (financial_year_ends ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$')`,
  // Foreign keys without a cascade: what is held cannot be deleted, whoever tries.
  `CREATE TABLE retention_hold (
     id uuid CONSTRAINT pk_retention_hold PRIMARY KEY DEFAULT gen_random_uuid(),
     partner_id uuid CONSTRAINT fk_retention_hold_partner REFERENCES partner (id),
     interchange_id uuid CONSTRAINT fk_retention_hold_interchange REFERENCES interchange (id),
     order_id uuid CONSTRAINT fk_retention_hold_order REFERENCES sales_order (id),
     reason text NOT NULL,
     held_by uuid NOT NULL,
     held_at timestamptz NOT NULL DEFAULT now(),
     CONSTRAINT ck_retention_hold_one CHECK (num_nonnulls(partner_id, interchange_id, order_id) = 1),
     CONSTRAINT ck_retention_hold_reason CHECK (reason <> ''))`,
  // Without them every message that goes reads all cases, and every interchange all references.
  `CREATE INDEX ix_envelope_reference_interchange ON envelope_reference (interchange_id)`,
  `CREATE INDEX ix_review_case_message ON review_case (message_id) WHERE message_id IS NOT NULL`,
  `CREATE INDEX ix_review_case_interchange ON review_case (interchange_id) WHERE interchange_id IS NOT NULL`,
  `CREATE INDEX ix_review_case_receipt ON review_case (receipt_id) WHERE receipt_id IS NOT NULL`,
];

const DOWN: readonly string[] = [
  `DROP INDEX ix_review_case_receipt`,
  `DROP INDEX ix_review_case_interchange`,
  `DROP INDEX ix_review_case_message`,
  `DROP INDEX ix_envelope_reference_interchange`,
  `DROP TABLE retention_hold`,
  `ALTER TABLE company DROP CONSTRAINT ck_company_financial_year_ends, DROP COLUMN financial_year_ends`,
];
