import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { CustomerEntity } from '../master/services';
import type { PurchaseOrder } from '../purchase-order';
import type { Correction, Fulfilment, KeptTerm, SalesOrderState } from './sales-order';

/** For the drift test and for lists; written by `OrderRepository` and `SalesService`. */
@Entity('sales_order')
@Unique('uq_sales_order_message', ['messageId'])
@Unique('uq_sales_order_occurrence', ['customerId', 'orderNumberKey', 'orderNumberScope', 'occurrence'])
@Check(
  'ck_sales_order_state',
  `state IN ('in-review', 'partly-released', 'released', 'rejected', 'cancelled', 'became-change')`,
)
@Check('ck_sales_order_fulfilment', `fulfilment IN ('none', 'picking', 'shipped', 'invoiced')`)
@Check(
  'ck_sales_order_released',
  `state NOT IN ('released', 'partly-released') OR (customer_id IS NOT NULL AND occurrence IS NOT NULL AND released_at IS NOT NULL)`,
)
@Index('ix_sales_order_number', ['orderNumberKey', 'customerId'])
@Index('ix_sales_order_list', ['state', 'receivedAt', 'id'])
@Index('ix_sales_order_customer', ['customerId', 'receivedAt', 'id'])
@Index('ix_sales_order_received', ['receivedAt', 'id'])
@Index('ix_sales_order_partner', ['partnerId', 'receivedAt', 'id'])
@Index('ix_sales_order_open_customer', ['customerId'], { where: `state IN ('in-review', 'partly-released')` })
@Index('ix_sales_order_body', ['customerId', 'bodyHash'], { where: 'body_hash IS NOT NULL' })
@Index('ix_sales_order_released', ['releasedAt'], { where: `state IN ('released', 'partly-released')` })
@Index('ix_sales_order_waiting', ['receivedAt', 'id'], { where: `state = 'partly-released'` })
export class SalesOrderEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_sales_order' })
  id!: string;

  @Column('text')
  reference!: string;

  // By name: messages belong to intake, which sales may not import.
  @Column('uuid', { name: 'message_id' })
  @ForeignKey('MessageEntity', { name: 'fk_sales_order_message' })
  messageId!: string;

  @Column('uuid', { name: 'interchange_id' })
  interchangeId!: string;

  @Column('text')
  state!: SalesOrderState;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('uuid', { name: 'partner_id', nullable: true })
  partnerId!: string | null;

  @Column('uuid', { name: 'customer_id', nullable: true })
  @ForeignKey(() => CustomerEntity, { name: 'fk_sales_order_customer' })
  customerId!: string | null;

  @Column('uuid', { name: 'delivery_place_id', nullable: true })
  deliveryPlaceId!: string | null;

  @Column('text', { name: 'buyer_order_number', nullable: true })
  buyerOrderNumber!: string | null;

  @Column('text', { name: 'order_number_key', nullable: true })
  orderNumberKey!: string | null;

  @Column('text', { name: 'order_number_scope', default: '' })
  orderNumberScope!: string;

  @Column('text', { name: 'body_hash', nullable: true })
  bodyHash!: string | null;

  @Column('integer', { nullable: true })
  occurrence!: number | null;

  @Column('date', { name: 'order_date', nullable: true })
  orderDate!: string | null;

  @Column('date', { name: 'requested_date', nullable: true })
  requestedDate!: string | null;

  @Column('date', { name: 'confirmed_date', nullable: true })
  confirmedDate!: string | null;

  @Column('text', { nullable: true })
  currency!: string | null;

  @Column('numeric', { default: 0 })
  total!: string;

  @Column('text', { name: 'kept_terms', array: true, default: [] })
  keptTerms!: KeptTerm[];

  @Column('text', { name: 'content_hash' })
  contentHash!: string;

  @Column('jsonb')
  document!: PurchaseOrder;

  @Column('jsonb', { default: () => `'[]'` })
  corrections!: readonly Correction[];

  @Column('jsonb', { name: 'rejected_lines', default: () => `'[]'` })
  rejectedLines!: readonly (readonly [number, string])[];

  @Column('text', { name: 'rejection_reason', nullable: true })
  rejectionReason!: string | null;

  @Column('integer', { name: 'outcome_version', default: 0 })
  outcomeVersion!: number;

  /** How often it was released, and with that handed to the ERP. */
  @Column('integer', { default: 0 })
  releases!: number;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt!: Date;

  @Column('timestamptz', { name: 'judged_at' })
  judgedAt!: Date;

  @Column('timestamptz', { name: 'released_at', nullable: true })
  releasedAt!: Date | null;

  @Column('uuid', { name: 'released_by', nullable: true })
  releasedBy!: string | null;

  @Column('jsonb', { nullable: true })
  asked!: PurchaseOrder | null;

  @Column('text', { default: 'none' })
  fulfilment!: Fulfilment;
}
