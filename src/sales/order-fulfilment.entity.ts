import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { SalesOrderEntity } from './sales-order.entity';

/** A delivery of an order, as the ERP tells; written by `FulfilmentRepository`. */
@Entity('order_delivery')
@Check('ck_order_delivery_state', `state IN ('waiting', 'picking', 'shipped', 'cancelled')`)
export class OrderDeliveryEntity {
  @PrimaryColumn('uuid', { name: 'order_id', primaryKeyConstraintName: 'pk_order_delivery' })
  @ForeignKey(() => SalesOrderEntity, { name: 'fk_order_delivery_order' })
  orderId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_order_delivery' }) number!: string;
  @Column('text') state!: string;
  @Column('date', { name: 'shipped_on', nullable: true }) shippedOn!: string | null;
}

@Entity('order_delivery_line')
@ForeignKey('OrderDeliveryEntity', ['orderId', 'number'], ['orderId', 'number'], {
  name: 'fk_order_delivery_line_delivery',
  onDelete: 'CASCADE',
})
export class OrderDeliveryLineEntity {
  @PrimaryColumn('uuid', { name: 'order_id', primaryKeyConstraintName: 'pk_order_delivery_line' }) orderId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_order_delivery_line' }) number!: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_order_delivery_line' }) place!: number;
  @Column('integer', { nullable: true }) line!: number | null;
  @Column('text', { nullable: true }) article!: string | null;
  @Column('numeric') quantity!: string;
}

@Entity('order_invoice')
@Check('ck_order_invoice_state', `state IN ('draft', 'posted', 'paid', 'cancelled')`)
export class OrderInvoiceEntity {
  @PrimaryColumn('uuid', { name: 'order_id', primaryKeyConstraintName: 'pk_order_invoice' })
  @ForeignKey(() => SalesOrderEntity, { name: 'fk_order_invoice_order' })
  orderId!: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_order_invoice' }) place!: number;
  @Column('text', { nullable: true }) number!: string | null;
  @Column('date', { nullable: true }) date!: string | null;
  @Column('text') currency!: string;
  @Column('numeric', { name: 'net_amount', nullable: true }) netAmount!: string | null;
  @Column('numeric', { name: 'gross_amount', nullable: true }) grossAmount!: string | null;
  @Column('text') state!: string;
}
