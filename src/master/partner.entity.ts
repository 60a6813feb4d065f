import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { OrderFormat } from '../kernel';
import type { PackagingLevel } from './article';
import { CustomerEntity } from './customer.entity';
import type { TradingPartner } from './partner';

/** Who exchanges messages with us. */
@Entity('partner')
@Unique('uq_partner_code', ['code'])
@Check('ck_partner_code', `code ~ '^[a-z0-9][a-z0-9-]*$'`)
@Check('ck_partner_status', `status IN ('test', 'live')`)
@Check('ck_partner_line_breaks', `line_breaks IN ('auto', 'wrapped', 'data')`)
@Check('ck_partner_syntax_checks', `jsonb_typeof(syntax_checks) = 'object'`)
@Check('ck_partner_control_version', `control_version IN ('un', 'eancom')`)
@Check('ck_partner_functional_acknowledgement', `functional_acknowledgement IN ('997', '999')`)
@Check('ck_partner_respond', `respond IN ('always', 'changes', 'never')`)
@Check('ck_partner_partial_acceptance', `partial_acceptance IN ('never', 'by-hand', 'automatic')`)
@Check('ck_partner_automation', `automation BETWEEN 0 AND 3`)
@Check('ck_partner_duplicate_key', `duplicate_key <@ '{number,release,place}' AND 'number' = ANY (duplicate_key)`)
@Check('ck_partner_duplicate_outcome', `duplicate_outcome IN ('ask', 'answer-again', 'replacement')`)
@Check('ck_partner_change_quantities', `change_quantities IN ('total', 'difference')`)
@Check('ck_partner_date_shift', `date_shift IN ('next', 'previous')`)
@Check('ck_partner_price_date', `price_date IN ('order', 'delivery')`)
@Check(
  'ck_partner_code_priority',
  `code_priority <@ ARRAY['gtin', 'supplier', 'buyer'] AND cardinality(code_priority) = 3`,
)
export class PartnerEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_partner' })
  id!: string;

  @Column('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('text', { default: 'live' })
  status!: TradingPartner['status'];

  @Column('text', { name: 'line_breaks', default: 'auto' })
  lineBreaks!: TradingPartner['lineBreaks'];

  @Column('jsonb', { name: 'syntax_checks', default: {} })
  syntaxChecks!: TradingPartner['syntaxChecks'];

  @Column('boolean', { default: true })
  acknowledge!: boolean;

  @Column('text', { name: 'control_version', default: 'un' })
  controlVersion!: TradingPartner['controlVersion'];

  @Column('text', { name: 'functional_acknowledgement', default: '997' })
  functionalAcknowledgement!: TradingPartner['functionalAcknowledgement'];

  @Column('text', { default: 'changes' })
  respond!: TradingPartner['respond'];

  @Column('text', { name: 'date_shift', default: 'next' })
  dateShift!: TradingPartner['dateShift'];

  @Column('text', { name: 'partial_acceptance', default: 'never' })
  partialAcceptance!: TradingPartner['partialAcceptance'];

  @Column('integer', { default: 2 })
  automation!: TradingPartner['automation'];
  @Column('text', { name: 'price_date', nullable: true })
  priceDate!: TradingPartner['priceDate'];
  /** Which of the numbers of a line decides where they contradict each other; null where nobody has said. */
  @Column('text', { name: 'code_priority', array: true, nullable: true })
  codePriority!: TradingPartner['codePriority'];
  @Column('text', { name: 'order_number_pattern', nullable: true })
  orderNumberPattern!: string | null;

  @Column('text', { name: 'our_number', nullable: true })
  ourNumber!: string | null;

  @Column('text', { name: 'duplicate_key', array: true, default: ['number'] })
  duplicateKey!: string[];

  @Column('text', { name: 'duplicate_outcome', default: 'ask' })
  duplicateOutcome!: TradingPartner['duplicateOutcome'];

  @Column('text', { name: 'change_quantities', default: 'total' })
  changeQuantities!: TradingPartner['changeQuantities'];

  @Column('text', { name: 'our_scheme' })
  ourScheme!: string;

  @Column('text', { name: 'our_identifier' })
  ourIdentifier!: string;
}

/** An identifier of a partner in an envelope. */
@Entity('partner_identifier')
export class PartnerIdentifierEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_partner_identifier' })
  value!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_partner_identifier' })
  scheme!: string;

  @Column('uuid', { name: 'partner_id' })
  @Index('ix_partner_identifier_partner')
  @ForeignKey(() => PartnerEntity, { name: 'fk_partner_identifier_partner', onDelete: 'CASCADE' })
  partnerId!: string;

  /** The lowest one is what we address the partner by. */
  @Column('integer', { default: 0 })
  position!: number;
}

/** A customer that a partner orders for. */
@Entity('partner_customer')
export class PartnerCustomerEntity {
  @PrimaryColumn('uuid', { name: 'partner_id', primaryKeyConstraintName: 'pk_partner_customer' })
  @ForeignKey(() => PartnerEntity, { name: 'fk_partner_customer_partner', onDelete: 'CASCADE' })
  partnerId!: string;

  @PrimaryColumn('uuid', { name: 'customer_id', primaryKeyConstraintName: 'pk_partner_customer' })
  @ForeignKey(() => CustomerEntity, { name: 'fk_partner_customer_customer', onDelete: 'CASCADE' })
  customerId!: string;
}

/** What a partner means by a unit code. */
@Entity('partner_unit')
@Check(
  'ck_partner_unit_format',
  `format IN ('edifact', 'x12', 'tradacoms', 'ubl', 'cxml', 'opentrans', 'gs1xml', 'idoc', 'ketenstandaard', 'csv', 'xlsx')`,
)
@Check('ck_partner_unit_kind', `kind IN ('counting', 'level', 'measure')`)
@Check('ck_partner_unit_level', `level IN ('each', 'inner', 'case', 'layer', 'pallet')`)
@Check('ck_partner_unit_meaning', `(level IS NOT NULL) = (kind = 'level') AND (unit IS NOT NULL) = (kind = 'measure')`)
export class PartnerUnitEntity {
  @PrimaryColumn('uuid', { name: 'partner_id', primaryKeyConstraintName: 'pk_partner_unit' })
  @ForeignKey(() => PartnerEntity, { name: 'fk_partner_unit_partner', onDelete: 'CASCADE' })
  partnerId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_partner_unit' })
  format!: OrderFormat;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_partner_unit' })
  code!: string;

  @Column('text')
  kind!: 'counting' | 'level' | 'measure';

  @Column('text', { nullable: true })
  level!: PackagingLevel | null;

  @Column('text', { nullable: true })
  unit!: string | null;
}
