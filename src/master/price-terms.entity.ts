import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { ArticleEntity } from './article.entity';
import { CustomerEntity } from './customer.entity';
import type { PriceContract, Promotion } from './price';
import { PriceGroupEntity } from './price-group.entity';

/** Prices for a time, and for articles of which there may be no more than so many. */
@Entity('promotion')
@Unique('uq_promotion_code', ['code'])
@Check('ck_promotion_by_date', `by_date IN ('order', 'delivery')`)
@Check('ck_promotion_period', 'valid_to >= valid_from - 1')
export class PromotionEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_promotion' })
  id!: string;

  @Column('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('text', { name: 'by_date', default: 'order' })
  byDate!: Promotion['byDate'];

  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  @Column('date', { name: 'valid_to' })
  validTo!: string;
}

/** How much of an article a promotion has, in base units. Without a row it has no end. */
@Entity('promotion_line')
@Check('ck_promotion_line_quantity', 'most_quantity >= 0 AND used_quantity >= 0')
export class PromotionLineEntity {
  @PrimaryColumn('uuid', { name: 'promotion_id', primaryKeyConstraintName: 'pk_promotion_line' })
  @ForeignKey(() => PromotionEntity, { name: 'fk_promotion_line_promotion', onDelete: 'CASCADE' })
  promotionId!: string;

  @PrimaryColumn('uuid', { name: 'article_id', primaryKeyConstraintName: 'pk_promotion_line' })
  @ForeignKey(() => ArticleEntity, { name: 'fk_promotion_line_article', onDelete: 'CASCADE' })
  articleId!: string;

  @Column('numeric', { name: 'most_quantity' })
  mostQuantity!: string;

  @Column('numeric', { name: 'used_quantity', default: 0 })
  usedQuantity!: string;

  /** The last day on which so much was the most; it is still counted, for the orders before and in case it comes back. */
  @Column('date', { name: 'ended_on', nullable: true })
  endedOn!: string | null;
}

/** A contract with a customer. Its prices name it by its number. */
@Entity('contract')
@Unique('uq_contract', ['customerId', 'number'])
@Check('ck_contract_status', `status IN ('active', 'closed')`)
@Check('ck_contract_period', 'valid_to >= valid_from - 1')
export class ContractEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_contract' })
  id!: string;

  @Column('uuid', { name: 'customer_id' })
  @ForeignKey(() => CustomerEntity, { name: 'fk_contract_customer', onDelete: 'CASCADE' })
  customerId!: string;

  @Column('text')
  number!: string;

  @Column('text', { default: 'active' })
  status!: PriceContract['status'];

  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo!: string | null;
}

/** How much was agreed in a contract and how much of it has been called off; without an article of the contract as a whole. */
@Entity('contract_line')
@Index('uq_contract_line', ['contractId', 'articleId'], { unique: true })
@Check('ck_contract_line_basis', `basis IN ('quantity', 'value')`)
@Check('ck_contract_line_whole', `article_id IS NOT NULL OR basis = 'value'`)
@Check('ck_contract_line_amounts', 'agreed >= 0 AND called_off >= 0')
export class ContractLineEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_contract_line' })
  id!: string;

  @Column('uuid', { name: 'contract_id' })
  @ForeignKey(() => ContractEntity, { name: 'fk_contract_line_contract', onDelete: 'CASCADE' })
  contractId!: string;

  @Column('uuid', { name: 'article_id', nullable: true })
  @ForeignKey(() => ArticleEntity, { name: 'fk_contract_line_article', onDelete: 'CASCADE' })
  articleId!: string | null;

  @Column('text')
  basis!: 'quantity' | 'value';

  @Column('numeric')
  agreed!: string;

  @Column('numeric', { name: 'called_off', default: 0 })
  calledOff!: string;

  /** The last day on which it was agreed; it is still counted, for the orders before and in case it comes back. */
  @Column('date', { name: 'ended_on', nullable: true })
  endedOn!: string | null;
}

/** A discount on gross prices that was agreed with a customer or a group of them. */
@Entity('agreed_discount')
@Index('uq_agreed_discount', ['customerId', 'priceGroupId', 'code', 'sequence', 'validFrom'], { unique: true })
@Index('ix_agreed_discount_price_group', ['priceGroupId'])
@Check('ck_agreed_discount_owner', '(customer_id IS NULL) <> (price_group_id IS NULL)')
@Check('ck_agreed_discount_percentage', 'percentage > 0 AND percentage < 100')
@Check('ck_agreed_discount_period', 'valid_to >= valid_from')
export class AgreedDiscountEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_agreed_discount' })
  id!: string;

  @Column('uuid', { name: 'customer_id', nullable: true })
  @ForeignKey(() => CustomerEntity, { name: 'fk_agreed_discount_customer', onDelete: 'CASCADE' })
  customerId!: string | null;

  @Column('uuid', { name: 'price_group_id', nullable: true })
  @ForeignKey(() => PriceGroupEntity, { name: 'fk_agreed_discount_price_group', onDelete: 'CASCADE' })
  priceGroupId!: string | null;

  @Column('text')
  code!: string;

  @Column('numeric')
  percentage!: string;

  /** The order in which discounts are taken off, each of what the ones before it left. */
  @Column('integer', { default: 1 })
  sequence!: number;

  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo!: string | null;
}
