import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrationName } from './migration-name';

/** The list of partners says of each when his last file came, and in which formats he sends. */
export class FilesOfPartners implements MigrationInterface {
  readonly name = migrationName(49, 'files-of-partners');

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX ix_interchange_partner ON interchange (partner_id, received_at) WHERE partner_id IS NOT NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_interchange_partner');
  }
}
