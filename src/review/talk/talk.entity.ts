import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { Language } from '../../kernel';
import { ReviewCaseEntity } from '../review-case.entity';
import type { CallOutcome, NotificationKind, RepresentativeAnswer } from './talk';

/** For the drift test, as the others here; written by `TalkRepository`. A telephone call with a customer. */
@Entity('case_call')
@Check('ck_case_call_outcome', `outcome IN ('answered', 'calls-back', 'no-answer', 'wrong-number')`)
@Index('ix_case_call_case', ['caseId', 'calledAt'])
export class CaseCallEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_case_call' })
  id!: string;

  @Column('uuid', { name: 'case_id' })
  @ForeignKey(() => ReviewCaseEntity, { name: 'fk_case_call_case', onDelete: 'CASCADE' })
  caseId!: string;

  @Column('uuid')
  @ForeignKey('UserEntity', { name: 'fk_case_call_caller' })
  caller!: string;

  @Column('text', { nullable: true })
  contact!: string | null;

  @Column('text')
  outcome!: CallOutcome;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('timestamptz', { name: 'called_at', default: () => 'now()' })
  calledAt!: Date;
}

/** A question to who looks after the customer outside. */
@Entity('representative_question')
@Check('ck_representative_question_proposal', `proposal IN ('accept-theirs', 'keep-ours')`)
@Check('ck_representative_question_answer', `answer IN ('accept-theirs', 'keep-ours', 'call-me')`)
@Check('ck_representative_question_answered', 'num_nonnulls(answer, answered_at, answered_by) IN (0, 3)')
@Index('ix_representative_question_case', ['caseId', 'askedAt'])
export class RepresentativeQuestionEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_representative_question' })
  id!: string;

  @Column('uuid', { name: 'case_id' })
  @ForeignKey(() => ReviewCaseEntity, { name: 'fk_representative_question_case', onDelete: 'CASCADE' })
  caseId!: string;

  @Column('uuid')
  @ForeignKey('UserEntity', { name: 'fk_representative_question_asked' })
  asked!: string;

  @Column('uuid', { name: 'asked_by' })
  @ForeignKey('UserEntity', { name: 'fk_representative_question_asked_by' })
  askedBy!: string;

  @Column('text')
  text!: string;

  @Column('text', { nullable: true })
  proposal!: RepresentativeAnswer | null;

  @Column('timestamptz', { name: 'asked_at', default: () => 'now()' })
  askedAt!: Date;

  @Column('text', { nullable: true })
  answer!: RepresentativeAnswer | null;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('uuid', { name: 'answered_by', nullable: true })
  @ForeignKey('UserEntity', { name: 'fk_representative_question_answered_by' })
  answeredBy!: string | null;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: Date | null;
}

/** Who is told of what is said about a case. */
@Entity('case_follower')
export class CaseFollowerEntity {
  @PrimaryColumn('uuid', { name: 'case_id', primaryKeyConstraintName: 'pk_case_follower' })
  @ForeignKey(() => ReviewCaseEntity, { name: 'fk_case_follower_case', onDelete: 'CASCADE' })
  caseId!: string;

  @PrimaryColumn('uuid', { name: 'user_id', primaryKeyConstraintName: 'pk_case_follower' })
  @ForeignKey('UserEntity', { name: 'fk_case_follower_user' })
  userId!: string;
}

/** That somebody is told of something at the desk, until he has seen it. */
@Entity('desk_notification')
@Check(
  'ck_desk_notification_kind',
  `kind IN ('mention', 'comment', 'question', 'answer', 'reply', 'mail-failed', 'change-asked', 'change-approved', 'change-rejected', 'change-withdrawn', 'change-done', 'change-other', 'change-failed')`,
)
@Check('ck_desk_notification_about', 'num_nonnulls(case_id, request_id) = 1')
@Index('ix_desk_notification_user', ['userId', 'madeAt', 'id'])
@Index('ix_desk_notification_unread', ['userId'], { where: 'read_at IS NULL' })
export class DeskNotificationEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_desk_notification' })
  id!: string;

  @Column('uuid', { name: 'user_id' })
  @ForeignKey('UserEntity', { name: 'fk_desk_notification_user' })
  userId!: string;

  @Column('uuid', { name: 'case_id', nullable: true })
  @Index('ix_desk_notification_case')
  @ForeignKey(() => ReviewCaseEntity, { name: 'fk_desk_notification_case', onDelete: 'CASCADE' })
  caseId!: string | null;

  @Column('uuid', { name: 'request_id', nullable: true })
  @Index('ix_desk_notification_request', { where: 'request_id IS NOT NULL' })
  @ForeignKey('ChangeRequestEntity', { name: 'fk_desk_notification_request', onDelete: 'CASCADE' })
  requestId!: string | null;

  @Column('text')
  kind!: NotificationKind;

  @Column('uuid', { name: 'caused_by', nullable: true })
  @ForeignKey('UserEntity', { name: 'fk_desk_notification_caused_by' })
  causedBy!: string | null;

  @Column('timestamptz', { name: 'made_at', default: () => 'now()' })
  madeAt!: Date;

  @Column('timestamptz', { name: 'read_at', nullable: true })
  readAt!: Date | null;
}

/** A text that somebody wrote in place of ours. */
@Entity('mail_template')
@Check('ck_mail_template_language', `language IN ('nl', 'en')`)
export class MailTemplateEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_mail_template' })
  code!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_mail_template' })
  language!: Language;

  @Column('text')
  subject!: string;

  @Column('text')
  body!: string;
}
