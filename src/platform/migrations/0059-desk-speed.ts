import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrationName } from './migration-name';

/** What stops open cases is counted in the index alone: their findings lie scattered among those of all orders. */
export class DeskSpeed implements MigrationInterface {
  readonly name = migrationName(59, 'desk-speed');

  async up(runner: QueryRunner): Promise<void> {
    await makeIndex(runner, 'order_id, code');
  }

  async down(runner: QueryRunner): Promise<void> {
    await makeIndex(runner, 'order_id');
  }
}

async function makeIndex(runner: QueryRunner, columns: string): Promise<void> {
  await runner.query('DROP INDEX ix_order_finding_open');
  await runner.query(`CREATE INDEX ix_order_finding_open ON order_finding (${columns}) WHERE state = 'open' AND stops`);
}
