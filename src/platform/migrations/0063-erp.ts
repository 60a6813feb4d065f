import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrationName } from './migration-name';

/**
 * The ERP: what is read of it and when, what it told last, which orders it has to get and what became of them. Decision 72.
 */
export class Erp implements MigrationInterface {
  readonly name = migrationName(63, 'erp');

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const ENTITIES = `'articles', 'customers', 'prices', 'contracts', 'cross-references', 'stock', 'orders'`;

const UP: readonly string[] = [
  `CREATE TABLE erp (
     id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT pk_erp PRIMARY KEY,
     code text NOT NULL CONSTRAINT uq_erp_code UNIQUE CONSTRAINT ck_erp_code CHECK (code ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
     connector text NOT NULL CONSTRAINT ck_erp_connector CHECK (connector IN ('tryton', 'files', 'odoo')),
     settings jsonb NOT NULL,
     secret_name text CONSTRAINT fk_erp_secret REFERENCES secret (name),
     active boolean NOT NULL DEFAULT true,
     takes_orders boolean NOT NULL DEFAULT false,
     concurrency integer NOT NULL DEFAULT 1 CONSTRAINT ck_erp_concurrency CHECK (concurrency BETWEEN 1 AND 16),
     -- Nothing is asked of it until a person says go on.
     stopped_at timestamptz,
     stopped_reason text,
     -- Nothing is asked of it until then: it was away.
     failures integer NOT NULL DEFAULT 0,
     retry_at timestamptz,
     last_fault text,
     last_fault_at timestamptz,
     last_contact_at timestamptz,
     -- Which process hands orders over to it.
     pump_token uuid,
     pump_until timestamptz,
     created_at timestamptz NOT NULL DEFAULT now(),
     updated_at timestamptz NOT NULL DEFAULT now(),
     CONSTRAINT ck_erp_stopped CHECK ((stopped_at IS NULL) = (stopped_reason IS NULL)))`,
  // An order stands in one ERP.
  `CREATE UNIQUE INDEX uq_erp_takes_orders ON erp (takes_orders) WHERE takes_orders`,
  `CREATE TABLE erp_feed (
     erp_id uuid NOT NULL CONSTRAINT fk_erp_feed_erp REFERENCES erp (id) ON DELETE CASCADE,
     entity text NOT NULL CONSTRAINT ck_erp_feed_entity CHECK (entity IN (${ENTITIES})),
     every_minutes integer NOT NULL CONSTRAINT ck_erp_feed_every CHECK (every_minutes BETWEEN 1 AND 1440),
     from_hour integer NOT NULL DEFAULT 0,
     to_hour integer NOT NULL DEFAULT 24,
     -- The hour in which everything is read and both sides are held against each other; null: never.
     whole_at_hour integer,
     active boolean NOT NULL DEFAULT true,
     watermark jsonb,
     read_at timestamptz,
     whole_at timestamptz,
     CONSTRAINT pk_erp_feed PRIMARY KEY (erp_id, entity),
     CONSTRAINT ck_erp_feed_hours CHECK (from_hour BETWEEN 0 AND 23 AND to_hour BETWEEN 1 AND 24 AND from_hour < to_hour AND (whole_at_hour IS NULL OR whole_at_hour BETWEEN 0 AND 23)))`,
  `CREATE TABLE erp_run (
     id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT pk_erp_run PRIMARY KEY,
     erp_id uuid NOT NULL CONSTRAINT fk_erp_run_erp REFERENCES erp (id) ON DELETE CASCADE,
     entity text NOT NULL CONSTRAINT ck_erp_run_entity CHECK (entity IN (${ENTITIES})),
     mode text NOT NULL CONSTRAINT ck_erp_run_mode CHECK (mode IN ('news', 'whole')),
     started_by text NOT NULL,
     started_at timestamptz NOT NULL DEFAULT now(),
     finished_at timestamptz,
     outcome text CONSTRAINT ck_erp_run_outcome CHECK (outcome IN ('done', 'failed', 'broken-off')),
     rows_read integer NOT NULL DEFAULT 0,
     rows_changed integer NOT NULL DEFAULT 0,
     rows_refused integer NOT NULL DEFAULT 0,
     rows_gone integer NOT NULL DEFAULT 0,
     fault text,
     balance jsonb)`,
  'CREATE INDEX ix_erp_run_list ON erp_run (erp_id, started_at, id)',
  'CREATE INDEX ix_erp_run_entity ON erp_run (erp_id, entity, started_at)',
  // Rows on their way in; of no use after a crash.
  `CREATE UNLOGGED TABLE erp_stage (
     run_id uuid NOT NULL,
     table_name text NOT NULL,
     key text NOT NULL,
     hash uuid NOT NULL,
     measure numeric,
     row jsonb NOT NULL,
     ref jsonb,
     scope text)`,
  'CREATE INDEX ix_erp_stage_key ON erp_stage (run_id, table_name, key)',
  // What it told last, row by row: what is the same is not looked at again, what is missing has gone.
  `CREATE TABLE erp_row (
     erp_id uuid NOT NULL CONSTRAINT fk_erp_row_erp REFERENCES erp (id) ON DELETE CASCADE,
     table_name text NOT NULL,
     key text NOT NULL,
     hash uuid NOT NULL,
     measure numeric,
     ref jsonb,
     -- What it is a part of: when that is told anew, what is missing beside it has gone.
     scope text,
     gone_at timestamptz,
     CONSTRAINT pk_erp_row PRIMARY KEY (erp_id, table_name, key))`,
  `CREATE INDEX ix_erp_row_scope ON erp_row (erp_id, table_name, scope) WHERE scope IS NOT NULL AND gone_at IS NULL`,
  `CREATE TABLE erp_export (
     id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT pk_erp_export PRIMARY KEY,
     order_id uuid NOT NULL CONSTRAINT fk_erp_export_order REFERENCES sales_order (id),
     release integer NOT NULL,
     kind text NOT NULL CONSTRAINT ck_erp_export_kind CHECK (kind IN ('order', 'cancellation')),
     state text NOT NULL DEFAULT 'due' CONSTRAINT ck_erp_export_state
       CHECK (state IN ('due', 'sending', 'done', 'refused', 'dead', 'withdrawn', 'superseded')),
     due_at timestamptz NOT NULL DEFAULT now(),
     attempts integer NOT NULL DEFAULT 0,
     token uuid,
     outcome text,
     fault text,
     created_at timestamptz NOT NULL DEFAULT now(),
     sent_at timestamptz,
     ended_at timestamptz,
     CONSTRAINT uq_erp_export_release UNIQUE (order_id, release, kind))`,
  `CREATE INDEX ix_erp_export_due ON erp_export (due_at, id) WHERE state IN ('due', 'sending')`,
  `CREATE INDEX ix_erp_export_list ON erp_export (state, created_at, id)`,
  // What it has of an order, as it was read back last.
  `CREATE TABLE erp_order (
     order_id uuid NOT NULL CONSTRAINT pk_erp_order PRIMARY KEY CONSTRAINT fk_erp_order_order REFERENCES sales_order (id),
     erp_id uuid NOT NULL CONSTRAINT fk_erp_order_erp REFERENCES erp (id),
     release integer NOT NULL,
     ref jsonb NOT NULL,
     number text,
     state text NOT NULL CONSTRAINT ck_erp_order_state CHECK (state IN ('draft', 'open', 'done', 'cancelled', 'missing')),
     booked jsonb NOT NULL,
     first_at timestamptz NOT NULL DEFAULT now(),
     seen_at timestamptz NOT NULL DEFAULT now())`,
  "CREATE INDEX ix_erp_order_open ON erp_order (erp_id, order_id) WHERE state IN ('draft', 'open')",
  // Whatever releases, takes back or ends an order, what the ERP has to hear stands in the same transaction.
  `CREATE FUNCTION note_erp_export() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NOT EXISTS (SELECT FROM erp WHERE takes_orders) THEN
       RETURN NULL;
     END IF;
     IF NEW.releases > OLD.releases THEN
       UPDATE erp_export SET state = 'superseded', ended_at = now() WHERE order_id = NEW.id AND state = 'due';
       INSERT INTO erp_export (order_id, release, kind) VALUES (NEW.id, NEW.releases, 'order');
     ELSIF NEW.state = 'in-review' THEN
       UPDATE erp_export SET state = 'withdrawn', ended_at = now() WHERE order_id = NEW.id AND state = 'due';
     ELSIF NEW.state IN ('cancelled', 'rejected') AND EXISTS (SELECT FROM erp_export WHERE order_id = NEW.id) THEN
       UPDATE erp_export SET state = 'withdrawn', ended_at = now() WHERE order_id = NEW.id AND state = 'due';
       INSERT INTO erp_export (order_id, release, kind) VALUES (NEW.id, NEW.releases, 'cancellation') ON CONFLICT DO NOTHING;
     END IF;
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER note_erp_export AFTER UPDATE ON sales_order FOR EACH ROW
     WHEN (NEW.releases > OLD.releases OR NEW.state <> OLD.state) EXECUTE FUNCTION note_erp_export()`,
  // How far the goods are, as the ERP tells.
  `CREATE TABLE order_delivery (
     order_id uuid NOT NULL CONSTRAINT fk_order_delivery_order REFERENCES sales_order (id),
     number text NOT NULL,
     state text NOT NULL CONSTRAINT ck_order_delivery_state CHECK (state IN ('waiting', 'picking', 'shipped', 'cancelled')),
     shipped_on date,
     CONSTRAINT pk_order_delivery PRIMARY KEY (order_id, number))`,
  `CREATE TABLE order_delivery_line (
     order_id uuid NOT NULL,
     number text NOT NULL,
     place integer NOT NULL,
     line integer,
     article text,
     quantity numeric NOT NULL,
     CONSTRAINT pk_order_delivery_line PRIMARY KEY (order_id, number, place),
     CONSTRAINT fk_order_delivery_line_delivery FOREIGN KEY (order_id, number) REFERENCES order_delivery (order_id, number) ON DELETE CASCADE)`,
  `CREATE TABLE order_invoice (
     order_id uuid NOT NULL CONSTRAINT fk_order_invoice_order REFERENCES sales_order (id),
     place integer NOT NULL,
     number text,
     date date,
     currency text NOT NULL,
     net_amount numeric,
     gross_amount numeric,
     state text NOT NULL CONSTRAINT ck_order_invoice_state CHECK (state IN ('draft', 'posted', 'paid', 'cancelled')),
     CONSTRAINT pk_order_invoice PRIMARY KEY (order_id, place))`,
];

const DOWN: readonly string[] = [
  'DROP TRIGGER note_erp_export ON sales_order',
  'DROP FUNCTION note_erp_export()',
  'DROP TABLE order_invoice, order_delivery_line, order_delivery, erp_order, erp_export, erp_row, erp_stage, erp_run, erp_feed, erp',
];
