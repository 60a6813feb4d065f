import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { ChangeAgreement } from './change-agreement';
import { CustomerEntity } from './customer.entity';
import { PartnerEntity } from './partner.entity';

/** What is agreed with a partner about changes of his orders, on whose word and why. */
@Entity('change_agreement')
@Index('uq_change_agreement', ['partnerId', 'customerId', 'documentType'], { unique: true })
@Check('ck_change_agreement_changes', `changes IN ('profile', 'allowed', 'none')`)
@Check('ck_change_agreement_cut_off', 'cut_off_hours BETWEEN 0 AND 8784')
@Check('ck_change_agreement_auto', `auto_until IN ('never', 'release', 'picking')`)
@Check('ck_change_agreement_percent', 'auto_quantity_percent >= 0')
@Check('ck_change_agreement_quantity', 'auto_quantity >= 0')
@Check('ck_change_agreement_days', 'auto_days >= 0')
export class ChangeAgreementEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_change_agreement' })
  id!: string;

  @Column('uuid', { name: 'partner_id' })
  @ForeignKey(() => PartnerEntity, { name: 'fk_change_agreement_partner', onDelete: 'CASCADE' })
  partnerId!: string;

  @Column('uuid', { name: 'customer_id', nullable: true })
  @ForeignKey(() => CustomerEntity, { name: 'fk_change_agreement_customer', onDelete: 'CASCADE' })
  customerId!: string | null;

  @Column('text', { name: 'document_type', nullable: true })
  documentType!: string | null;

  @Column('text', { default: 'profile' })
  changes!: ChangeAgreement['changes'];

  @Column('integer', { name: 'cut_off_hours', nullable: true })
  cutOffHours!: number | null;

  @Column('text', { name: 'auto_until', default: 'never' })
  autoUntil!: ChangeAgreement['autoUntil'];

  @Column('numeric', { name: 'auto_quantity_percent', nullable: true })
  autoQuantityPercent!: string | null;

  @Column('numeric', { name: 'auto_quantity', nullable: true })
  autoQuantity!: string | null;

  @Column('integer', { name: 'auto_days', nullable: true })
  autoDays!: number | null;

  @Column('text')
  reason!: string;

  @Column('uuid', { name: 'set_by', nullable: true })
  setBy!: string | null;

  @Column('timestamptz', { name: 'set_at', default: () => 'now()' })
  setAt!: Date;
}
