import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { PartnerEntity } from '../master/services';

/** Where things arrive: the drop folder, staff over HTTP for all or for one partner, a partner's own connection, his API keys, or the desk where people key orders. */
@Entity('channel_account')
@Unique('uq_channel_account_code', ['code'])
@Check('ck_channel_account_kind', `kind IN ('folder', 'http', 'sftp', 'mail', 'api', 'desk')`)
export class ChannelAccountEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_channel_account' })
  id!: string;

  @Column('text')
  kind!: 'folder' | 'http' | 'sftp' | 'mail' | 'api' | 'desk';

  @Column('text')
  code!: string;

  @Column('text')
  name!: string;

  /** The only partner that this account may speak for; null for the company's own. */
  @Column('uuid', { name: 'partner_id', nullable: true })
  @ForeignKey(() => PartnerEntity, { name: 'fk_channel_account_partner' })
  partnerId!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
