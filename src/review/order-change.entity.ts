import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { Finding } from '../findings';
import type { ChangeItem, OrderDocument, PurchaseOrder } from '../purchase-order';
import type { AppliedBy } from './order-change';

/** For the drift test and for lists; written by `OrderChangeRepository`. What it is about lies in other folders and is known by name. */
@Entity('order_change')
@Unique('uq_order_change_message', ['messageId'])
@Check('ck_order_change_intent', `intent IN ('replace', 'change', 'cancel', 'cancel-and-reorder', 'hold', 'unknown')`)
@Check('ck_order_change_state', `state IN ('unmatched', 'requested', 'applied', 'partly-applied', 'refused')`)
@Check('ck_order_change_matched', `state = 'unmatched' OR order_id IS NOT NULL OR state = 'refused'`)
@Index('ix_order_change_order', ['orderId', 'receivedAt'], { where: 'order_id IS NOT NULL' })
@Index('ix_order_change_requested', ['orderId'], { where: `state = 'requested'` })
@Index('ix_order_change_unmatched', ['orderNumberKey', 'partnerId'], { where: `state = 'unmatched'` })
export class OrderChangeEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_order_change' })
  id!: string;

  @Column('uuid', { name: 'message_id' })
  @ForeignKey('MessageEntity', { name: 'fk_order_change_message' })
  messageId!: string;

  @Column('uuid', { name: 'order_id', nullable: true })
  @ForeignKey('SalesOrderEntity', { name: 'fk_order_change_order' })
  orderId!: string | null;

  @Column('uuid', { name: 'partner_id', nullable: true })
  partnerId!: string | null;

  @Column('text', { name: 'order_number_key', nullable: true })
  orderNumberKey!: string | null;

  @Column('text')
  intent!: string;

  @Column('text')
  format!: string;

  @Column('text')
  state!: string;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('jsonb')
  document!: OrderDocument;

  @Column('text', { name: 'content_hash' })
  contentHash!: string;

  @Column('jsonb', { default: () => `'[]'` })
  items!: readonly ChangeItem[];

  @Column('jsonb', { default: () => `'[]'` })
  findings!: readonly Finding[];

  @Column('timestamptz', { name: 'received_at' })
  receivedAt!: Date;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('jsonb', { nullable: true })
  auto!: AppliedBy | null;
}

/** Every wording that an order had, the first being the original. Of an order that was never changed there is none. */
@Entity('order_document')
export class OrderDocumentEntity {
  @PrimaryColumn('uuid', { name: 'order_id', primaryKeyConstraintName: 'pk_order_document' })
  @ForeignKey('SalesOrderEntity', { name: 'fk_order_document_order' })
  orderId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_order_document' })
  n!: number;

  @Column('uuid', { name: 'message_id' })
  messageId!: string;

  @Column('jsonb')
  document!: PurchaseOrder;

  @Column('timestamptz', { name: 'applied_at', default: () => 'now()' })
  appliedAt!: Date;

  @Column('uuid', { name: 'applied_by', nullable: true })
  appliedBy!: string | null;
}
