import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrationName } from './migration-name';

/**
 * The road of an order: arrivals, interchanges, messages, sales orders with lines and findings, review cases, replies.
 * The unique constraints here are the last line of "nothing doubled"; they hold even if code errs (architecture, decision 4).
 */
export class Road implements MigrationInterface {
  readonly name = migrationName(3, 'road');

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP: readonly string[] = [
  `CREATE TABLE channel_account (
     id uuid CONSTRAINT pk_channel_account PRIMARY KEY DEFAULT gen_random_uuid(),
     kind text NOT NULL CONSTRAINT ck_channel_account_kind CHECK (kind IN ('folder', 'http')),
     code text NOT NULL CONSTRAINT uq_channel_account_code UNIQUE,
     name text NOT NULL,
     partner_id uuid CONSTRAINT fk_channel_account_partner REFERENCES partner (id),
     created_at timestamptz NOT NULL DEFAULT now())`,
  `INSERT INTO channel_account (kind, code, name) VALUES
     ('folder', 'drop', 'Drop folder'), ('http', 'desk', 'Staff over HTTP')`,

  `CREATE TABLE interchange (
     id uuid CONSTRAINT pk_interchange PRIMARY KEY DEFAULT gen_random_uuid(),
     account_id uuid NOT NULL CONSTRAINT fk_interchange_account REFERENCES channel_account (id),
     sha256 text NOT NULL,
     payload_id uuid NOT NULL,
     size bigint NOT NULL,
     name text,
     state text NOT NULL DEFAULT 'received'
       CONSTRAINT ck_interchange_state CHECK (state IN ('received', 'read', 'unreadable')),
     format text,
     charset jsonb,
     envelopes jsonb NOT NULL DEFAULT '[]',
     findings jsonb NOT NULL DEFAULT '[]',
     partner_id uuid CONSTRAINT fk_interchange_partner REFERENCES partner (id),
     message_count integer NOT NULL DEFAULT 0,
     received_at timestamptz NOT NULL DEFAULT now(),
     read_at timestamptz,
     CONSTRAINT uq_interchange_content UNIQUE (account_id, sha256))`,
  `CREATE INDEX ix_interchange_received ON interchange (received_at, id)`,

  `CREATE TABLE receipt (
     id uuid CONSTRAINT pk_receipt PRIMARY KEY DEFAULT gen_random_uuid(),
     number bigint GENERATED ALWAYS AS IDENTITY,
     account_id uuid NOT NULL CONSTRAINT fk_receipt_account REFERENCES channel_account (id),
     arrival_key text NOT NULL,
     interchange_id uuid CONSTRAINT fk_receipt_interchange REFERENCES interchange (id),
     name text,
     size bigint,
     duplicate boolean NOT NULL DEFAULT false,
     refused_reason text CONSTRAINT ck_receipt_refused_reason CHECK (refused_reason IN ('empty', 'too-large', 'not-a-file')),
     received_by uuid,
     received_at timestamptz NOT NULL DEFAULT now(),
     CONSTRAINT uq_receipt_arrival UNIQUE (account_id, arrival_key),
     CONSTRAINT ck_receipt_outcome CHECK ((interchange_id IS NULL) = (refused_reason IS NOT NULL)))`,
  `CREATE INDEX ix_receipt_interchange ON receipt (interchange_id)`,
  `CREATE INDEX ix_receipt_received ON receipt (received_at)`,

  `CREATE TABLE message (
     id uuid CONSTRAINT pk_message PRIMARY KEY DEFAULT gen_random_uuid(),
     interchange_id uuid NOT NULL CONSTRAINT fk_message_interchange REFERENCES interchange (id),
     index integer NOT NULL,
     envelope integer NOT NULL,
     reference text,
     type text NOT NULL,
     version text NOT NULL,
     byte_start bigint NOT NULL,
     byte_end bigint NOT NULL,
     start_line integer NOT NULL,
     start_column integer NOT NULL,
     guide text,
     guide_version text,
     order_number text,
     ordering_key text,
     state text NOT NULL
       CONSTRAINT ck_message_state CHECK (state IN ('waiting', 'ordered', 'duplicate', 'refused', 'set-aside', 'test')),
     findings jsonb NOT NULL DEFAULT '[]',
     judged_at timestamptz,
     CONSTRAINT uq_message_place UNIQUE (interchange_id, index))`,

  `CREATE SEQUENCE sales_order_reference START 100001`,
  `CREATE TABLE sales_order (
     id uuid CONSTRAINT pk_sales_order PRIMARY KEY,
     reference text NOT NULL,
     message_id uuid NOT NULL CONSTRAINT uq_sales_order_message UNIQUE
       CONSTRAINT fk_sales_order_message REFERENCES message (id),
     interchange_id uuid NOT NULL,
     state text NOT NULL CONSTRAINT ck_sales_order_state CHECK (state IN ('in-review', 'released', 'rejected')),
     version integer NOT NULL DEFAULT 1,
     partner_id uuid,
     customer_id uuid CONSTRAINT fk_sales_order_customer REFERENCES customer (id),
     delivery_place_id uuid,
     buyer_order_number text,
     order_number_key text,
     occurrence integer,
     order_date date,
     requested_date date,
     confirmed_date date,
     currency text,
     total numeric NOT NULL DEFAULT 0,
     content_hash text NOT NULL,
     document jsonb NOT NULL,
     corrections jsonb NOT NULL DEFAULT '[]',
     rejected_lines jsonb NOT NULL DEFAULT '[]',
     rejection_reason text,
     outcome_version integer NOT NULL DEFAULT 0,
     received_at timestamptz NOT NULL,
     judged_at timestamptz NOT NULL,
     released_at timestamptz,
     released_by uuid,
     CONSTRAINT uq_sales_order_occurrence UNIQUE (customer_id, order_number_key, occurrence),
     CONSTRAINT ck_sales_order_released CHECK (state <> 'released' OR
       (customer_id IS NOT NULL AND occurrence IS NOT NULL AND released_at IS NOT NULL)))`,
  `CREATE INDEX ix_sales_order_number ON sales_order (order_number_key, customer_id)`,
  // One state is listed along the first, all of them along the second.
  `CREATE INDEX ix_sales_order_list ON sales_order (state, received_at, id)`,
  `CREATE INDEX ix_sales_order_received ON sales_order (received_at, id)`,

  `CREATE TABLE sales_order_line (
     order_id uuid NOT NULL CONSTRAINT fk_sales_order_line_order REFERENCES sales_order (id),
     index integer NOT NULL,
     number text,
     rejected_reason text,
     article_id uuid,
     substituted boolean NOT NULL DEFAULT false,
     gtin text,
     supplier_article text,
     buyer_article text,
     description text,
     quantity numeric,
     unit text,
     unit_factor numeric,
     confirmed_quantity numeric,
     base_quantity numeric,
     buyer_price numeric,
     our_price numeric,
     our_price_id uuid,
     booked_price numeric,
     booked_by text CONSTRAINT ck_sales_order_line_booked_by CHECK (booked_by IN ('ours', 'buyer')),
     answered_price numeric,
     amount numeric,
     confirmed_date date,
     CONSTRAINT pk_sales_order_line PRIMARY KEY (order_id, index))`,

  `CREATE TABLE order_finding (
     order_id uuid NOT NULL CONSTRAINT fk_order_finding_order REFERENCES sales_order (id),
     fingerprint text NOT NULL,
     sequence integer NOT NULL,
     code text NOT NULL,
     severity text NOT NULL CONSTRAINT ck_order_finding_severity CHECK (severity IN ('blocking', 'error', 'warning', 'info')),
     stops boolean NOT NULL,
     state text NOT NULL DEFAULT 'open'
       CONSTRAINT ck_order_finding_state CHECK (state IN ('open', 'overridden', 'resolved')),
     body jsonb NOT NULL,
     override_action text,
     override_reason text,
     override_authority text,
     overridden_by uuid,
     overridden_at timestamptz,
     first_seen_at timestamptz NOT NULL DEFAULT now(),
     CONSTRAINT pk_order_finding PRIMARY KEY (order_id, fingerprint))`,
  `CREATE INDEX ix_order_finding_open ON order_finding (order_id) WHERE state = 'open' AND stops`,

  `CREATE TABLE customer_exposure (
     customer_id uuid CONSTRAINT pk_customer_exposure PRIMARY KEY CONSTRAINT fk_customer_exposure_customer REFERENCES customer (id),
     released_amount numeric NOT NULL DEFAULT 0)`,
  `CREATE TABLE quantity_history (
     customer_id uuid NOT NULL CONSTRAINT fk_quantity_history_customer REFERENCES customer (id),
     article_id uuid NOT NULL CONSTRAINT fk_quantity_history_article REFERENCES article (id),
     quantities numeric[] NOT NULL,
     CONSTRAINT pk_quantity_history PRIMARY KEY (customer_id, article_id))`,
  `CREATE TABLE quantity_history_progress (
     id integer CONSTRAINT pk_quantity_history_progress PRIMARY KEY CONSTRAINT ck_quantity_history_progress_single CHECK (id = 1),
     counted_until timestamptz NOT NULL)`,
  `INSERT INTO quantity_history_progress (id, counted_until) VALUES (1, '-infinity')`,
  `CREATE INDEX ix_sales_order_released ON sales_order (released_at) WHERE state = 'released'`,

  `CREATE TABLE review_case (
     id uuid CONSTRAINT pk_review_case PRIMARY KEY DEFAULT gen_random_uuid(),
     reason text NOT NULL CONSTRAINT ck_review_case_reason
       CHECK (reason IN ('findings', 'refused', 'unreadable', 'not-an-order', 'quarantined', 'refused-file')),
     state text NOT NULL DEFAULT 'open'
       CONSTRAINT ck_review_case_state CHECK (state IN ('open', 'released', 'rejected', 'closed')),
     version integer NOT NULL DEFAULT 1,
     owner text NOT NULL DEFAULT 'customer-service'
       CONSTRAINT ck_review_case_owner CHECK (owner IN ('customer-service', 'technical')),
     subject_key text NOT NULL CONSTRAINT uq_review_case_subject UNIQUE,
     sales_order_id uuid CONSTRAINT fk_review_case_order REFERENCES sales_order (id),
     interchange_id uuid CONSTRAINT fk_review_case_interchange REFERENCES interchange (id),
     message_id uuid CONSTRAINT fk_review_case_message REFERENCES message (id),
     receipt_id uuid CONSTRAINT fk_review_case_receipt REFERENCES receipt (id),
     title text,
     findings jsonb NOT NULL DEFAULT '[]',
     opened_at timestamptz NOT NULL DEFAULT now(),
     closed_at timestamptz,
     closed_by uuid)`,
  `CREATE INDEX ix_review_case_list ON review_case (state, opened_at, id)`,
  `CREATE INDEX ix_review_case_opened ON review_case (opened_at, id)`,
  `CREATE INDEX ix_review_case_order ON review_case (sales_order_id)`,

  `CREATE TABLE reply (
     id uuid CONSTRAINT pk_reply PRIMARY KEY,
     kind text NOT NULL CONSTRAINT ck_reply_kind CHECK (kind IN ('CONTRL', 'ORDRSP', 'UBL-ORDER-RESPONSE')),
     partner_id uuid NOT NULL CONSTRAINT fk_reply_partner REFERENCES partner (id),
     order_id uuid CONSTRAINT fk_reply_order REFERENCES sales_order (id),
     interchange_id uuid NOT NULL CONSTRAINT fk_reply_interchange REFERENCES interchange (id),
     envelope integer,
     outcome_version integer NOT NULL,
     model jsonb NOT NULL,
     created_at timestamptz NOT NULL DEFAULT now(),
     CONSTRAINT uq_reply_order UNIQUE (order_id, kind, outcome_version),
     CONSTRAINT uq_reply_envelope UNIQUE (interchange_id, envelope, kind))`,
  `CREATE TABLE control_counter (
     partner_id uuid CONSTRAINT pk_control_counter PRIMARY KEY CONSTRAINT fk_control_counter_partner REFERENCES partner (id),
     last bigint NOT NULL DEFAULT 0)`,
];

const DOWN: readonly string[] = [
  'DROP TABLE control_counter',
  'DROP TABLE reply',
  'DROP TABLE review_case',
  'DROP TABLE quantity_history_progress',
  'DROP TABLE quantity_history',
  'DROP TABLE customer_exposure',
  'DROP TABLE order_finding',
  'DROP TABLE sales_order_line',
  'DROP TABLE sales_order',
  'DROP SEQUENCE sales_order_reference',
  'DROP TABLE message',
  'DROP TABLE receipt',
  'DROP TABLE interchange',
  'DROP TABLE channel_account',
];
