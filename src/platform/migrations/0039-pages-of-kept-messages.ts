import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrationName } from './migration-name';

/** Kept messages are shown page by page, also those of one partner or of one meaning. */
export class PagesOfKeptMessages implements MigrationInterface {
  readonly name = migrationName(39, 'pages-of-kept-messages');

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP: readonly string[] = [
  'DROP INDEX ix_kept_message_received',
  'CREATE INDEX ix_kept_message_received ON kept_message (received_at, message_id)',
  'CREATE INDEX ix_kept_message_partner ON kept_message (partner_id, received_at, message_id)',
  'CREATE INDEX ix_kept_message_intent ON kept_message (intent, received_at, message_id)',
];

const DOWN: readonly string[] = [
  'DROP INDEX ix_kept_message_intent',
  'DROP INDEX ix_kept_message_partner',
  'DROP INDEX ix_kept_message_received',
  'CREATE INDEX ix_kept_message_received ON kept_message (received_at)',
];
