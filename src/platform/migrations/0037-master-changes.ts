import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrationName } from './migration-name';
import { noteChanges, noteNoChanges, the, type Watched } from './note-changes';

/**
 * What of the master has changed, so that the open orders that it touches are judged again. Written by triggers: whatever saves a row, the
 * work that follows stands in the same transaction. Decision 52.
 */
export class MasterChanges implements MigrationInterface {
  readonly name = migrationName(37, 'master-changes');

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

/** A statement that changes more things than this is taken to change all. */
const MOST_IDS = 5_000;

const EVERYTHING = `SELECT '00000000-0000-0000-0000-000000000000'::uuid FROM rows`;

const WATCHED: readonly Watched[] = [
  { table: 'article', subject: 'article', ids: the('id'), names: true },
  { table: 'packaging', subject: 'article', ids: the('article_id'), names: true },
  { table: 'price', subject: 'article', ids: the('article_id') },
  { table: 'article_availability', subject: 'article', ids: the('article_id') },
  // What one customer may have alone, the others may not.
  { table: 'assortment', subject: 'article', ids: the('article_id') },
  { table: 'customer_article', subject: 'article', ids: the('article_id') },
  {
    table: 'promotion_line',
    subject: 'article',
    ids: the('article_id'),
    columns: 'promotion_id, article_id, most_quantity',
  },
  { table: 'cross_reference', subject: 'customer', ids: the('customer_id') },
  { table: 'cross_reference', subject: 'partner', ids: the('partner_id') },
  { table: 'customer', subject: 'customer', ids: the('id'), names: true },
  { table: 'customer_location', subject: 'customer', ids: the('customer_id'), names: true },
  { table: 'customer_permit', subject: 'customer', ids: the('customer_id') },
  { table: 'contract', subject: 'customer', ids: the('customer_id') },
  {
    table: 'contract_line',
    subject: 'customer',
    ids: 'SELECT c.customer_id FROM rows JOIN contract c ON c.id = rows.contract_id',
    columns: 'id, contract_id, article_id, basis, agreed',
  },
  {
    table: 'agreed_discount',
    subject: 'customer',
    ids: 'SELECT coalesce(rows.customer_id, c.id) FROM rows LEFT JOIN customer c ON c.price_group_id = rows.price_group_id',
  },
  { table: 'partner', subject: 'partner', ids: the('id'), names: true },
  { table: 'partner_identifier', subject: 'partner', ids: the('partner_id'), names: true },
  { table: 'partner_customer', subject: 'partner', ids: the('partner_id') },
  { table: 'partner_unit', subject: 'partner', ids: the('partner_id') },
  {
    table: 'master_sync',
    subject: 'sync',
    ids: `${EVERYTHING} WHERE EXISTS (SELECT FROM sales_order o JOIN order_finding f ON f.order_id = o.id
      WHERE o.state IN ('in-review', 'partly-released') AND f.code = 'ERP-002' AND f.state <> 'resolved')`,
  },
  ...['company', 'holiday', 'calendar', 'calendar_day', 'site', 'carrier', 'promotion'].map((table): Watched => ({
    table,
    subject: 'all',
    ids: EVERYTHING,
  })),
];

/** Saved again by every import: a row that is the same is not written, and no order is judged because of it. */
const SAVED_OFTEN = [
  'article', 'packaging', 'price', 'article_availability', 'assortment', 'customer_article', 'cross_reference', 'customer',
  'customer_location', 'customer_permit',
]; // prettier-ignore

const OPEN_OF_CUSTOMER = (states: string): readonly string[] => [
  'DROP INDEX ix_sales_order_open_customer',
  `CREATE INDEX ix_sales_order_open_customer ON sales_order (customer_id) WHERE state IN (${states})`,
];

const UP: readonly string[] = [
  ...OPEN_OF_CUSTOMER(`'in-review', 'partly-released'`),
  `CREATE TABLE master_sync (
     table_name text CONSTRAINT pk_master_sync PRIMARY KEY,
     synced_at timestamptz NOT NULL,
     rows integer NOT NULL)`,
  `CREATE TRIGGER renew_version AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON master_sync
     FOR EACH STATEMENT EXECUTE FUNCTION renew_reference_version()`,
  // What a person did where an answer on trial said what it would have done.
  `CREATE TABLE resolution_trial (
     resolution_id uuid NOT NULL CONSTRAINT fk_resolution_trial_resolution REFERENCES resolution (id) ON DELETE CASCADE,
     order_id uuid NOT NULL CONSTRAINT fk_resolution_trial_order REFERENCES sales_order (id) ON DELETE CASCADE,
     fingerprint text NOT NULL,
     agreed boolean NOT NULL,
     at timestamptz NOT NULL DEFAULT now(),
     CONSTRAINT pk_resolution_trial PRIMARY KEY (resolution_id, order_id, fingerprint))`,
  'CREATE INDEX ix_resolution_trial_order ON resolution_trial (order_id)',
  // What was answered of an article holds as long as the article is what it was. Its price is part of the cause, its stock of no answer.
  `CREATE FUNCTION suspend_answers_of_article() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     UPDATE resolution SET mode = 'suspended', suspended_at = now(), suspended_reason = 'master-changed'
     WHERE article_id = NEW.id AND mode <> 'suspended';
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER suspend_answers AFTER UPDATE OF status, successor_id, base_unit ON article FOR EACH ROW
     WHEN ((OLD.status, OLD.successor_id, OLD.base_unit) IS DISTINCT FROM (NEW.status, NEW.successor_id, NEW.base_unit))
     EXECUTE FUNCTION suspend_answers_of_article()`,
  'CREATE INDEX ix_resolution_article ON resolution (article_id) WHERE article_id IS NOT NULL',
  // A name that buyers use for a place of theirs, on a person's word: it is that place, and follows it.
  `ALTER TABLE customer_location
     ADD same_as uuid CONSTRAINT fk_customer_location_same_as REFERENCES customer_location (id) ON DELETE CASCADE,
     ADD confirmed_by text, ADD confirmed_at timestamptz, ADD reason text,
     ADD CONSTRAINT ck_customer_location_confirmed CHECK (same_as IS NULL OR num_nonnulls(confirmed_by, confirmed_at, reason) = 3)`,
  'CREATE INDEX ix_customer_location_same_as ON customer_location (same_as) WHERE same_as IS NOT NULL',
  `CREATE FUNCTION follow_place() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     UPDATE customer_location SET name = NEW.name, street = NEW.street, postcode = NEW.postcode, city = NEW.city, country = NEW.country,
       receiving_days = NEW.receiving_days, site_id = NEW.site_id, carrier_id = NEW.carrier_id, calendar_id = NEW.calendar_id,
       opens = NEW.opens, closes = NEW.closes, valid_to = CASE WHEN NEW.valid_to IS NULL THEN valid_to ELSE greatest(least(valid_to, NEW.valid_to), valid_from) END
     WHERE same_as = NEW.id;
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER follow_place AFTER UPDATE ON customer_location FOR EACH ROW WHEN (NEW.same_as IS NULL) EXECUTE FUNCTION follow_place()`,
  // How often it was handed to the ERP: the second time it is an amendment.
  'ALTER TABLE sales_order ADD releases integer NOT NULL DEFAULT 0',
  `UPDATE sales_order SET releases = 1 WHERE released_at IS NOT NULL`,
  `CREATE TABLE master_change (
     id bigint CONSTRAINT pk_master_change PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
     transaction text NOT NULL,
     subject text NOT NULL CONSTRAINT ck_master_change_subject CHECK (subject IN ('all', 'article', 'customer', 'partner', 'sync')),
     ids uuid[],
     names boolean NOT NULL DEFAULT false,
     changed_at timestamptz NOT NULL DEFAULT now())`,
  'CREATE INDEX ix_master_change_transaction ON master_change (transaction)',
  // Where no order is open and none is being decided nothing has to be judged again. What is decided at this moment with the master as it was
  // is there when the work is due.
  `CREATE FUNCTION note_master_change() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     touched uuid[];
   BEGIN
     IF NOT EXISTS (SELECT FROM sales_order WHERE state IN ('in-review', 'partly-released')) AND NOT EXISTS (SELECT FROM work WHERE kind = 'decide-message') THEN
       RETURN NULL;
     END IF;
     EXECUTE 'SELECT array_agg(DISTINCT t.id) FROM (' || TG_ARGV[1] || ') AS t (id) WHERE t.id IS NOT NULL' INTO touched;
     IF touched IS NULL THEN
       RETURN NULL;
     END IF;
     INSERT INTO master_change (transaction, subject, ids, names)
     VALUES (pg_current_xact_id()::text, TG_ARGV[0],
       CASE WHEN TG_ARGV[0] <> 'all' AND cardinality(touched) <= ${String(MOST_IDS)} THEN touched END, TG_ARGV[2] = 'names');
     INSERT INTO work (kind, key, job, due_at)
     VALUES ('master-changed', pg_current_xact_id()::text,
       jsonb_build_object('kind', 'master-changed', 'transaction', pg_current_xact_id()::text), clock_timestamp() + interval '2 seconds')
     ON CONFLICT (kind, key) DO NOTHING;
     RETURN NULL;
   END $$`,
  ...WATCHED.flatMap(noteChanges),
  ...SAVED_OFTEN.map(
    (table) =>
      `CREATE TRIGGER same_again BEFORE UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()`,
  ),
  // Who takes whose place is asked the other way round: an article of which the successor has changed.
  'CREATE INDEX ix_article_successor ON article (successor_id) WHERE successor_id IS NOT NULL',
];

const DOWN: readonly string[] = [
  ...OPEN_OF_CUSTOMER(`'in-review'`),
  'DROP TRIGGER follow_place ON customer_location',
  'DROP FUNCTION follow_place()',
  'DELETE FROM customer_location WHERE same_as IS NOT NULL',
  'ALTER TABLE customer_location DROP same_as, DROP confirmed_by, DROP confirmed_at, DROP reason',
  'DROP INDEX ix_resolution_article',
  'DROP TRIGGER suspend_answers ON article',
  'DROP FUNCTION suspend_answers_of_article()',
  'DROP TABLE resolution_trial',
  'DROP INDEX ix_article_successor',
  ...SAVED_OFTEN.map((table) => `DROP TRIGGER same_again ON ${table}`),
  ...WATCHED.flatMap(noteNoChanges),
  'DROP FUNCTION note_master_change()',
  `DELETE FROM work WHERE kind = 'master-changed'`,
  'DROP TABLE master_change, master_sync',
  'ALTER TABLE sales_order DROP releases',
];
