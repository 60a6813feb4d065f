import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrationName } from './migration-name';

/** Users, their sessions, and the count of failed log-ins. */
export class Access implements MigrationInterface {
  readonly name = migrationName(4, 'access');

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP: readonly string[] = [
  `CREATE TABLE app_user (
     id uuid CONSTRAINT pk_app_user PRIMARY KEY,
     name text NOT NULL CONSTRAINT uq_app_user_name UNIQUE,
     display_name text NOT NULL,
     role text NOT NULL,
     password_hash text NOT NULL,
     language text NOT NULL DEFAULT 'nl',
     active boolean NOT NULL DEFAULT true,
     demo boolean NOT NULL DEFAULT false,
     created_at timestamptz NOT NULL DEFAULT now(),
     CONSTRAINT ck_app_user_name CHECK (name = lower(name) AND name <> ''),
     CONSTRAINT ck_app_user_role CHECK (role IN ('viewer', 'clerk', 'senior', 'finance', 'admin')),
     CONSTRAINT ck_app_user_language CHECK (language IN ('nl', 'en')))`,

  `CREATE TABLE session (
     token_hash text CONSTRAINT pk_session PRIMARY KEY,
     user_id uuid NOT NULL CONSTRAINT fk_session_user REFERENCES app_user (id) ON DELETE CASCADE,
     created_from text NOT NULL,
     created_at timestamptz NOT NULL DEFAULT now(),
     seen_at timestamptz NOT NULL DEFAULT now(),
     expires_at timestamptz NOT NULL)`,
  `CREATE INDEX ix_session_user ON session (user_id)`,
  `CREATE INDEX ix_session_expiry ON session (expires_at)`,

  `CREATE TABLE login_throttle (
     subject text CONSTRAINT pk_login_throttle PRIMARY KEY,
     failures integer NOT NULL DEFAULT 0,
     last_at timestamptz NOT NULL DEFAULT now(),
     blocked_until timestamptz NOT NULL DEFAULT now())`,
];

const DOWN: readonly string[] = ['DROP TABLE login_throttle', 'DROP TABLE session', 'DROP TABLE app_user'];
