import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allow } from './allow';
import { migrationName } from './migration-name';

/** What partners mean by the functions of their messages, what is agreed about their changes, and messages that ask for nothing. */
export class MessageMeanings implements MigrationInterface {
  readonly name = migrationName(35, 'message-meanings');

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

/** What is kept in memory by the token of the reference data (0002). */
const KEPT = ['function_meaning', 'change_agreement'];

const MESSAGE_STATES = `'waiting', 'ordered', 'duplicate', 'refused', 'set-aside', 'test', 'acknowledgement', 'frame', 'change'`;
const CHANGE_INTENTS = `'replace', 'change', 'cancel', 'cancel-and-reorder'`;
const MEANINGS = `'original', 'duplicate', 'copy', 'proposal', 'forecast', 'change', 'replacement', 'cancellation', 'cancellation-and-reorder',
  'hold', 'test', 'agreement', 'told-elsewhere', 'information', 'reminder'`;

const UP: readonly string[] = [
  ...allow('message', 'ck_message_state', `state IN (${MESSAGE_STATES}, 'information')`),
  // What a person said of this one message; what is said of all of its kind stands in function_meaning.
  `ALTER TABLE message ADD COLUMN meaning text`,
  ...allow('order_change', 'ck_order_change_intent', `intent IN (${CHANGE_INTENTS}, 'hold', 'unknown')`),
  // What applied it without a person: the agreement, and its bounds as they were.
  `ALTER TABLE order_change ADD COLUMN auto jsonb`,
  `CREATE TABLE function_meaning (
     id uuid CONSTRAINT pk_function_meaning PRIMARY KEY DEFAULT gen_random_uuid(),
     partner_id uuid NOT NULL CONSTRAINT fk_function_meaning_partner REFERENCES partner (id) ON DELETE CASCADE,
     kind text CONSTRAINT ck_function_meaning_kind CHECK (kind IN ('order', 'order-change', 'order-cancellation')),
     document_type text,
     code text NOT NULL CONSTRAINT ck_function_meaning_code CHECK (code <> ''),
     meaning text NOT NULL CONSTRAINT ck_function_meaning_meaning CHECK (meaning IN (${MEANINGS})),
     reason text NOT NULL,
     source text NOT NULL DEFAULT 'import' CONSTRAINT ck_function_meaning_source CHECK (source IN ('import', 'person')),
     confirmed_by uuid,
     confirmed_at timestamptz NOT NULL DEFAULT now(),
     valid_from date NOT NULL,
     valid_to date,
     CONSTRAINT ck_function_meaning_period CHECK (valid_to >= valid_from))`,
  `CREATE UNIQUE INDEX uq_function_meaning ON function_meaning (partner_id, kind, document_type, code, valid_from) NULLS NOT DISTINCT`,
  `CREATE TABLE change_agreement (
     id uuid CONSTRAINT pk_change_agreement PRIMARY KEY DEFAULT gen_random_uuid(),
     partner_id uuid NOT NULL CONSTRAINT fk_change_agreement_partner REFERENCES partner (id) ON DELETE CASCADE,
     customer_id uuid CONSTRAINT fk_change_agreement_customer REFERENCES customer (id) ON DELETE CASCADE,
     document_type text,
     changes text NOT NULL DEFAULT 'profile' CONSTRAINT ck_change_agreement_changes CHECK (changes IN ('profile', 'allowed', 'none')),
     cut_off_hours integer CONSTRAINT ck_change_agreement_cut_off CHECK (cut_off_hours BETWEEN 0 AND 8784),
     auto_until text NOT NULL DEFAULT 'never' CONSTRAINT ck_change_agreement_auto CHECK (auto_until IN ('never', 'release', 'picking')),
     auto_quantity_percent numeric CONSTRAINT ck_change_agreement_percent CHECK (auto_quantity_percent >= 0),
     auto_quantity numeric CONSTRAINT ck_change_agreement_quantity CHECK (auto_quantity >= 0),
     auto_days integer CONSTRAINT ck_change_agreement_days CHECK (auto_days >= 0),
     reason text NOT NULL,
     set_by uuid,
     set_at timestamptz NOT NULL DEFAULT now())`,
  `CREATE UNIQUE INDEX uq_change_agreement ON change_agreement (partner_id, customer_id, document_type) NULLS NOT DISTINCT`,
  ...KEPT.map(
    (table) => `CREATE TRIGGER renew_version AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON ${table}
      FOR EACH STATEMENT EXECUTE FUNCTION renew_reference_version()`,
  ),
  `CREATE TABLE kept_message (
     message_id uuid CONSTRAINT pk_kept_message PRIMARY KEY CONSTRAINT fk_kept_message_message REFERENCES message (id),
     partner_id uuid,
     order_id uuid CONSTRAINT fk_kept_message_order REFERENCES sales_order (id),
     intent text NOT NULL,
     order_number text,
     document jsonb NOT NULL,
     findings jsonb NOT NULL DEFAULT '[]',
     received_at timestamptz NOT NULL)`,
  `CREATE INDEX ix_kept_message_received ON kept_message (received_at)`,
  `CREATE INDEX ix_kept_message_order ON kept_message (order_id) WHERE order_id IS NOT NULL`,
];

const DOWN: readonly string[] = [
  `DROP TABLE kept_message, change_agreement, function_meaning`,
  `DELETE FROM order_change WHERE intent IN ('hold', 'unknown')`,
  `ALTER TABLE order_change DROP COLUMN auto`,
  ...allow('order_change', 'ck_order_change_intent', `intent IN (${CHANGE_INTENTS})`),
  `ALTER TABLE message DROP COLUMN meaning`,
  `UPDATE message SET state = 'set-aside' WHERE state = 'information'
     OR state = 'change' AND NOT EXISTS (SELECT FROM order_change c WHERE c.message_id = message.id)`,
  ...allow('message', 'ck_message_state', `state IN (${MESSAGE_STATES})`),
];
