import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrationName } from './migration-name';

/** Bytes of old payloads in files outside the database. */
export class PayloadArchive implements MigrationInterface {
  readonly name = migrationName(23, 'payload-archive');

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP: readonly string[] = [
  // A row is there before its file: what a crash leaves behind has a name that says it is ours.
  `CREATE TABLE payload_archive (
     id uuid CONSTRAINT pk_payload_archive PRIMARY KEY,
     month date NOT NULL,
     block_bytes integer NOT NULL,
     begun_at timestamptz NOT NULL DEFAULT now(),
     kept_at timestamptz,
     plain_bytes bigint,
     bytes bigint,
     sha256 text,
     blocks integer[],
     CONSTRAINT ck_payload_archive_kept CHECK (num_nonnulls(kept_at, plain_bytes, bytes, sha256, blocks) IN (0, 5)))`,
  `ALTER TABLE payload ADD COLUMN archive_id uuid CONSTRAINT fk_payload_archive REFERENCES payload_archive (id),
     ADD COLUMN archive_start bigint,
     ADD CONSTRAINT ck_payload_archived CHECK (num_nonnulls(archive_id, archive_start) IN (0, 2))`,
  `CREATE INDEX ix_payload_archive ON payload (archive_id, archive_start) WHERE archive_id IS NOT NULL`,
  // What is to be archived next, and whether a month still needs its chunks.
  `CREATE INDEX ix_payload_unarchived ON payload (month, created_at, id) WHERE archive_id IS NULL`,
];

const DOWN: readonly string[] = [
  `DROP INDEX ix_payload_unarchived`,
  `DROP INDEX ix_payload_archive`,
  `ALTER TABLE payload DROP CONSTRAINT ck_payload_archived, DROP COLUMN archive_start, DROP COLUMN archive_id`,
  `DROP TABLE payload_archive`,
];
