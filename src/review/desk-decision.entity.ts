import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { DecisionState } from './desk-decision';

/** For the drift test and for lists; written by `DeskDecisionRepository`. */
@Entity('desk_decision')
@Check('ck_desk_decision_state', `state IN ('waiting', 'done', 'undone', 'refused')`)
@Check('ck_desk_decision_ended', `(state = 'waiting') = (done_at IS NULL)`)
@Check('ck_desk_decision_refusal', `(state = 'refused') = (refusal IS NOT NULL)`)
@Index('uq_desk_decision_waiting', ['caseId'], { unique: true, where: `state = 'waiting'` })
@Index('ix_desk_decision_case', ['caseId', 'madeAt'])
@Index('ix_desk_decision_mine', ['decidedBy', 'madeAt'])
@Check('ck_desk_decision_read', `read_at IS NULL OR state = 'refused'`)
@Index('ix_desk_decision_unread', ['decidedBy'], { where: `state = 'refused' AND read_at IS NULL` })
@Index('ix_desk_decision_group', ['groupId'], { where: 'group_id IS NOT NULL' })
export class DeskDecisionEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_desk_decision' })
  id!: string;

  @Column('uuid', { name: 'case_id' })
  @ForeignKey('ReviewCaseEntity', { name: 'fk_desk_decision_case', onDelete: 'CASCADE' })
  caseId!: string;

  @Column('integer', { name: 'case_version' })
  caseVersion!: number;

  @Column('jsonb')
  steps!: unknown;

  @Column('uuid', { name: 'decided_by' })
  @ForeignKey('UserEntity', { name: 'fk_desk_decision_user' })
  decidedBy!: string;

  /** By which authority. */
  @Column('text')
  role!: string;

  @Column('timestamptz', { name: 'made_at', default: () => 'clock_timestamp()' })
  madeAt!: Date;

  @Column('timestamptz', { name: 'due_at' })
  dueAt!: Date;

  @Column('text', { default: 'waiting' })
  state!: DecisionState;

  @Column('timestamptz', { name: 'done_at', nullable: true })
  doneAt!: Date | null;

  @Column('jsonb', { nullable: true })
  refusal!: unknown;

  @Column('uuid', { name: 'group_id', nullable: true })
  groupId!: string | null;

  /** When its maker read that it was refused. */
  @Column('timestamptz', { name: 'read_at', nullable: true })
  readAt!: Date | null;

  /** What the buyer gets, in words. */
  @Column('jsonb')
  summary!: unknown;
}
