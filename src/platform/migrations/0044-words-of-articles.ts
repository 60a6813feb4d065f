import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrationName } from './migration-name';

/** Articles are looked for while somebody types: by the beginnings of words of their number and description. */
export class WordsOfArticles implements MigrationInterface {
  readonly name = migrationName(44, 'words-of-articles');

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX ix_article_words ON article USING gin (to_tsvector('simple', number || ' ' || description))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_article_words');
  }
}
