import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrationName } from './migration-name';

/** Work that is asked for while it is being done, and that looks at how things stand, is done once more. */
export class WorkAskedAgain implements MigrationInterface {
  readonly name = migrationName(60, 'work-asked-again');

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE work ADD COLUMN asked_again boolean NOT NULL DEFAULT false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE work DROP COLUMN asked_again');
  }
}
