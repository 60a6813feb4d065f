import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrationName } from './migration-name';

/** Host keys of partners' servers: what was shown, and what a person confirmed. */
export class HostKeys implements MigrationInterface {
  readonly name = migrationName(18, 'host-keys');

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE host_key (
         connection_id uuid NOT NULL CONSTRAINT fk_host_key_connection REFERENCES connection (id) ON DELETE CASCADE,
         fingerprint text NOT NULL,
         type text,
         state text NOT NULL DEFAULT 'offered' CONSTRAINT ck_host_key_state CHECK (state IN ('offered', 'confirmed', 'replaced')),
         first_seen_at timestamptz NOT NULL DEFAULT now(),
         last_seen_at timestamptz NOT NULL DEFAULT now(),
         confirmed_at timestamptz,
         confirmed_by text,
         CONSTRAINT pk_host_key PRIMARY KEY (connection_id, fingerprint))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE host_key');
  }
}
