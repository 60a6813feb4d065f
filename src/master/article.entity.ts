import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { ArticleKind, ArticleStatus, PackagingLevel } from './article';

const LEVELS = `IN ('each', 'inner', 'case', 'layer', 'pallet')`;

/** Something we sell. Numeric columns come as text. */
@Entity('article')
@Unique('uq_article_number', ['number'])
@Index('ix_article_status', ['status', 'number'])
@Index('ix_article_successor', ['successorId'], { where: 'successor_id IS NOT NULL' })
@Check('ck_article_status', `status IN ('active', 'announced', 'discontinued', 'blocked')`)
@Check('ck_article_status_before', `status_before IN ('active', 'announced', 'discontinued')`)
@Check('ck_article_quantities', 'minimum_quantity > 0 AND order_multiple > 0')
@Check('ck_article_successor', 'successor_id <> id')
@Check('ck_article_kind', `kind IN ('goods', 'deposit')`)
@Check('ck_article_amounts', 'nominal_weight > 0 AND maximum_quantity > 0')
@Check('ck_article_vat_rate', 'vat_rate >= 0 AND vat_rate < 100')
@Check('ck_article_cost', 'cost >= 0')
export class ArticleEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_article' })
  id!: string;

  @Column('text')
  number!: string;

  @Column('text')
  description!: string;

  @Column('text', { default: 'active' })
  status!: ArticleStatus;

  @Column('text', { name: 'status_reason', nullable: true })
  statusReason!: string | null;

  /** What it was when the ERP had it no more, which blocked it; null where it is there, or is blocked for another reason. */
  @Column('text', { name: 'status_before', nullable: true })
  statusBefore!: Exclude<ArticleStatus, 'blocked'> | null;

  @Column('date', { name: 'available_from', nullable: true })
  availableFrom!: string | null;

  @Column('date', { name: 'discontinued_on', nullable: true })
  discontinuedOn!: string | null;

  @Column('uuid', { name: 'successor_id', nullable: true })
  @ForeignKey(() => ArticleEntity, { name: 'fk_article_successor' })
  successorId!: string | null;

  @Column('text', { name: 'base_unit', default: 'H87' })
  baseUnit!: string;

  @Column('boolean', { default: true })
  discrete!: boolean;

  @Column('numeric', { name: 'minimum_quantity', nullable: true })
  minimumQuantity!: string | null;

  @Column('numeric', { name: 'order_multiple', nullable: true })
  orderMultiple!: string | null;

  @Column('numeric', { nullable: true })
  stock!: string | null;

  @Column('text', { default: 'goods' })
  kind!: ArticleKind;

  /** What a customer must have a permit for; null for nothing. */
  @Column('text', { nullable: true })
  permit!: string | null;

  @Column('numeric', { name: 'nominal_weight', nullable: true })
  nominalWeight!: string | null;

  @Column('numeric', { name: 'maximum_quantity', nullable: true })
  maximumQuantity!: string | null;

  /** In percent. */
  @Column('numeric', { name: 'vat_rate', nullable: true })
  vatRate!: string | null;

  @Column('date', { name: 'stock_keeps_until', nullable: true })
  stockKeepsUntil!: string | null;

  /** Of one base unit, in the company's currency. */
  @Column('numeric', { nullable: true })
  cost!: string | null;
}

/** What can be promised of an article from a day on, as the ERP computes it. */
@Entity('article_availability')
@Check('ck_article_availability_quantity', 'quantity >= 0')
export class ArticleAvailabilityEntity {
  @PrimaryColumn('uuid', { name: 'article_id', primaryKeyConstraintName: 'pk_article_availability' })
  @ForeignKey(() => ArticleEntity, { name: 'fk_article_availability_article', onDelete: 'CASCADE' })
  articleId!: string;

  @PrimaryColumn('date', { primaryKeyConstraintName: 'pk_article_availability' })
  day!: string;

  @Column('numeric')
  quantity!: string;
}

/** One packaging level of an article. */
@Entity('packaging')
@Unique('uq_packaging_gtin', ['gtin'])
@Index('ix_packaging_article', ['articleId'])
@Index('uq_packaging_without_gtin', ['articleId', 'level'], { unique: true, where: 'gtin IS NULL' })
@Check('ck_packaging_gtin', `gtin ~ '^[0-9]{14}$'`)
@Check('ck_packaging_level', `level ${LEVELS}`)
@Check('ck_packaging_quantity', 'base_quantity > 0')
export class PackagingEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_packaging' })
  id!: string;

  @Column('uuid', { name: 'article_id' })
  @ForeignKey(() => ArticleEntity, { name: 'fk_packaging_article', onDelete: 'CASCADE' })
  articleId!: string;

  /** 14 digits. */
  @Column('text', { nullable: true })
  gtin!: string | null;

  @Column('text')
  level!: PackagingLevel;

  @Column('numeric', { name: 'base_quantity' })
  baseQuantity!: string;
}
