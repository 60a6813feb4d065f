import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrationName } from './migration-name';

/** Payloads, work, schedule, outbox and the event log. */
export class Platform implements MigrationInterface {
  readonly name = migrationName(1, 'platform');

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...MONTHS, ...PAYLOADS, ...WORK, ...SCHEDULE, ...OUTBOX, ...EVENTS])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE event_log, outbox, scheduled_run, work, payload_chunk, payload');
    await runner.query('DROP FUNCTION make_month_partition(text, date), refuse_change()');
  }
}

/**
 * Partitions by month are made ahead of time. What arrives for a month without one goes to the default partition and is found
 * there; that month then stays there, because moving rows would mean changing them.
 */
const MONTHS = [
  `CREATE FUNCTION make_month_partition(parent text, month date) RETURNS boolean LANGUAGE plpgsql AS $$
   DECLARE
     first date := date_trunc('month', month)::date;
     partition text := parent || to_char(first, '_"y"YYYY"m"MM');
   BEGIN
     IF to_regclass(partition) IS NOT NULL THEN RETURN false; END IF;
     EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES FROM (%L) TO (%L)',
       partition, parent, first, (first + interval '1 month')::date);
     IF parent = 'event_log' THEN
       EXECUTE format('CREATE TRIGGER keep_all_rows BEFORE TRUNCATE ON %I EXECUTE FUNCTION refuse_change()', partition);
     END IF;
     RETURN true;
   EXCEPTION WHEN check_violation THEN
     RETURN false;
   END $$`,
  `CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION 'the event log is append-only' USING ERRCODE = 'insufficient_privilege';
   END $$`,
];

/** The current month and the two after it. */
const firstMonths = (parent: string): string =>
  `SELECT make_month_partition('${parent}', (date_trunc('month', now() AT TIME ZONE 'UTC') + n * interval '1 month')::date)
   FROM generate_series(0, 2) AS n`;

const PAYLOADS = [
  `CREATE TABLE payload (
     id uuid PRIMARY KEY,
     month date NOT NULL,
     chunk_bytes integer NOT NULL,
     size bigint,
     sha256 text,
     created_at timestamptz NOT NULL DEFAULT now(),
     sealed_at timestamptz
   )`,
  `CREATE INDEX payload_unsealed ON payload (created_at) WHERE sealed_at IS NULL`,
  `CREATE TABLE payload_chunk (
     payload_id uuid NOT NULL,
     n integer NOT NULL,
     month date NOT NULL,
     bytes bytea NOT NULL,
     PRIMARY KEY (payload_id, n, month)
   ) PARTITION BY RANGE (month)`,
  // Orders arrive compressed by nobody and are read by range: stored as they are, a part is read without the rest.
  `ALTER TABLE payload_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL`,
  `CREATE TABLE payload_chunk_default PARTITION OF payload_chunk DEFAULT`,
  firstMonths('payload_chunk'),
];

const WORK = [
  `CREATE TABLE work (
     id bigserial PRIMARY KEY,
     kind text NOT NULL,
     key text NOT NULL,
     job jsonb NOT NULL,
     state text NOT NULL DEFAULT 'ready',
     due_at timestamptz NOT NULL DEFAULT now(),
     attempts integer NOT NULL DEFAULT 0,
     expiries integer NOT NULL DEFAULT 0,
     epoch integer NOT NULL DEFAULT 0,
     lease_until timestamptz,
     lease_token uuid,
     ordering_key text,
     ordering_sequence text COLLATE "C" NOT NULL DEFAULT '',
     last_error text,
     created_at timestamptz NOT NULL DEFAULT now(),
     CONSTRAINT work_kind_key UNIQUE (kind, key),
     CONSTRAINT work_state CHECK (state IN ('ready', 'leased', 'quarantined')),
     CONSTRAINT work_lease CHECK ((state = 'leased') = (lease_token IS NOT NULL AND lease_until IS NOT NULL))
   ) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02)`,
  `CREATE INDEX work_ready ON work (kind, due_at, id) WHERE state = 'ready'`,
  `CREATE INDEX work_order ON work (ordering_key, ordering_sequence, id) WHERE state = 'ready' AND ordering_key IS NOT NULL`,
  // Not only an index: that no two pieces of one key are ever leased together holds even between two claims at the same moment.
  `CREATE UNIQUE INDEX work_leased_key ON work (ordering_key) WHERE state = 'leased' AND ordering_key IS NOT NULL`,
  `CREATE INDEX work_lease_until ON work (lease_until) WHERE state = 'leased'`,
  `CREATE INDEX work_quarantined ON work (kind, id) WHERE state = 'quarantined'`,
];

const SCHEDULE = [
  `CREATE TABLE scheduled_run (
     task text NOT NULL,
     planned_at timestamptz NOT NULL,
     started_at timestamptz NOT NULL DEFAULT now(),
     finished_at timestamptz,
     outcome text,
     detail text,
     PRIMARY KEY (task, planned_at),
     CONSTRAINT scheduled_run_outcome CHECK (outcome IN ('done', 'failed', 'skipped'))
   )`,
];

const OUTBOX = [
  `CREATE TABLE outbox (
     id uuid PRIMARY KEY,
     subject_id uuid NOT NULL,
     order_id uuid,
     partner_id uuid NOT NULL,
     kind text NOT NULL,
     version integer NOT NULL,
     state text NOT NULL,
     due_at timestamptz NOT NULL,
     attempts integer NOT NULL DEFAULT 0,
     next_try_at timestamptz,
     body bytea,
     file_name text,
     control_reference text,
     last_error text,
     created_at timestamptz NOT NULL DEFAULT now(),
     composed_at timestamptz,
     delivered_at timestamptz,
     resend_of uuid,
     CONSTRAINT outbox_state
       CHECK (state IN ('held', 'due', 'sending', 'delivered', 'dead', 'cancelled', 'superseded')),
     CONSTRAINT outbox_body CHECK (state NOT IN ('sending', 'delivered') OR body IS NOT NULL)
   )`,
  `CREATE INDEX outbox_order ON outbox (order_id, version) WHERE order_id IS NOT NULL`,
  `CREATE INDEX outbox_subject ON outbox (subject_id)`,
  `CREATE INDEX outbox_partner ON outbox (partner_id, created_at)`,
  `CREATE INDEX outbox_open ON outbox (state, due_at) WHERE state IN ('held', 'due', 'sending', 'dead')`,
];

const EVENTS = [
  `CREATE TABLE event_log (
     id bigserial NOT NULL,
     at timestamptz NOT NULL DEFAULT now(),
     kind text NOT NULL,
     subject_type text NOT NULL,
     subject_id text NOT NULL,
     actor text NOT NULL,
     data jsonb NOT NULL DEFAULT '{}',
     PRIMARY KEY (id, at)
   ) PARTITION BY RANGE (at)`,
  `CREATE INDEX event_log_subject ON event_log (subject_type, subject_id, id)`,
  `CREATE INDEX event_log_at ON event_log (at)`,
  `CREATE TABLE event_log_default PARTITION OF event_log DEFAULT`,
  // Row triggers reach every partition, statement triggers only the table they are on: hence one for truncate on each partition.
  `CREATE TRIGGER keep_all BEFORE UPDATE OR DELETE ON event_log FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `CREATE TRIGGER keep_all_rows BEFORE TRUNCATE ON event_log EXECUTE FUNCTION refuse_change()`,
  `CREATE TRIGGER keep_all_rows BEFORE TRUNCATE ON event_log_default EXECUTE FUNCTION refuse_change()`,
  firstMonths('event_log'),
];
