import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { PartnerEntity } from '../../master/services';
import { SecretEntity } from '../../platform/services';
import { ChannelAccountEntity } from '../channel-account.entity';
import type { ConnectionKindName } from './connection';

/** A system of a partner that we go to. */
@Entity('connection')
@Unique('uq_connection_code', ['code'])
@Check('ck_connection_kind', `kind IN ('sftp', 'mail', 'webhook')`)
@Check('ck_connection_code', `code ~ '^[a-z0-9][a-z0-9-]*$'`)
export class ConnectionEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_connection' })
  id!: string;

  @Column('text')
  code!: string;

  @Column('text')
  kind!: ConnectionKindName;

  @Column('uuid', { name: 'partner_id', nullable: true })
  @Index('ix_connection_partner')
  @ForeignKey(() => PartnerEntity, { name: 'fk_connection_partner' })
  partnerId!: string | null;

  @Column('uuid', { name: 'account_id', nullable: true })
  @ForeignKey(() => ChannelAccountEntity, { name: 'fk_connection_account' })
  accountId!: string | null;

  @Column('jsonb')
  settings!: unknown;

  @Column('text', { name: 'secret_name', nullable: true })
  @ForeignKey(() => SecretEntity, { name: 'fk_connection_secret' })
  secretName!: string | null;

  @Column('boolean', { default: true })
  active!: boolean;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
