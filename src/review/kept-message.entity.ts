import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Finding } from '../findings';
import type { OrderDocument } from '../purchase-order';

/** For the drift test and for lists; written by `KeptMessages`. A message that asks for nothing, and the order that it speaks of. */
@Entity('kept_message')
@Index('ix_kept_message_received', ['receivedAt', 'messageId'])
@Index('ix_kept_message_partner', ['partnerId', 'receivedAt', 'messageId'])
@Index('ix_kept_message_intent', ['intent', 'receivedAt', 'messageId'])
@Index('ix_kept_message_order', ['orderId'], { where: 'order_id IS NOT NULL' })
export class KeptMessageEntity {
  @PrimaryColumn('uuid', { name: 'message_id', primaryKeyConstraintName: 'pk_kept_message' })
  @ForeignKey('MessageEntity', { name: 'fk_kept_message_message' })
  messageId!: string;

  @Column('uuid', { name: 'partner_id', nullable: true })
  partnerId!: string | null;

  @Column('uuid', { name: 'order_id', nullable: true })
  @ForeignKey('SalesOrderEntity', { name: 'fk_kept_message_order' })
  orderId!: string | null;

  @Column('text')
  intent!: string;

  @Column('text', { name: 'order_number', nullable: true })
  orderNumber!: string | null;

  @Column('jsonb')
  document!: OrderDocument;

  @Column('jsonb', { default: () => `'[]'` })
  findings!: readonly Finding[];

  @Column('timestamptz', { name: 'received_at' })
  receivedAt!: Date;
}
