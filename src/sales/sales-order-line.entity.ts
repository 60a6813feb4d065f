import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { SalesOrderLine } from './sales-order';
import { SalesOrderEntity } from './sales-order.entity';

/** For the drift test and for lists; written by `OrderRepository`. */
@Entity('sales_order_line')
@Check('ck_sales_order_line_booked_by', `booked_by IN ('ours', 'buyer')`)
export class SalesOrderLineEntity implements SalesOrderLine {
  @PrimaryColumn('uuid', { name: 'order_id', primaryKeyConstraintName: 'pk_sales_order_line' })
  @ForeignKey(() => SalesOrderEntity, { name: 'fk_sales_order_line_order' })
  orderId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_sales_order_line' })
  index!: number;

  @Column('text', { nullable: true })
  number!: string | null;

  @Column('text', { name: 'rejected_reason', nullable: true })
  rejectedReason!: string | null;

  @Column('boolean', { default: false })
  held!: boolean;

  @Column('timestamptz', { name: 'released_at', nullable: true })
  @Index('ix_sales_order_line_released', { where: 'released_at IS NOT NULL' })
  releasedAt!: Date | null;

  @Column('uuid', { name: 'article_id', nullable: true })
  articleId!: string | null;

  @Column('boolean', { default: false })
  substituted!: boolean;

  @Column('text', { nullable: true })
  gtin!: string | null;

  @Column('text', { name: 'supplier_article', nullable: true })
  supplierArticle!: string | null;

  @Column('text', { name: 'buyer_article', nullable: true })
  buyerArticle!: string | null;

  @Column('text', { nullable: true })
  description!: string | null;

  @Column('numeric', { nullable: true })
  quantity!: string | null;

  @Column('text', { nullable: true })
  unit!: string | null;

  @Column('numeric', { name: 'unit_factor', nullable: true })
  unitFactor!: string | null;

  @Column('numeric', { name: 'confirmed_quantity', nullable: true })
  confirmedQuantity!: string | null;

  @Column('numeric', { name: 'base_quantity', nullable: true })
  baseQuantity!: string | null;

  @Column('numeric', { name: 'buyer_price', nullable: true })
  buyerPrice!: string | null;

  @Column('numeric', { name: 'our_price', nullable: true })
  ourPrice!: string | null;

  @Column('uuid', { name: 'our_price_id', nullable: true })
  ourPriceId!: string | null;

  @Column('numeric', { name: 'booked_price', nullable: true })
  bookedPrice!: string | null;

  @Column('text', { name: 'booked_by', nullable: true })
  bookedBy!: SalesOrderLine['bookedBy'];

  @Column('numeric', { name: 'answered_price', nullable: true })
  answeredPrice!: string | null;

  @Column('boolean', { name: 'discounts_applied', default: false })
  discountsApplied!: boolean;

  @Column('numeric', { nullable: true })
  amount!: string | null;

  @Column('date', { name: 'confirmed_date', nullable: true })
  confirmedDate!: string | null;
}
