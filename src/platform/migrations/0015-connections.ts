import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrationName } from './migration-name';

/** Systems of partners that we go to, what it takes to be let in there, and which of them a partner's answers go to. */
export class Connections implements MigrationInterface {
  readonly name = migrationName(15, 'connections');

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP: readonly string[] = [
  `CREATE TABLE secret (
     name text CONSTRAINT pk_secret PRIMARY KEY,
     sealed bytea NOT NULL,
     updated_at timestamptz NOT NULL DEFAULT now(),
     CONSTRAINT ck_secret_name CHECK (name ~ '^[a-z0-9][a-z0-9-]*$'))`,

  `ALTER TABLE channel_account DROP CONSTRAINT ck_channel_account_kind`,
  `ALTER TABLE channel_account ADD CONSTRAINT ck_channel_account_kind CHECK (kind IN ('folder', 'http', 'sftp', 'mail', 'api'))`,

  `CREATE TABLE connection (
     id uuid CONSTRAINT pk_connection PRIMARY KEY DEFAULT gen_random_uuid(),
     code text NOT NULL CONSTRAINT uq_connection_code UNIQUE,
     kind text NOT NULL CONSTRAINT ck_connection_kind CHECK (kind IN ('sftp', 'mail', 'webhook')),
     partner_id uuid CONSTRAINT fk_connection_partner REFERENCES partner (id),
     account_id uuid CONSTRAINT fk_connection_account REFERENCES channel_account (id),
     settings jsonb NOT NULL,
     secret_name text CONSTRAINT fk_connection_secret REFERENCES secret (name),
     active boolean NOT NULL DEFAULT true,
     created_at timestamptz NOT NULL DEFAULT now(),
     updated_at timestamptz NOT NULL DEFAULT now(),
     CONSTRAINT ck_connection_code CHECK (code ~ '^[a-z0-9][a-z0-9-]*$'))`,
  `CREATE INDEX ix_connection_partner ON connection (partner_id)`,

  `CREATE TABLE delivery_route (
     partner_id uuid CONSTRAINT pk_delivery_route PRIMARY KEY
       CONSTRAINT fk_delivery_route_partner REFERENCES partner (id) ON DELETE CASCADE,
     connection_id uuid NOT NULL CONSTRAINT fk_delivery_route_connection REFERENCES connection (id))`,
  `CREATE INDEX ix_delivery_route_connection ON delivery_route (connection_id)`,
];

const DOWN: readonly string[] = [
  `DROP TABLE delivery_route`,
  `DROP TABLE connection`,
  `ALTER TABLE channel_account DROP CONSTRAINT ck_channel_account_kind`,
  `ALTER TABLE channel_account ADD CONSTRAINT ck_channel_account_kind CHECK (kind IN ('folder', 'http'))`,
  `DROP TABLE secret`,
];
