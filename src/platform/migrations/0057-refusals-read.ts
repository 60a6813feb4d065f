import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrationName } from './migration-name';

/** Who decided something that was not carried out is told so until he has read it. What was refused before this is no news any more. */
export class RefusalsRead implements MigrationInterface {
  readonly name = migrationName(57, 'refusals-read');

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE desk_decision ADD COLUMN read_at timestamptz`);
    await runner.query(`UPDATE desk_decision SET read_at = done_at WHERE state = 'refused'`);
    await runner.query(
      `ALTER TABLE desk_decision ADD CONSTRAINT ck_desk_decision_read CHECK (read_at IS NULL OR state = 'refused')`,
    );
    await runner.query(
      `CREATE INDEX ix_desk_decision_unread ON desk_decision (decided_by) WHERE state = 'refused' AND read_at IS NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE desk_decision DROP COLUMN read_at');
  }
}
