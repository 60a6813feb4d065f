import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PartnerEntity } from '../../master/services';

/** An address that a partner sends from, or with @ in front all addresses of a domain. In small letters. */
@Entity('partner_mail_address')
@Check('ck_partner_mail_address_sender', `sender = lower(sender) AND sender ~ '^[^@[:space:]]*@[^@[:space:]]+$'`)
export class PartnerMailAddressEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_partner_mail_address' })
  sender!: string;

  @Column('uuid', { name: 'partner_id' })
  @Index('ix_partner_mail_address_partner')
  @ForeignKey(() => PartnerEntity, { name: 'fk_partner_mail_address_partner', onDelete: 'CASCADE' })
  partnerId!: string;
}
