import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { Language } from '../kernel';
import type { CutOffs } from './calendar';
import { CalendarEntity, CarrierEntity, SiteEntity } from './calendar.entity';
import type { Customer, LocationRole } from './customer';
import { PriceGroupEntity } from './price-group.entity';

/** Who buys from us. */
@Entity('customer')
@Unique('uq_customer_number', ['number'])
@Check('ck_customer_language', `language IN ('nl', 'en')`)
@Check('ck_customer_price_date', `price_date IN ('order', 'delivery')`)
@Check('ck_customer_assortment', `assortment IN ('all', 'listed')`)
@Check('ck_customer_substitution', `substitution IN ('ask', 'never')`)
@Check('ck_customer_full_layers', `full_layers IN ('none', 'layer', 'pallet')`)
@Index('ix_customer_chain', ['chain'], { where: 'chain IS NOT NULL' })
@Check('ck_customer_lead_time', 'lead_time_days >= 0')
@Check('ck_customer_old_price_grace_days', 'old_price_grace_days >= 0')
@Check('ck_customer_cut_off', `cut_off_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'`)
@Check('ck_customer_cut_off_days', `jsonb_typeof(cut_off) = 'object'`)
@Check('ck_customer_overdue', 'overdue_count >= 0')
@Check('ck_customer_payment_days', 'payment_days >= 0')
@Check(
  'ck_customer_order_terms',
  'minimum_order_amount >= 0 AND minimum_order_quantity >= 0 AND small_order_charge >= 0',
)
@Check('ck_customer_vat_rate', 'vat_rate >= 0 AND vat_rate < 100')
@Check('ck_customer_order_bounds', 'minimum_pallet_places >= 0 AND most_order_amount >= 0')
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

  @Column('text', { name: 'price_date', nullable: true, default: 'order' })
  priceDate!: Customer['priceDate'];

  @Column('uuid', { name: 'price_group_id', nullable: true })
  @ForeignKey(() => PriceGroupEntity, { name: 'fk_customer_price_group', onDelete: 'SET NULL' })
  priceGroupId!: string | null;

  @Column('integer', { name: 'old_price_grace_days', default: 0 })
  oldPriceGraceDays!: number;

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

  /** Other times on some weekdays. */
  @Column('jsonb', { name: 'cut_off', default: {} })
  cutOff!: CutOffs;

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

  /** Customers of one chain use each other's article numbers. */
  @Column('text', { nullable: true })
  chain!: string | null;

  @Column('boolean', { name: 'history_complete', default: false })
  historyComplete!: boolean;

  @Column('text', { default: 'ask' })
  substitution!: Customer['substitution'];

  @Column('text', { name: 'full_layers', default: 'none' })
  fullLayers!: Customer['fullLayers'];

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

  @Column('numeric', { name: 'vat_rate', nullable: true })
  vatRate!: string | null;

  @Column('numeric', { name: 'minimum_pallet_places', nullable: true })
  minimumPalletPlaces!: string | null;

  @Column('numeric', { name: 'most_order_amount', nullable: true })
  mostOrderAmount!: string | null;
}

/** A quotation that he may refer to. */
@Entity('quote')
@Check('ck_quote_period', 'valid_to >= valid_from')
export class QuoteEntity {
  @PrimaryColumn('uuid', { name: 'customer_id', primaryKeyConstraintName: 'pk_quote' })
  @ForeignKey(() => CustomerEntity, { name: 'fk_quote_customer', onDelete: 'CASCADE' })
  customerId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_quote' })
  number!: string;

  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo!: string | null;
}

/** A demand of transport, packing, marking or handling that was agreed with him. */
@Entity('customer_demand')
@Check('ck_customer_demand_kind', `kind IN ('package', 'marking', 'handling', 'transport', 'routing')`)
export class CustomerDemandEntity {
  @PrimaryColumn('uuid', { name: 'customer_id', primaryKeyConstraintName: 'pk_customer_demand' })
  @ForeignKey(() => CustomerEntity, { name: 'fk_customer_demand_customer', onDelete: 'CASCADE' })
  customerId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_customer_demand' })
  kind!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_customer_demand' })
  code!: string;
}

/** What a customer may buy that not everybody may. */
@Entity('customer_permit')
@Check('ck_customer_permit_period', 'valid_to >= valid_from')
export class CustomerPermitEntity {
  @PrimaryColumn('uuid', { name: 'customer_id', primaryKeyConstraintName: 'pk_customer_permit' })
  @ForeignKey(() => CustomerEntity, { name: 'fk_customer_permit_customer', onDelete: 'CASCADE' })
  customerId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_customer_permit' })
  permit!: string;

  @PrimaryColumn('date', { name: 'valid_from', default: '2000-01-01', primaryKeyConstraintName: 'pk_customer_permit' })
  validFrom!: string;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo!: string | null;
}

/** A party or place of a customer, one row a role. */
@Entity('customer_location')
@Check('ck_customer_location_confirmed', 'same_as IS NULL OR num_nonnulls(confirmed_by, confirmed_at, reason) = 3')
@Index('ix_customer_location_same_as', ['sameAs'], { where: 'same_as IS NOT NULL' })
@Index('uq_customer_location', ['customerId', 'code', 'role', 'gln', 'validFrom'], { unique: true })
@Index('ix_customer_location_gln', ['gln'])
@Check('ck_customer_location_role', `role IN ('buyer', 'delivery', 'invoice', 'ultimate')`)
@Check('ck_customer_location_known', 'gln IS NOT NULL OR code IS NOT NULL')
@Check('ck_customer_location_gln', `gln ~ '^[0-9]{13}$'`)
@Check('ck_customer_location_period', 'valid_to >= valid_from')
@Check(
  'ck_customer_location_hours',
  `opens ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' AND closes ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' AND opens < closes`,
)
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

  @Column('uuid', { name: 'site_id', nullable: true })
  @ForeignKey(() => SiteEntity, { name: 'fk_customer_location_site', onDelete: 'SET NULL' })
  siteId!: string | null;

  @Column('uuid', { name: 'carrier_id', nullable: true })
  @ForeignKey(() => CarrierEntity, { name: 'fk_customer_location_carrier', onDelete: 'SET NULL' })
  carrierId!: string | null;

  @Column('uuid', { name: 'calendar_id', nullable: true })
  @ForeignKey(() => CalendarEntity, { name: 'fk_customer_location_calendar', onDelete: 'SET NULL' })
  calendarId!: string | null;

  @Column('text', { nullable: true })
  opens!: string | null;

  @Column('text', { nullable: true })
  closes!: string | null;

  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo!: string | null;

  /** The place that this is another name for, on a person's word; null for a place itself. */
  @Column('uuid', { name: 'same_as', nullable: true })
  @ForeignKey(() => CustomerLocationEntity, { name: 'fk_customer_location_same_as', onDelete: 'CASCADE' })
  sameAs!: string | null;

  @Column('text', { name: 'confirmed_by', nullable: true })
  confirmedBy!: string | null;

  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt!: Date | null;

  @Column('text', { nullable: true })
  reason!: string | null;
}
