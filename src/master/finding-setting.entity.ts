import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { AutoSetting } from './finding-setting';
import { PartnerEntity } from './partner.entity';

/** How grave a finding is where it is other than its rule says. */
@Entity('finding_setting')
@Index('uq_finding_setting', ['partnerId', 'documentType', 'code', 'said'], { unique: true })
@Check('ck_finding_setting_said', `said IN ('error', 'warning', 'info')`)
@Check('ck_finding_setting_severity', `severity IN ('error', 'warning', 'info')`)
@Check('ck_finding_setting_auto', `auto IS NULL OR jsonb_typeof(auto) = 'object'`)
@Check('ck_finding_setting_document', `document_type IS NULL OR partner_id IS NOT NULL`)
@Check('ck_finding_setting_auto_of_partner', `auto IS NULL OR partner_id IS NOT NULL`)
@Check('ck_finding_setting_says', `num_nonnulls(severity, stops, auto) > 0`)
export class FindingSettingEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_finding_setting' })
  id!: string;

  @Column('uuid', { name: 'partner_id', nullable: true })
  @ForeignKey(() => PartnerEntity, { name: 'fk_finding_setting_partner', onDelete: 'CASCADE' })
  partnerId!: string | null;

  @Column('text', { name: 'document_type', nullable: true })
  documentType!: string | null;

  @Column('text')
  code!: string;

  @Column('text', { nullable: true })
  said!: string | null;

  @Column('text', { nullable: true })
  severity!: string | null;

  @Column('boolean', { nullable: true })
  stops!: boolean | null;

  @Column('jsonb', { nullable: true })
  auto!: AutoSetting | null;

  @Column('text')
  reason!: string;

  @Column('uuid', { name: 'set_by', nullable: true })
  setBy!: string | null;

  @Column('timestamptz', { name: 'set_at', default: () => 'now()' })
  setAt!: Date;
}

/** How much somebody with a role may give away by an answer. */
@Entity('authority_limit')
@Index('uq_authority_limit', ['role', 'code', 'action'], { unique: true })
@Check('ck_authority_limit_role', `role IN ('clerk', 'senior', 'finance', 'admin')`)
@Check('ck_authority_limit_says', `num_nonnulls(most_amount, most_percent) > 0`)
export class AuthorityLimitEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_authority_limit' })
  id!: string;

  @Column('text')
  role!: string;

  @Column('text', { nullable: true })
  code!: string | null;

  @Column('text', { nullable: true })
  action!: string | null;

  @Column('numeric', { name: 'most_amount', nullable: true })
  mostAmount!: string | null;

  @Column('numeric', { name: 'most_percent', nullable: true })
  mostPercent!: string | null;

  @Column('uuid', { name: 'set_by', nullable: true })
  setBy!: string | null;

  @Column('timestamptz', { name: 'set_at', default: () => 'now()' })
  setAt!: Date;
}
