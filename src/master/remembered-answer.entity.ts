import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { ArticleEntity } from './article.entity';
import { CustomerEntity } from './customer.entity';
import { PartnerEntity } from './partner.entity';
import type { RememberedAnswer } from './remembered-answer';

/** An answer that a person had remembered, who he is and why. */
@Entity('resolution')
@Index('ix_resolution_article', ['articleId'], { where: 'article_id IS NOT NULL' })
@Index('ix_resolution_customer', ['customerId'], { where: 'customer_id IS NOT NULL' })
@Index('ix_resolution_latest', ['confirmedAt', 'id'])
@Index('uq_resolution', ['code', 'cause', 'conditions', 'partnerId', 'customerId', 'chain', 'articleId'], {
  unique: true,
  where: `mode IN ('shadow', 'auto')`,
})
@Check('ck_resolution_scope', `scope IN ('partner', 'customer', 'chain', 'article', 'global')`)
@Check('ck_resolution_mode', `mode IN ('draft', 'shadow', 'auto', 'suspended', 'ended')`)
@Check('ck_resolution_conditions', `jsonb_typeof(conditions) = 'array'`)
@Check('ck_resolution_about', 'cause IS NOT NULL OR jsonb_array_length(conditions) > 0')
@Check('ck_resolution_approved', '(approved_by IS NULL) = (approved_at IS NULL)')
@Check('ck_resolution_period', 'valid_to >= valid_from')
@Check(
  'ck_resolution_of',
  `(partner_id IS NOT NULL) = (scope = 'partner') AND (customer_id IS NOT NULL) = (scope IN ('customer', 'article'))
       AND (article_id IS NOT NULL) = (scope = 'article') AND (chain IS NOT NULL) = (scope = 'chain')`,
)
export class RememberedAnswerEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_resolution' })
  id!: string;

  @Column('text')
  code!: string;

  @Column('text', { nullable: true })
  cause!: string | null;

  @Column('jsonb', { default: [] })
  conditions!: RememberedAnswer['conditions'];

  @Column('text')
  scope!: RememberedAnswer['scope'];

  @Column('uuid', { name: 'partner_id', nullable: true })
  @ForeignKey(() => PartnerEntity, { name: 'fk_resolution_partner', onDelete: 'CASCADE' })
  partnerId!: string | null;

  @Column('uuid', { name: 'customer_id', nullable: true })
  @ForeignKey(() => CustomerEntity, { name: 'fk_resolution_customer', onDelete: 'CASCADE' })
  customerId!: string | null;

  @Column('text', { nullable: true })
  chain!: string | null;

  @Column('uuid', { name: 'article_id', nullable: true })
  @ForeignKey(() => ArticleEntity, { name: 'fk_resolution_article', onDelete: 'CASCADE' })
  articleId!: string | null;

  @Column('text')
  action!: string;

  @Column('numeric', { name: 'most_amount', nullable: true })
  mostAmount!: string | null;

  @Column('numeric', { name: 'most_percent', nullable: true })
  mostPercent!: string | null;

  @Column('numeric', { name: 'most_quantity', nullable: true })
  mostQuantity!: string | null;

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

  /** Its guard passes what its maker may give away. */
  @Column('boolean', { name: 'needs_approval', default: false })
  needsApproval!: boolean;

  @Column('uuid', { name: 'approved_by', nullable: true })
  approvedBy!: string | null;

  @Column('timestamptz', { name: 'approved_at', nullable: true })
  approvedAt!: Date | null;

  /** What was taken back before this does not suspend it again. */
  @Column('timestamptz', { name: 'counts_from', default: () => 'now()' })
  countsFrom!: Date;
}
