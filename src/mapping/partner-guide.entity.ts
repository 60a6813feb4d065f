import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** One version of an overlay that was made in the product. For the drift test; written by `GuideRepository`. */
@Entity('partner_guide')
@Unique('uq_partner_guide', ['guide', 'version'])
@Index('ix_partner_guide_revision', ['revision'])
@Index('ix_partner_guide_partner', ['partnerId'])
@Check('ck_partner_guide_version', 'version > 0')
@Check('ck_partner_guide_text', 'octet_length(text) BETWEEN 1 AND 262144')
@Check('ck_partner_guide_withdrawn', 'num_nonnulls(withdrawn_at, withdrawn_by) IN (0, 2)')
export class PartnerGuideEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_partner_guide' })
  id!: string;

  @Column('text')
  guide!: string;

  @Column('integer')
  version!: number;

  @Column('uuid', { name: 'partner_id' })
  @ForeignKey('PartnerEntity', { name: 'fk_partner_guide_partner' })
  partnerId!: string;

  @Column('text')
  text!: string;

  @Column('timestamptz', { name: 'made_at', default: () => 'now()' })
  madeAt!: Date;

  @Column('text', { name: 'made_by' })
  madeBy!: string;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;

  @Column('text', { name: 'withdrawn_by', nullable: true })
  withdrawnBy!: string | null;

  @Column('bigint', { default: () => `nextval('guide_revision')` })
  revision!: string;
}

/** A guide as it was when messages were read by it: what they mean must not change afterwards. */
@Entity('guide_edition')
export class GuideEditionEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_guide_edition' })
  guide!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_guide_edition' })
  edition!: string;

  @Column('json')
  source!: unknown;

  @Column('timestamptz', { name: 'noted_at', default: () => 'now()' })
  notedAt!: Date;
}
