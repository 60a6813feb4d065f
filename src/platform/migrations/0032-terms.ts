import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrationName } from './migration-name';

/** What a company sets of the numbers that rules go by, and what is agreed with customers and partners beside prices. */
export class Terms implements MigrationInterface {
  readonly name = migrationName(32, 'terms');

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP: readonly string[] = [
  `ALTER TABLE company ADD COLUMN settings jsonb NOT NULL DEFAULT '{}'
     CONSTRAINT ck_company_settings CHECK (jsonb_typeof(settings) = 'object')`,
];

const DOWN: readonly string[] = ['ALTER TABLE company DROP COLUMN settings'];
