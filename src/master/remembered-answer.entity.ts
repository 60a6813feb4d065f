import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { ArticleEntity } from './article.entity';
import { CustomerEntity } from './customer.entity';
import { PartnerEntity } from './partner.entity';
import type { RememberedAnswer } from './remembered-answer';

/** An answer that a person had remembered, who he is and why. */
@Entity('resolution')
@Index('ix_resolution_article', ['articleId'], { where: 'article_id IS NOT NULL' })
@Index('uq_resolution', ['code', 'cause', 'partnerId', 'customerId', 'articleId'], {
  unique: true,
  where: `mode <> 'suspended'`,
})
@Check('ck_resolution_scope', `scope IN ('partner', 'customer', 'article', 'global')`)
@Check('ck_resolution_mode', `mode IN ('shadow', 'auto', 'suspended')`)
@Check('ck_resolution_period', 'valid_to >= valid_from')
@Check(
  'ck_resolution_of',
  `(partner_id IS NOT NULL) = (scope = 'partner') AND (customer_id IS NOT NULL) = (scope IN ('customer', 'article'))
       AND (article_id IS NOT NULL) = (scope = 'article')`,
)
export class RememberedAnswerEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_resolution' })
  id!: string;

  @Column('text')
  code!: string;

  @Column('text')
  cause!: string;

  @Column('text')
  scope!: RememberedAnswer['scope'];

  @Column('uuid', { name: 'partner_id', nullable: true })
  @ForeignKey(() => PartnerEntity, { name: 'fk_resolution_partner', onDelete: 'CASCADE' })
  partnerId!: string | null;

  @Column('uuid', { name: 'customer_id', nullable: true })
  @ForeignKey(() => CustomerEntity, { name: 'fk_resolution_customer', onDelete: 'CASCADE' })
  customerId!: string | null;

  @Column('uuid', { name: 'article_id', nullable: true })
  @ForeignKey(() => ArticleEntity, { name: 'fk_resolution_article', onDelete: 'CASCADE' })
  articleId!: string | null;

  @Column('text')
  action!: string;

  @Column('numeric', { name: 'most_amount', nullable: true })
  mostAmount!: string | null;

  @Column('text', { default: 'auto' })
  mode!: RememberedAnswer['mode'];

  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  @Column('date', { name: 'valid_to' })
  validTo!: string;

  @Column('text')
  role!: string;

  @Column('uuid', { name: 'confirmed_by', nullable: true })
  confirmedBy!: string | null;

  @Column('timestamptz', { name: 'confirmed_at', default: () => 'now()' })
  confirmedAt!: Date;

  @Column('text')
  reason!: string;

  @Column('uuid', { name: 'from_order_id', nullable: true })
  fromOrderId!: string | null;

  @Column('timestamptz', { name: 'suspended_at', nullable: true })
  suspendedAt!: Date | null;

  @Column('text', { name: 'suspended_reason', nullable: true })
  suspendedReason!: string | null;
}
