import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { Language } from '../kernel';
import type { Customer, LocationRole } from './customer';

/** Who buys from us. */
@Entity('customer')
@Unique('uq_customer_number', ['number'])
@Check('ck_customer_language', `language IN ('nl', 'en')`)
@Check('ck_customer_price_date', `price_date IN ('order', 'delivery')`)
@Check('ck_customer_assortment', `assortment IN ('all', 'listed')`)
@Check('ck_customer_lead_time', 'lead_time_days >= 0')
@Check('ck_customer_cut_off', `cut_off_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'`)
@Check('ck_customer_overdue', 'overdue_count >= 0')
@Check('ck_customer_payment_days', 'payment_days >= 0')
@Check(
  'ck_customer_order_terms',
  'minimum_order_amount >= 0 AND minimum_order_quantity >= 0 AND small_order_charge >= 0',
)
@Check('ck_customer_tolerance', 'price_tolerance_percent >= 0 AND price_tolerance_line_amount >= 0')
export class CustomerEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_customer' })
  id!: string;

  @Column('text')
  number!: string;

  @Column('text')
  name!: string;

  @Column('text', { default: 'nl' })
  language!: Language;

  @Column('text', { name: 'blocked_reason', nullable: true })
  blockedReason!: string | null;

  @Column('text', { default: 'EUR' })
  currency!: string;

  @Column('text', { name: 'price_date', default: 'order' })
  priceDate!: Customer['priceDate'];

  @Column('text', { default: 'all' })
  assortment!: Customer['assortment'];

  @Column('numeric', { name: 'credit_limit', nullable: true })
  creditLimit!: string | null;

  @Column('numeric', { name: 'open_invoices', default: 0 })
  openInvoices!: string;

  @Column('integer', { name: 'lead_time_days', default: 2 })
  leadTimeDays!: number;

  @Column('text', { name: 'cut_off_time', default: '14:00' })
  cutOffTime!: string;

  // By name: a place knows its customer too, and the two classes cannot import each other.
  @Column('uuid', { name: 'default_delivery_place_id', nullable: true })
  @ForeignKey('CustomerLocationEntity', { name: 'fk_customer_default_place', onDelete: 'SET NULL' })
  defaultDeliveryPlaceId!: string | null;

  @Column('numeric', { name: 'price_tolerance_percent', default: () => '0.5' })
  priceTolerancePercent!: string;

  @Column('numeric', { name: 'price_tolerance_line_amount', default: 5 })
  priceToleranceLineAmount!: string;

  @Column('text', { nullable: true })
  representative!: string | null;

  @Column('integer', { name: 'overdue_count', nullable: true })
  overdueCount!: number | null;

  @Column('date', { name: 'overdue_since', nullable: true })
  overdueSince!: string | null;

  @Column('text', { name: 'order_note', nullable: true })
  orderNote!: string | null;

  @Column('integer', { name: 'payment_days', nullable: true })
  paymentDays!: number | null;

  @Column('text', { name: 'delivery_terms', nullable: true })
  deliveryTerms!: string | null;

  @Column('numeric', { name: 'minimum_order_amount', nullable: true })
  minimumOrderAmount!: string | null;

  @Column('numeric', { name: 'minimum_order_quantity', nullable: true })
  minimumOrderQuantity!: string | null;

  @Column('numeric', { name: 'small_order_charge', nullable: true })
  smallOrderCharge!: string | null;
}

/** A party or place of a customer, one row a role. */
@Entity('customer_location')
@Index('uq_customer_location', ['customerId', 'code', 'role', 'gln', 'validFrom'], { unique: true })
@Index('ix_customer_location_gln', ['gln'])
@Check('ck_customer_location_role', `role IN ('buyer', 'delivery', 'invoice', 'ultimate')`)
@Check('ck_customer_location_known', 'gln IS NOT NULL OR code IS NOT NULL')
@Check('ck_customer_location_gln', `gln ~ '^[0-9]{13}$'`)
@Check('ck_customer_location_period', 'valid_to >= valid_from')
export class CustomerLocationEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_customer_location' })
  id!: string;

  @Column('uuid', { name: 'customer_id' })
  @ForeignKey(() => CustomerEntity, { name: 'fk_customer_location_customer', onDelete: 'CASCADE' })
  customerId!: string;

  @Column('text')
  role!: LocationRole;

  @Column('text', { nullable: true })
  gln!: string | null;

  @Column('text', { nullable: true })
  code!: string | null;

  @Column('text')
  name!: string;

  @Column('text')
  street!: string;

  @Column('text')
  postcode!: string;

  @Column('text')
  city!: string;

  @Column('text', { default: 'NL' })
  country!: string;

  @Column('integer', { name: 'receiving_days', array: true, default: [] })
  receivingDays!: number[];

  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo!: string | null;
}
