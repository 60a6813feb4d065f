import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { Finding } from '../findings';
import type { CaseWeight } from './case-weight';
import type { ReviewCase } from './review-case';

/** For the drift test and for lists; written by `ReviewCaseRepository`. What a case is about is known by name: it lies in other folders. */
@Entity('review_case')
@Unique('uq_review_case_subject', ['subjectKey'])
@Check(
  'ck_review_case_reason',
  `reason IN ('findings', 'refused', 'unreadable', 'not-an-order', 'quarantined', 'refused-file', 'tell-buyer', 'acknowledgement', 'balance', 'traffic', 'mail', 'overdue', 'connection', 'change', 'master', 'partner-question')`,
)
@Check('ck_review_case_state', `state IN ('open', 'released', 'rejected', 'closed', 'retried', 'settled')`)
@Check('ck_review_case_owner', `owner IN ('customer-service', 'technical', 'master-data')`)
@Index('ix_review_case_list', ['state', 'openedAt', 'id'])
@Index('ix_review_case_overdue', ['subjectKey'], { where: `reason = 'overdue' AND state = 'open'` })
@Index('ix_review_case_opened', ['openedAt', 'id'])
@Check('ck_review_case_due_by', `due_by IN ('cut-off', 'response', 'target')`)
@Check('ck_review_case_waiting_for', `waiting_for IN ('customer', 'colleague')`)
@Index('ix_review_case_due', ['dueAt', 'id'], { where: `state = 'open'` })
export class ReviewCaseEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_review_case' })
  id!: string;

  @Column('text')
  reason!: ReviewCase['reason'];

  @Column('text', { default: 'open' })
  state!: ReviewCase['state'];

  @Column('integer', { default: 1 })
  version!: number;

  @Column('text', { default: 'customer-service' })
  owner!: ReviewCase['owner'];

  @Column('text', { name: 'subject_key' })
  subjectKey!: string;

  @Column('uuid', { name: 'sales_order_id', nullable: true })
  @Index('ix_review_case_order')
  @ForeignKey('SalesOrderEntity', { name: 'fk_review_case_order' })
  salesOrderId!: string | null;

  @Column('uuid', { name: 'about_order_id', nullable: true })
  @Index('ix_review_case_about_order', { where: 'about_order_id IS NOT NULL' })
  @ForeignKey('SalesOrderEntity', { name: 'fk_review_case_about_order' })
  aboutOrderId!: string | null;

  @Column('uuid', { name: 'interchange_id', nullable: true })
  @Index('ix_review_case_interchange', { where: 'interchange_id IS NOT NULL' })
  @ForeignKey('InterchangeEntity', { name: 'fk_review_case_interchange' })
  interchangeId!: string | null;

  @Column('uuid', { name: 'message_id', nullable: true })
  @Index('ix_review_case_message', { where: 'message_id IS NOT NULL' })
  @ForeignKey('MessageEntity', { name: 'fk_review_case_message' })
  messageId!: string | null;

  @Column('uuid', { name: 'receipt_id', nullable: true })
  @Index('ix_review_case_receipt', { where: 'receipt_id IS NOT NULL' })
  @ForeignKey('ReceiptEntity', { name: 'fk_review_case_receipt' })
  receiptId!: string | null;

  @Column('text', { nullable: true })
  title!: string | null;

  @Column('jsonb', { default: () => `'[]'` })
  findings!: readonly Finding[];

  @Column('timestamptz', { name: 'opened_at', default: () => 'now()' })
  openedAt!: Date;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;

  @Column('uuid', { name: 'closed_by', nullable: true })
  closedBy!: string | null;

  // What the queue sorts, filters and counts by; kept by `CaseWeights`.

  @Column('uuid', { name: 'customer_id', nullable: true })
  @Index('ix_review_case_customer', { where: `state = 'open'` })
  @ForeignKey('CustomerEntity', { name: 'fk_review_case_customer', onDelete: 'SET NULL' })
  customerId!: string | null;

  @Column('uuid', { name: 'partner_id', nullable: true })
  @Index('ix_review_case_partner', { where: `state = 'open'` })
  @ForeignKey('PartnerEntity', { name: 'fk_review_case_partner', onDelete: 'SET NULL' })
  partnerId!: string | null;

  @Column('timestamptz', { name: 'due_at', default: () => 'now()' })
  dueAt!: Date;

  @Column('text', { name: 'due_by', default: 'target' })
  dueBy!: CaseWeight['dueBy'];

  @Column('numeric', { default: 0 })
  value!: string;

  @Column('numeric', { name: 'at_risk', default: 0 })
  atRisk!: string;

  @Column('text', { nullable: true })
  currency!: string | null;

  @Column('integer', { default: 0 })
  errors!: number;

  @Column('integer', { default: 0 })
  warnings!: number;

  @Column('integer', { default: 0 })
  lines!: number;

  @Column('integer', { default: 0 })
  affected!: number;

  @Column('jsonb', { default: () => `'[]'` })
  mix!: CaseWeight['mix'];

  @Column('text', { array: true, default: [] })
  codes!: string[];

  @Column('text', { array: true, default: [] })
  causes!: string[];

  @Column('text', { array: true, default: [] })
  articles!: string[];

  @Column('jsonb', { name: 'top_finding', nullable: true })
  topFinding!: Finding | null;

  // Who has it in hand, when it comes back and what it waits for; written by `CaseHolds`.

  @Column('uuid', { nullable: true })
  @Index('ix_review_case_assignee', { where: `state = 'open'` })
  @ForeignKey('UserEntity', { name: 'fk_review_case_assignee' })
  assignee!: string | null;

  @Column('uuid', { name: 'claimed_by', nullable: true })
  @ForeignKey('UserEntity', { name: 'fk_review_case_claimed_by' })
  claimedBy!: string | null;

  @Column('timestamptz', { name: 'claimed_at', nullable: true })
  claimedAt!: Date | null;

  @Column('timestamptz', { name: 'snoozed_until', nullable: true })
  snoozedUntil!: Date | null;

  @Column('text', { name: 'waiting_for', nullable: true })
  waitingFor!: 'customer' | 'colleague' | null;
}
