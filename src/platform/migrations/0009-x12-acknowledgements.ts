import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrationName } from './migration-name';

/** Acknowledgements of X12 beside CONTRL, and the group of a message, which can be refused without the rest of its interchange. */
export class X12Acknowledgements implements MigrationInterface {
  readonly name = migrationName(9, 'x12-acknowledgements');

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP: readonly string[] = [
  `ALTER TABLE reply DROP CONSTRAINT ck_reply_kind`,
  `ALTER TABLE reply ADD CONSTRAINT ck_reply_kind
     CHECK (kind IN ('CONTRL', 'TA1', '997', '999', 'ORDRSP', 'UBL-ORDER-RESPONSE'))`,
  `ALTER TABLE message ADD COLUMN group_index integer`,
  `ALTER TABLE partner ADD COLUMN functional_acknowledgement text NOT NULL DEFAULT '997'
     CONSTRAINT ck_partner_functional_acknowledgement CHECK (functional_acknowledgement IN ('997', '999'))`,
  // Those that are still to be composed must know of groups; of the others only the bytes are ever used.
  `UPDATE reply r SET model = model || '{"groups": []}' WHERE kind = 'CONTRL'
     AND EXISTS (SELECT FROM outbox o WHERE o.subject_id = r.id AND o.body IS NULL)`,
];

const DOWN: readonly string[] = [
  `ALTER TABLE partner DROP COLUMN functional_acknowledgement`,
  `ALTER TABLE message DROP COLUMN group_index`,
  `DELETE FROM outbox WHERE subject_id IN (SELECT id FROM reply WHERE kind IN ('TA1', '997', '999'))`,
  `DELETE FROM reply WHERE kind IN ('TA1', '997', '999')`,
  `ALTER TABLE reply DROP CONSTRAINT ck_reply_kind`,
  `ALTER TABLE reply ADD CONSTRAINT ck_reply_kind CHECK (kind IN ('CONTRL', 'ORDRSP', 'UBL-ORDER-RESPONSE'))`,
];
