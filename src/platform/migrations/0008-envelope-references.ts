import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrationName } from './migration-name';

/** Control references of envelopes that were read and not refused: the last line of "no envelope is processed twice". */
export class EnvelopeReferences implements MigrationInterface {
  readonly name = migrationName(8, 'envelope-references');

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE envelope_reference (
         key text CONSTRAINT pk_envelope_reference PRIMARY KEY,
         interchange_id uuid NOT NULL CONSTRAINT fk_envelope_reference_interchange REFERENCES interchange (id) ON DELETE CASCADE,
         envelope integer NOT NULL,
         content_hash text NOT NULL,
         used_at timestamptz NOT NULL DEFAULT now())`,
    );
    await runner.query('CREATE INDEX ix_envelope_reference_used ON envelope_reference (used_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE envelope_reference');
  }
}
