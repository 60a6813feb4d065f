import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { PackagingLevel } from './article';
import { ArticleEntity } from './article.entity';
import { CustomerEntity } from './customer.entity';
import type { PriceSource } from './price';

/** The number a buyer uses for an article of ours. */
@Entity('cross_reference')
@Check('ck_cross_reference_level', `level IN ('each', 'inner', 'case', 'layer', 'pallet')`)
export class CrossReferenceEntity {
  @PrimaryColumn('text', { name: 'buyer_article', primaryKeyConstraintName: 'pk_cross_reference' })
  buyerArticle!: string;

  @PrimaryColumn('uuid', { name: 'customer_id', primaryKeyConstraintName: 'pk_cross_reference' })
  @ForeignKey(() => CustomerEntity, { name: 'fk_cross_reference_customer', onDelete: 'CASCADE' })
  customerId!: string;

  @PrimaryColumn('uuid', { name: 'article_id', primaryKeyConstraintName: 'pk_cross_reference' })
  @ForeignKey(() => ArticleEntity, { name: 'fk_cross_reference_article', onDelete: 'CASCADE' })
  articleId!: string;

  @Column('text', { nullable: true })
  level!: PackagingLevel | null;
}

/** What a customer with a listed assortment may order. */
@Entity('assortment')
export class AssortmentEntity {
  @PrimaryColumn('uuid', { name: 'customer_id', primaryKeyConstraintName: 'pk_assortment' })
  @ForeignKey(() => CustomerEntity, { name: 'fk_assortment_customer', onDelete: 'CASCADE' })
  customerId!: string;

  @PrimaryColumn('uuid', { name: 'article_id', primaryKeyConstraintName: 'pk_assortment' })
  @ForeignKey(() => ArticleEntity, { name: 'fk_assortment_article', onDelete: 'CASCADE' })
  articleId!: string;
}

/** A net price: of the list, of a customer, or of a contract. */
@Entity('price')
@Index('uq_price', ['articleId', 'customerId', 'validFrom', 'contractNumber', 'minimumQuantity', 'currency'], {
  unique: true,
})
@Check('ck_price_source', `source IN ('contract', 'customer', 'list')`)
@Check('ck_price_owner', `(customer_id IS NULL) = (source = 'list')`)
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

  @Column('uuid', { name: 'customer_id', nullable: true })
  @ForeignKey(() => CustomerEntity, { name: 'fk_price_customer', onDelete: 'CASCADE' })
  customerId!: string | null;

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
