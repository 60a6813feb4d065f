import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrationName } from './migration-name';

/** What the file before a message says about it, so that it is read alone as it was read in its file. */
export class MessagesReadAlone implements MigrationInterface {
  readonly name = migrationName(10, 'messages-read-alone');

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE interchange ADD COLUMN groups jsonb NOT NULL DEFAULT '[]'`);
    await runner.query(`ALTER TABLE message ADD COLUMN wrapped boolean NOT NULL DEFAULT false`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE message DROP COLUMN wrapped`);
    await runner.query(`ALTER TABLE interchange DROP COLUMN groups`);
  }
}
