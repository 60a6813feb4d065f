import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrationName } from './migration-name';

/** A case may end because what it is about is tried again. */
export class RetriedCases implements MigrationInterface {
  readonly name = migrationName(6, 'retried-cases');

  async up(runner: QueryRunner): Promise<void> {
    await setStates(runner, `'open', 'released', 'rejected', 'closed', 'retried'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE review_case SET state = 'closed' WHERE state = 'retried'`);
    await setStates(runner, `'open', 'released', 'rejected', 'closed'`);
  }
}

async function setStates(runner: QueryRunner, states: string): Promise<void> {
  await runner.query('ALTER TABLE review_case DROP CONSTRAINT ck_review_case_state');
  await runner.query(`ALTER TABLE review_case ADD CONSTRAINT ck_review_case_state CHECK (state IN (${states}))`);
}
