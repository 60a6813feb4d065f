import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrationName } from './migration-name';

const UP: readonly string[] = [
  // A row that the ERP says it has no more, and one that could not be read: by their keys they are told of like any other.
  'ALTER TABLE erp_stage ADD COLUMN gone boolean NOT NULL DEFAULT false, ADD COLUMN fault text',
];
const DOWN: readonly string[] = ['ALTER TABLE erp_stage DROP COLUMN gone, DROP COLUMN fault'];

/** What an ERP says of a row beside what is in it. */
export class RowsAnErpSaysMoreOf implements MigrationInterface {
  readonly name = migrationName(64, 'rows-an-erp-says-more-of');

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
