import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allow } from './allow';
import { migrationName } from './migration-name';

/** People who are managed on the screens: first administrator, passwords to be changed, portfolios, absence, and what they did by which authority. */
export class People implements MigrationInterface {
  readonly name = migrationName(46, 'people');

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP: readonly string[] = [
  ...allow('app_user', 'ck_app_user_role', `role IN ('viewer', 'sales', 'clerk', 'senior', 'finance', 'admin')`),
  `ALTER TABLE app_user ADD COLUMN must_change_password boolean NOT NULL DEFAULT false`,
  `ALTER TABLE session ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid(),
     ADD CONSTRAINT uq_session_id UNIQUE (id)`,

  `CREATE TABLE first_administrator_code (
     code_hash text CONSTRAINT pk_first_administrator_code PRIMARY KEY,
     made_at timestamptz NOT NULL DEFAULT now())`,

  `CREATE TABLE customer_portfolio (
     customer_id uuid CONSTRAINT pk_customer_portfolio PRIMARY KEY
       CONSTRAINT fk_customer_portfolio_customer REFERENCES customer (id) ON DELETE CASCADE,
     responsible_id uuid NOT NULL CONSTRAINT fk_customer_portfolio_responsible REFERENCES app_user (id),
     deputy_id uuid CONSTRAINT fk_customer_portfolio_deputy REFERENCES app_user (id),
     CONSTRAINT ck_customer_portfolio_deputy CHECK (deputy_id <> responsible_id))`,
  `CREATE INDEX ix_customer_portfolio_responsible ON customer_portfolio (responsible_id)`,
  `CREATE INDEX ix_customer_portfolio_deputy ON customer_portfolio (deputy_id)`,

  `CREATE TABLE user_absence (
     id uuid CONSTRAINT pk_user_absence PRIMARY KEY DEFAULT gen_random_uuid(),
     user_id uuid NOT NULL CONSTRAINT fk_user_absence_user REFERENCES app_user (id) ON DELETE CASCADE,
     first_day date NOT NULL,
     last_day date NOT NULL,
     CONSTRAINT ck_user_absence_days CHECK (last_day >= first_day))`,
  `CREATE INDEX ix_user_absence_user ON user_absence (user_id, last_day)`,

  // The role that a person had when he acted: it may be another one today.
  `ALTER TABLE event_log ADD COLUMN authority text`,
  // What the program did by itself is nearly all of the log.
  `CREATE INDEX event_log_people ON event_log (at, id) WHERE actor <> 'system'`,
];

const DOWN: readonly string[] = [
  'DROP INDEX event_log_people',
  'ALTER TABLE event_log DROP COLUMN authority',
  'DROP TABLE user_absence, customer_portfolio, first_administrator_code',
  'ALTER TABLE session DROP COLUMN id',
  'ALTER TABLE app_user DROP COLUMN must_change_password',
  // Who may only look sees what somebody of sales saw.
  `UPDATE app_user SET role = 'viewer' WHERE role = 'sales'`,
  ...allow('app_user', 'ck_app_user_role', `role IN ('viewer', 'clerk', 'senior', 'finance', 'admin')`),
];
