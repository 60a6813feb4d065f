import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrationName } from './migration-name';

/** Change requests: values of the master that somebody asks its owner for, who asked and why, and what came of them. Decision 75. */
export class ChangeRequests implements MigrationInterface {
  readonly name = migrationName(65, 'change-requests');

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE change_request_ask');
    await runner.query('DROP TABLE change_request');
  }
}

const UP: readonly string[] = [
  `CREATE TABLE change_request (
     id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT pk_change_request PRIMARY KEY,
     -- As rows of the master are known: by table, natural key and column.
     table_name text NOT NULL CONSTRAINT ck_change_request_table
       CHECK (table_name IN ('articles', 'packagings', 'customers', 'locations', 'prices', 'cross-references')),
     key text NOT NULL,
     field text NOT NULL,
     -- The row as it was shown to who asked.
     row jsonb NOT NULL,
     old_value text,
     new_value text,
     owner text NOT NULL CONSTRAINT ck_change_request_owner CHECK (owner IN ('master-data', 'prices', 'credit')),
     state text NOT NULL DEFAULT 'open' CONSTRAINT ck_change_request_state
       CHECK (state IN ('open', 'approved', 'sent', 'failed', 'rejected', 'withdrawn', 'synced')),
     version integer NOT NULL DEFAULT 1,
     created_at timestamptz NOT NULL DEFAULT now(),
     decided_by uuid,
     decided_at timestamptz,
     decision_reason text,
     -- How it gets there, and to which ERP; null while nobody looked.
     way text CONSTRAINT ck_change_request_way CHECK (way IN ('erp', 'hand', 'here')),
     erp_code text,
     -- Null: nothing is to be handed over.
     due_at timestamptz,
     attempts integer NOT NULL DEFAULT 0,
     token uuid,
     lease_until timestamptz,
     sent_at timestamptz,
     -- In the words of the ERP, or of what could not be done.
     fault text,
     synced_at timestamptz,
     -- The value that the master got meanwhile, which is neither the old one nor the new one.
     conflict_value text,
     conflict_at timestamptz,
     CONSTRAINT ck_change_request_lease CHECK ((token IS NULL) = (lease_until IS NULL)))`,
  // Who asks for what is asked for already joins in.
  `CREATE UNIQUE INDEX uq_change_request_alive ON change_request (table_name, key, field) WHERE state IN ('open', 'approved', 'sent', 'failed')`,
  'CREATE INDEX ix_change_request_list ON change_request (created_at, id)',
  `CREATE INDEX ix_change_request_due ON change_request (due_at, id) WHERE state = 'approved' AND due_at IS NOT NULL`,
  `CREATE TABLE change_request_ask (
     id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_change_request_ask PRIMARY KEY,
     request_id uuid NOT NULL CONSTRAINT fk_change_request_ask_request REFERENCES change_request (id) ON DELETE CASCADE,
     value text,
     reason text NOT NULL,
     asked_by uuid NOT NULL,
     asked_at timestamptz NOT NULL DEFAULT now(),
     -- What it came from; an order that is no longer kept leaves what was asked.
     order_id uuid CONSTRAINT fk_change_request_ask_order REFERENCES sales_order (id) ON DELETE SET NULL,
     case_id uuid CONSTRAINT fk_change_request_ask_case REFERENCES review_case (id) ON DELETE SET NULL,
     finding text,
     line integer)`,
  'CREATE INDEX ix_change_request_ask_request ON change_request_ask (request_id, id)',
  'CREATE INDEX ix_change_request_ask_order ON change_request_ask (order_id) WHERE order_id IS NOT NULL',
  'CREATE INDEX ix_change_request_ask_case ON change_request_ask (case_id) WHERE case_id IS NOT NULL',
];
