import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrationName } from './migration-name';

/**
 * Calendars of our sites, of carriers and of places where goods are received, with single days that differ; cut-off times by weekday.
 * Company and holidays stay what they are: the calendar of whoever has none of his own.
 */
export class Calendars implements MigrationInterface {
  readonly name = migrationName(31, 'calendars');

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const TIME = `'^([01][0-9]|2[0-3]):[0-5][0-9]$'`;

const UP: readonly string[] = [
  `CREATE TABLE calendar (
     id uuid CONSTRAINT pk_calendar PRIMARY KEY DEFAULT gen_random_uuid(),
     code text NOT NULL CONSTRAINT uq_calendar_code UNIQUE,
     name text NOT NULL,
     kind text NOT NULL,
     working_days integer[] NOT NULL,
     CONSTRAINT ck_calendar_code CHECK (code ~ '^[a-z0-9][a-z0-9-]*$' AND code <> 'company'),
     CONSTRAINT ck_calendar_kind CHECK (kind IN ('site', 'carrier', 'place')))`,
  `CREATE TABLE calendar_day (
     calendar_id uuid NOT NULL CONSTRAINT fk_calendar_day_calendar REFERENCES calendar (id) ON DELETE CASCADE,
     day date NOT NULL,
     open boolean NOT NULL,
     opens text,
     closes text,
     name text,
     CONSTRAINT pk_calendar_day PRIMARY KEY (calendar_id, day),
     CONSTRAINT ck_calendar_day_hours CHECK (opens ~ ${TIME} AND closes ~ ${TIME} AND opens < closes))`,
  `CREATE TABLE site (
     id uuid CONSTRAINT pk_site PRIMARY KEY DEFAULT gen_random_uuid(),
     code text NOT NULL CONSTRAINT uq_site_code UNIQUE,
     name text NOT NULL,
     gln text,
     calendar_id uuid CONSTRAINT fk_site_calendar REFERENCES calendar (id) ON DELETE SET NULL,
     cut_off jsonb NOT NULL DEFAULT '{}',
     CONSTRAINT ck_site_gln CHECK (gln ~ '^[0-9]{13}$'),
     CONSTRAINT ck_site_cut_off CHECK (jsonb_typeof(cut_off) = 'object'))`,
  `CREATE TABLE carrier (
     id uuid CONSTRAINT pk_carrier PRIMARY KEY DEFAULT gen_random_uuid(),
     code text NOT NULL CONSTRAINT uq_carrier_code UNIQUE,
     name text NOT NULL,
     calendar_id uuid CONSTRAINT fk_carrier_calendar REFERENCES calendar (id) ON DELETE SET NULL,
     transit_days integer NOT NULL DEFAULT 1,
     cut_off jsonb NOT NULL DEFAULT '{}',
     CONSTRAINT ck_carrier_transit_days CHECK (transit_days BETWEEN 0 AND 60),
     CONSTRAINT ck_carrier_cut_off CHECK (jsonb_typeof(cut_off) = 'object'))`,
  `ALTER TABLE customer ADD COLUMN cut_off jsonb NOT NULL DEFAULT '{}'
     CONSTRAINT ck_customer_cut_off_days CHECK (jsonb_typeof(cut_off) = 'object')`,
  `ALTER TABLE customer_location
     ADD COLUMN site_id uuid CONSTRAINT fk_customer_location_site REFERENCES site (id) ON DELETE SET NULL,
     ADD COLUMN carrier_id uuid CONSTRAINT fk_customer_location_carrier REFERENCES carrier (id) ON DELETE SET NULL,
     ADD COLUMN calendar_id uuid CONSTRAINT fk_customer_location_calendar REFERENCES calendar (id) ON DELETE SET NULL,
     ADD COLUMN opens text,
     ADD COLUMN closes text,
     ADD CONSTRAINT ck_customer_location_hours CHECK (opens ~ ${TIME} AND closes ~ ${TIME} AND opens < closes)`,
  ...['calendar', 'calendar_day', 'site', 'carrier'].map(
    (table) => `CREATE TRIGGER renew_version AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON ${table}
     FOR EACH STATEMENT EXECUTE FUNCTION renew_reference_version()`,
  ),
];

const DOWN: readonly string[] = [
  `ALTER TABLE customer_location DROP COLUMN site_id, DROP COLUMN carrier_id, DROP COLUMN calendar_id, DROP COLUMN opens, DROP COLUMN closes`,
  'ALTER TABLE customer DROP COLUMN cut_off',
  'DROP TABLE carrier, site, calendar_day, calendar',
];
