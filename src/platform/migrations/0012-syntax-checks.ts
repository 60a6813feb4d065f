import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrationName } from './migration-name';

/** What is done with each fault of the syntax is set by partner; that wrong control counts are tolerated was the first of these settings. */
export class SyntaxChecks implements MigrationInterface {
  readonly name = migrationName(12, 'syntax-checks');

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

/** The checks that `tolerate` stood for. */
const COUNTS = `'{"interchange-reference-mismatch": "report", "interchange-message-count": "report", "group-reference-mismatch": "report",
  "group-message-count": "report", "message-reference-mismatch": "report", "message-segment-count": "report"}'::jsonb`;

const UP: readonly string[] = [
  `ALTER TABLE partner ADD COLUMN syntax_checks jsonb NOT NULL DEFAULT '{}'
     CONSTRAINT ck_partner_syntax_checks CHECK (jsonb_typeof(syntax_checks) = 'object')`,
  `UPDATE partner SET syntax_checks = ${COUNTS} WHERE control_counts = 'tolerate'`,
  `ALTER TABLE partner DROP COLUMN control_counts`,
  // Those that are still to be composed must know what is only reported; of the others only the bytes are ever used.
  `UPDATE reply r SET model = r.model || jsonb_build_object('checks', p.syntax_checks) FROM partner p
     WHERE p.id = r.partner_id AND r.kind IN ('CONTRL', 'TA1', '997', '999')
     AND EXISTS (SELECT FROM outbox o WHERE o.subject_id = r.id AND o.body IS NULL)`,
];

const DOWN: readonly string[] = [
  `ALTER TABLE partner ADD COLUMN control_counts text NOT NULL DEFAULT 'refuse'
     CONSTRAINT ck_partner_control_counts CHECK (control_counts IN ('refuse', 'tolerate'))`,
  // There is no setting for one count alone: who is let off one of them is let off all, and of other checks none.
  `UPDATE partner SET control_counts = 'tolerate' WHERE EXISTS (
     SELECT FROM jsonb_each_text(syntax_checks) AS c (reason, setting)
     WHERE ${COUNTS} ? c.reason AND c.setting IN ('report', 'ignore'))`,
  `ALTER TABLE partner DROP COLUMN syntax_checks`,
];
