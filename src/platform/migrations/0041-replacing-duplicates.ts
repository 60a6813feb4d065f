import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrationName } from './migration-name';

/** The same order once more, with other content, may replace the first one by the partner's setting. */
export class ReplacingDuplicates implements MigrationInterface {
  readonly name = migrationName(41, 'replacing-duplicates');

  async up(runner: QueryRunner): Promise<void> {
    await allow(runner, `'ask', 'answer-again', 'replacement'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE partner SET duplicate_outcome = 'ask' WHERE duplicate_outcome = 'replacement'`);
    await allow(runner, `'ask', 'answer-again'`);
  }
}

const allow = (runner: QueryRunner, outcomes: string): Promise<unknown> =>
  runner.query(
    `ALTER TABLE partner DROP CONSTRAINT ck_partner_duplicate_outcome,
       ADD CONSTRAINT ck_partner_duplicate_outcome CHECK (duplicate_outcome IN (${outcomes}))`,
  );
