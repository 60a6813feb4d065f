import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrationName } from './migration-name';

/** Kinds of work that a person has paused, and the mark of work that a worker came for in vain. */
export class Queues implements MigrationInterface {
  readonly name = migrationName(16, 'queues');

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE queue_pause (
         kind text PRIMARY KEY,
         paused_at timestamptz NOT NULL DEFAULT now(),
         paused_by text NOT NULL
       )`,
    );
    await runner.query(`ALTER TABLE work ADD COLUMN passed_over boolean NOT NULL DEFAULT false`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE work DROP COLUMN passed_over`);
    await runner.query(`DROP TABLE queue_pause`);
  }
}
