import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allow } from './allow';
import { migrationName } from './migration-name';

const CASE_REASONS = `'findings', 'refused', 'unreadable', 'not-an-order', 'quarantined', 'refused-file', 'tell-buyer', 'acknowledgement'`;

/** The balance of each day, what partners usually send, and the alarms about partners who do not. */
export class BalanceAndTraffic implements MigrationInterface {
  readonly name = migrationName(17, 'balance-and-traffic');

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP: readonly string[] = [
  ...allow('review_case', 'ck_review_case_reason', `reason IN (${CASE_REASONS}, 'balance', 'traffic')`),

  // Days are Dutch business days. What was found is kept as it was that night: rows behind it may change or go.
  `CREATE TABLE daily_balance (
     day date CONSTRAINT pk_daily_balance PRIMARY KEY,
     balanced boolean NOT NULL,
     balance jsonb NOT NULL,
     taken_at timestamptz NOT NULL DEFAULT now())`,

  `CREATE TABLE partner_traffic (
     partner_id uuid NOT NULL CONSTRAINT fk_partner_traffic_partner REFERENCES partner (id) ON DELETE CASCADE,
     day date NOT NULL,
     hour integer NOT NULL CONSTRAINT ck_partner_traffic_hour CHECK (hour BETWEEN 0 AND 23),
     files integer NOT NULL,
     troubled integer NOT NULL,
     CONSTRAINT pk_partner_traffic PRIMARY KEY (partner_id, day, hour))`,
  `CREATE INDEX ix_partner_traffic_day ON partner_traffic (day)`,

  // What is null, and a partner without a row, follows the defaults of the program (`DEFAULT_THRESHOLDS`).
  `CREATE TABLE traffic_threshold (
     partner_id uuid CONSTRAINT pk_traffic_threshold PRIMARY KEY
       CONSTRAINT fk_traffic_threshold_partner REFERENCES partner (id) ON DELETE CASCADE,
     watched boolean,
     weeks integer CONSTRAINT ck_traffic_threshold_weeks CHECK (weeks BETWEEN 4 AND 53),
     spreads numeric CONSTRAINT ck_traffic_threshold_spreads CHECK (spreads > 0),
     factor numeric CONSTRAINT ck_traffic_threshold_factor CHECK (factor > 1),
     trouble_points numeric CONSTRAINT ck_traffic_threshold_trouble CHECK (trouble_points > 0 AND trouble_points <= 100))`,

  // One that is not over is one for its partner, however often it is looked at.
  `CREATE TABLE traffic_alarm (
     id uuid CONSTRAINT pk_traffic_alarm PRIMARY KEY DEFAULT gen_random_uuid(),
     partner_id uuid NOT NULL CONSTRAINT fk_traffic_alarm_partner REFERENCES partner (id) ON DELETE CASCADE,
     kind text NOT NULL CONSTRAINT ck_traffic_alarm_kind CHECK (kind IN ('silent', 'less', 'more', 'troubled')),
     figures jsonb NOT NULL,
     raised_at timestamptz NOT NULL DEFAULT now(),
     over_at timestamptz)`,
  `CREATE UNIQUE INDEX uq_traffic_alarm_open ON traffic_alarm (partner_id) WHERE over_at IS NULL`,
];

const DOWN: readonly string[] = [
  'DROP TABLE traffic_alarm, traffic_threshold, partner_traffic, daily_balance',
  // The nearest of the older words: somebody must look at something that failed.
  `UPDATE review_case SET reason = 'quarantined' WHERE reason IN ('balance', 'traffic')`,
  ...allow('review_case', 'ck_review_case_reason', `reason IN (${CASE_REASONS})`),
];
