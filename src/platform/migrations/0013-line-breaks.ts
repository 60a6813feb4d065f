import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrationName } from './migration-name';

/** Whether line breaks inside a partner's segments are data is agreed with him, where the lines themselves do not tell. */
export class LineBreaks implements MigrationInterface {
  readonly name = migrationName(13, 'line-breaks');

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE partner ADD COLUMN line_breaks text NOT NULL DEFAULT 'auto'
         CONSTRAINT ck_partner_line_breaks CHECK (line_breaks IN ('auto', 'wrapped', 'data'))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE partner DROP COLUMN line_breaks`);
  }
}
