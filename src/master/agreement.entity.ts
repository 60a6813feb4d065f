import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { AssortmentKind, PackagingLevel } from './article';
import { ArticleEntity } from './article.entity';
import { CustomerEntity } from './customer.entity';
import { PartnerEntity } from './partner.entity';
import type { PriceKind, PriceSource } from './price';
import { PriceGroupEntity } from './price-group.entity';
import { PromotionEntity } from './price-terms.entity';

/** The number a buyer uses for an article of ours: one customer, or whomever a partner orders for. */
@Entity('cross_reference')
@Index('uq_cross_reference', ['buyerArticle', 'customerId', 'partnerId', 'articleId', 'validFrom'], { unique: true })
@Index('ix_cross_reference_number', ['buyerArticle', 'id'])
@Index('ix_cross_reference_customer', ['customerId', 'buyerArticle', 'id'])
@Index('ix_cross_reference_partner', ['partnerId', 'buyerArticle', 'id'], { where: 'partner_id IS NOT NULL' })
@Index('ix_cross_reference_article', ['articleId', 'buyerArticle', 'id'])
@Check('ck_cross_reference_level', `level IN ('each', 'inner', 'case', 'layer', 'pallet')`)
@Check('ck_cross_reference_scope', '(customer_id IS NULL) <> (partner_id IS NULL)')
@Check('ck_cross_reference_source', `source IN ('import', 'person', 'rule')`)
@Check('ck_cross_reference_confirmed', '(confirmed_by IS NULL) = (confirmed_at IS NULL)')
@Check('ck_cross_reference_period', 'valid_to >= valid_from')
export class CrossReferenceEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_cross_reference' })
  id!: string;

  @Column('text', { name: 'buyer_article' })
  buyerArticle!: string;

  @Column('uuid', { name: 'customer_id', nullable: true })
  @ForeignKey(() => CustomerEntity, { name: 'fk_cross_reference_customer', onDelete: 'CASCADE' })
  customerId!: string | null;

  @Column('uuid', { name: 'partner_id', nullable: true })
  @ForeignKey(() => PartnerEntity, { name: 'fk_cross_reference_partner', onDelete: 'CASCADE' })
  partnerId!: string | null;

  @Column('uuid', { name: 'article_id' })
  @ForeignKey(() => ArticleEntity, { name: 'fk_cross_reference_article', onDelete: 'CASCADE' })
  articleId!: string;

  @Column('text', { nullable: true })
  level!: PackagingLevel | null;

  @Column('date', { name: 'valid_from', default: '2000-01-01' })
  validFrom!: string;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo!: string | null;

  @Column('text', { default: 'import' })
  source!: 'import' | 'person' | 'rule';

  /** Who vouches for it; nobody yet for one that was only guessed (ITM-004). */
  @Column('text', { name: 'confirmed_by', nullable: true, default: 'import' })
  confirmedBy!: string | null;

  @Column('timestamptz', { name: 'confirmed_at', nullable: true, default: () => 'now()' })
  confirmedAt!: Date | null;

  @Column('text', { nullable: true })
  reason!: string | null;
}

/** What a customer with a listed assortment may order; what is his alone, and what he may not order. */
@Entity('assortment')
@Index('ix_assortment_particular', ['articleId'], { where: `kind <> 'listed'` })
@Check('ck_assortment_kind', `kind IN ('listed', 'exclusive', 'restricted')`)
@Check('ck_assortment_period', 'valid_to >= valid_from - 1')
export class AssortmentEntity {
  @PrimaryColumn('uuid', { name: 'customer_id', primaryKeyConstraintName: 'pk_assortment' })
  @ForeignKey(() => CustomerEntity, { name: 'fk_assortment_customer', onDelete: 'CASCADE' })
  customerId!: string;

  @PrimaryColumn('uuid', { name: 'article_id', primaryKeyConstraintName: 'pk_assortment' })
  @ForeignKey(() => ArticleEntity, { name: 'fk_assortment_article', onDelete: 'CASCADE' })
  articleId!: string;

  @PrimaryColumn('text', { default: 'listed', primaryKeyConstraintName: 'pk_assortment' })
  kind!: AssortmentKind;

