import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrationName } from './migration-name';

/** Keys of partners' programs, what each of them may still do this minute, and an index for the orders that they list. */
export class ApiKeys implements MigrationInterface {
  readonly name = migrationName(19, 'api-keys');

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP: readonly string[] = [
  `CREATE TABLE api_key (
     id uuid CONSTRAINT pk_api_key PRIMARY KEY DEFAULT gen_random_uuid(),
     prefix text NOT NULL CONSTRAINT uq_api_key_prefix UNIQUE,
     token_hash text NOT NULL CONSTRAINT uq_api_key_token_hash UNIQUE,
     partner_id uuid NOT NULL CONSTRAINT fk_api_key_partner REFERENCES partner (id),
     scopes text[] NOT NULL,
     created_by text NOT NULL,
     created_at timestamptz NOT NULL DEFAULT now(),
     expires_at timestamptz,
     revoked_at timestamptz,
     last_used_at timestamptz,
     CONSTRAINT ck_api_key_scopes CHECK (
       cardinality(scopes) > 0 AND scopes <@ ARRAY['interchanges:write', 'interchanges:read', 'orders:read']))`,
  `CREATE INDEX ix_api_key_partner ON api_key (partner_id)`,

  // Written at every request of a key and worth nothing after a crash: not in the write-ahead log.
  `CREATE UNLOGGED TABLE api_key_allowance (
     key_id uuid CONSTRAINT pk_api_key_allowance PRIMARY KEY
       CONSTRAINT fk_api_key_allowance_key REFERENCES api_key (id) ON DELETE CASCADE,
     requests double precision NOT NULL,
     bytes double precision NOT NULL,
     at timestamptz NOT NULL) WITH (fillfactor = 50)`,

  `CREATE INDEX ix_sales_order_partner ON sales_order (partner_id, received_at, id)`,
];

const DOWN: readonly string[] = [
  'DROP INDEX ix_sales_order_partner',
  'DROP TABLE api_key_allowance',
  'DROP TABLE api_key',
];
