import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrationName } from './migration-name';

/** What people decide at the desk waits for a while before it acts. */
export class DeskDecisions implements MigrationInterface {
  readonly name = migrationName(45, 'desk-decisions');

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE desk_decision (
         id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT pk_desk_decision PRIMARY KEY,
         case_id uuid NOT NULL CONSTRAINT fk_desk_decision_case REFERENCES review_case (id) ON DELETE CASCADE,
         case_version integer NOT NULL,
         steps jsonb NOT NULL,
         decided_by uuid NOT NULL CONSTRAINT fk_desk_decision_user REFERENCES app_user (id),
         role text NOT NULL,
         made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
         due_at timestamptz NOT NULL,
         state text NOT NULL DEFAULT 'waiting',
         done_at timestamptz,
         refusal jsonb,
         group_id uuid,
         summary jsonb NOT NULL,
         CONSTRAINT ck_desk_decision_state CHECK (state IN ('waiting', 'done', 'undone', 'refused')),
         CONSTRAINT ck_desk_decision_ended CHECK ((state = 'waiting') = (done_at IS NULL)),
         CONSTRAINT ck_desk_decision_refusal CHECK ((state = 'refused') = (refusal IS NOT NULL)))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX uq_desk_decision_waiting ON desk_decision (case_id) WHERE state = 'waiting'`,
    );
    await runner.query('CREATE INDEX ix_desk_decision_case ON desk_decision (case_id, made_at)');
    await runner.query('CREATE INDEX ix_desk_decision_mine ON desk_decision (decided_by, made_at)');
    await runner.query('CREATE INDEX ix_desk_decision_group ON desk_decision (group_id) WHERE group_id IS NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM work WHERE kind = 'carry-out-decision'`);
    await runner.query('DROP TABLE desk_decision');
  }
}
