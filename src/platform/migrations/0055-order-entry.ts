import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allow } from './allow';
import { migrationName } from './migration-name';

/** Orders that people key by hand: drafts, the documents beside them, and accounts on which they come in. */
export class OrderEntry implements MigrationInterface {
  readonly name = migrationName(55, 'order-entry');

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP: readonly string[] = [
  `CREATE TABLE entry_document (
     id uuid CONSTRAINT pk_entry_document PRIMARY KEY DEFAULT gen_random_uuid(),
     sha256 text NOT NULL CONSTRAINT uq_entry_document_sha256 UNIQUE,
     payload_id uuid NOT NULL CONSTRAINT uq_entry_document_payload UNIQUE
       CONSTRAINT fk_entry_document_payload REFERENCES payload (id),
     size bigint NOT NULL,
     type text NOT NULL CONSTRAINT ck_entry_document_type CHECK (type IN ('pdf', 'png', 'jpeg', 'gif', 'webp', 'mail', 'text')),
     created_at timestamptz NOT NULL DEFAULT now())`,

  `CREATE TABLE order_draft (
     id uuid CONSTRAINT pk_order_draft PRIMARY KEY DEFAULT gen_random_uuid(),
     version integer NOT NULL DEFAULT 1,
     state text NOT NULL DEFAULT 'open' CONSTRAINT ck_order_draft_state CHECK (state IN ('open', 'placed')),
     owner_id uuid NOT NULL CONSTRAINT fk_order_draft_owner REFERENCES app_user (id),
     content jsonb NOT NULL,
     document_id uuid CONSTRAINT fk_order_draft_document REFERENCES entry_document (id),
     document_name text,
     created_at timestamptz NOT NULL DEFAULT now(),
     changed_at timestamptz NOT NULL DEFAULT now(),
     placed_at timestamptz,
     interchange_id uuid CONSTRAINT uq_order_draft_interchange UNIQUE
       CONSTRAINT fk_order_draft_interchange REFERENCES interchange (id),
     CONSTRAINT ck_order_draft_document CHECK ((document_id IS NULL) = (document_name IS NULL)),
     CONSTRAINT ck_order_draft_placed CHECK (num_nonnulls(placed_at, interchange_id) = CASE state WHEN 'placed' THEN 2 ELSE 0 END))`,
  `CREATE INDEX ix_order_draft_mine ON order_draft (owner_id, changed_at, id) WHERE state = 'open'`,
  `CREATE INDEX ix_order_draft_document ON order_draft (document_id) WHERE document_id IS NOT NULL`,

  ...allow('channel_account', 'ck_channel_account_kind', `kind IN ('folder', 'http', 'sftp', 'mail', 'api', 'desk')`),
];

const DOWN: readonly string[] = [
  `DROP TABLE order_draft, entry_document`,
  // What was keyed came in over HTTP, as what staff bring in does.
  `UPDATE channel_account SET kind = 'http' WHERE kind = 'desk'`,
  ...allow('channel_account', 'ck_channel_account_kind', `kind IN ('folder', 'http', 'sftp', 'mail', 'api')`),
];