  @Column('date', { name: 'valid_from', default: '2000-01-01' })
  validFrom!: string;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo!: string | null;
}

/** How much of an article one customer may order, where that differs from what holds for all. */
@Entity('customer_article')
@Check(
  'ck_customer_article_quantities',
  'minimum_quantity > 0 AND order_multiple > 0 AND maximum_quantity > 0 AND allocated >= 0',
)
export class CustomerArticleEntity {
  @PrimaryColumn('uuid', { name: 'article_id', primaryKeyConstraintName: 'pk_customer_article' })
  @ForeignKey(() => ArticleEntity, { name: 'fk_customer_article_article', onDelete: 'CASCADE' })
  articleId!: string;

  @PrimaryColumn('uuid', { name: 'customer_id', primaryKeyConstraintName: 'pk_customer_article' })
  @ForeignKey(() => CustomerEntity, { name: 'fk_customer_article_customer', onDelete: 'CASCADE' })
  customerId!: string;

  @Column('numeric', { name: 'minimum_quantity', nullable: true })
  minimumQuantity!: string | null;

  @Column('numeric', { name: 'order_multiple', nullable: true })
  orderMultiple!: string | null;

  @Column('numeric', { name: 'maximum_quantity', nullable: true })
  maximumQuantity!: string | null;

  @Column('numeric', { nullable: true })
  allocated!: string | null;
}

/** A price: of the list, of a group, of a customer, of a contract, or of a promotion. */
@Entity('price')
@Index('ix_price_customer', ['customerId', 'articleId'], { where: 'customer_id IS NOT NULL' })
@Index(
  'uq_price',
  ['articleId', 'customerId', 'priceGroupId', 'validFrom', 'contractNumber', 'promotionId', 'kind', 'minimumQuantity', 'currency'],
  { unique: true },
) // prettier-ignore
@Check('ck_price_source', `source IN ('promotion', 'contract', 'customer', 'group', 'list')`)
@Check('ck_price_kind', `kind IN ('net', 'gross', 'floor')`)
@Check(
  'ck_price_owner',
  `CASE source WHEN 'list' THEN customer_id IS NULL AND price_group_id IS NULL WHEN 'group' THEN customer_id IS NULL AND price_group_id IS NOT NULL
    WHEN 'promotion' THEN customer_id IS NULL OR price_group_id IS NULL ELSE customer_id IS NOT NULL AND price_group_id IS NULL END`,
)
@Check('ck_price_promotion', `(promotion_id IS NOT NULL) = (source = 'promotion')`)
@Check('ck_price_contract', `(contract_number IS NOT NULL) = (source = 'contract')`)
@Check('ck_price_amounts', 'amount >= 0 AND basis_quantity > 0 AND minimum_quantity >= 0')
@Check('ck_price_period', 'valid_to >= valid_from')
export class PriceEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_price' })
  id!: string;

  @Column('uuid', { name: 'article_id' })
  @ForeignKey(() => ArticleEntity, { name: 'fk_price_article', onDelete: 'CASCADE' })
  articleId!: string;

  @Column('text')
  source!: PriceSource;

  @Column('text', { default: 'net' })
  kind!: PriceKind;

  @Column('uuid', { name: 'customer_id', nullable: true })
  @ForeignKey(() => CustomerEntity, { name: 'fk_price_customer', onDelete: 'CASCADE' })
  customerId!: string | null;

  @Column('uuid', { name: 'price_group_id', nullable: true })
  @ForeignKey(() => PriceGroupEntity, { name: 'fk_price_price_group', onDelete: 'CASCADE' })
  priceGroupId!: string | null;

  @Column('uuid', { name: 'promotion_id', nullable: true })
  @ForeignKey(() => PromotionEntity, { name: 'fk_price_promotion', onDelete: 'CASCADE' })
  promotionId!: string | null;

  @Column('text', { name: 'contract_number', nullable: true })
  contractNumber!: string | null;

  @Column('text', { default: 'EUR' })
  currency!: string;

  @Column('numeric')
  amount!: string;

  @Column('numeric', { name: 'basis_quantity', default: 1 })
  basisQuantity!: string;

  @Column('numeric', { name: 'minimum_quantity', default: 0 })
  minimumQuantity!: string;

  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo!: string | null;
}
