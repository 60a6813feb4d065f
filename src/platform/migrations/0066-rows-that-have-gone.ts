import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allow } from './allow';
import { migrationName } from './migration-name';
import { noteChanges, noteNoChanges, type Watched } from './note-changes';

/** What counts in a promotion or contract ends on a day; by that day it is judged, so orders that wait are judged again. */
const counted = (more: string): readonly Watched[] => [
  {
    table: 'promotion_line',
    subject: 'article',
    ids: 'SELECT article_id FROM rows',
    columns: `promotion_id, article_id, most_quantity${more}`,
  },
  {
    table: 'contract_line',
    subject: 'customer',
    ids: 'SELECT c.customer_id FROM rows JOIN contract c ON c.id = rows.contract_id',
    columns: `id, contract_id, article_id, basis, agreed${more}`,
  },
];

/** Of these one row is all that there is of a thing: one that goes before it began has no day left, and comes back as the same row. */
const ONE_ROW = ['promotion', 'contract', 'assortment'];
const period = (least: string): readonly string[] =>
  ONE_ROW.flatMap((table) => allow(table, `ck_${table}_period`, `valid_to >= ${least}`));

const UP: readonly string[] = [
  `ALTER TABLE article ADD COLUMN status_before text
     CONSTRAINT ck_article_status_before CHECK (status_before IN ('active', 'announced', 'discontinued'))`,
  // Those that have gone by now come back as what they mostly were.
  `UPDATE article SET status_before = 'active' WHERE status = 'blocked' AND status_reason = 'ERP'
     AND number IN (SELECT key FROM erp_row WHERE table_name = 'articles' AND gone_at IS NOT NULL)`,
  'ALTER TABLE promotion_line ADD COLUMN ended_on date',
  'ALTER TABLE contract_line ADD COLUMN ended_on date',
  ...period('valid_from - 1'),
  ...counted('').flatMap(noteNoChanges),
  ...counted(', ended_on').flatMap(noteChanges),
];

const DOWN: readonly string[] = [
  ...counted(', ended_on').flatMap(noteNoChanges),
  ...counted('').flatMap(noteChanges),
  ...ONE_ROW.map((table) => `DELETE FROM ${table} WHERE valid_to < valid_from`),
  ...period('valid_from'),
  'DELETE FROM contract_line WHERE ended_on IS NOT NULL',
  'DELETE FROM promotion_line WHERE ended_on IS NOT NULL',
  'ALTER TABLE contract_line DROP COLUMN ended_on',
  'ALTER TABLE promotion_line DROP COLUMN ended_on',
  'ALTER TABLE article DROP COLUMN status_before',
];

/** What becomes of rows that an ERP has no more, and of those that come back. */
export class RowsThatHaveGone implements MigrationInterface {
  readonly name = migrationName(66, 'rows-that-have-gone');

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
