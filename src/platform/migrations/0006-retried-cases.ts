import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrationName } from './migration-name';

const STATES = `'open', 'released', 'rejected', 'closed'`;
const REASONS = `'findings', 'refused', 'unreadable', 'not-an-order', 'quarantined', 'refused-file'`;

/** A case may end because what it is about is tried again, and may be about a buyer whom no answer tells. */
export class RetriedCases implements MigrationInterface {
  readonly name = migrationName(6, 'retried-cases');

  async up(runner: QueryRunner): Promise<void> {
    await allow(runner, 'state', `${STATES}, 'retried'`);
    await allow(runner, 'reason', `${REASONS}, 'tell-buyer'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE review_case SET state = 'closed' WHERE state = 'retried'`);
    // The nearest of the older reasons: somebody must look at a message that has no open order.
    await runner.query(`UPDATE review_case SET reason = 'not-an-order' WHERE reason = 'tell-buyer'`);
    await allow(runner, 'state', STATES);
    await allow(runner, 'reason', REASONS);
  }
}

async function allow(runner: QueryRunner, column: 'state' | 'reason', values: string): Promise<void> {
  await runner.query(`ALTER TABLE review_case DROP CONSTRAINT ck_review_case_${column}`);
  await runner.query(
    `ALTER TABLE review_case ADD CONSTRAINT ck_review_case_${column} CHECK (${column} IN (${values}))`,
  );
}
