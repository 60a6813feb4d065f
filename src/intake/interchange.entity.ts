import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { Finding } from '../findings';
import type { Charset, Format, MessageGroup } from '../formats';
import { PartnerEntity } from '../master/services';
import type { InterchangeOutcome } from './interchange.repository';

/** For the drift test and for lists; made by channels, written by `InterchangeRepository`. Content that arrived, once an account. */
@Entity('interchange')
@Unique('uq_interchange_content', ['accountId', 'sha256'])
@Check('ck_interchange_state', `state IN ('received', 'read', 'unreadable')`)
@Index('ix_interchange_received', ['receivedAt', 'id'])
@Index('ix_interchange_partner', ['partnerId', 'receivedAt'], { where: 'partner_id IS NOT NULL' })
@Index('ix_interchange_unread', ['receivedAt'], { where: `state = 'received'` })
export class InterchangeEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_interchange' })
  id!: string;

  // By name: accounts belong to channels, which nobody may import.
  @Column('uuid', { name: 'account_id' })
  @ForeignKey('ChannelAccountEntity', { name: 'fk_interchange_account' })
  accountId!: string;

  @Column('text')
  sha256!: string;

  @Column('uuid', { name: 'payload_id' })
  payloadId!: string;

  @Column('bigint')
  size!: string;

  @Column('text', { nullable: true })
  name!: string | null;

  @Column('text', { default: 'received' })
  state!: 'received' | InterchangeOutcome['state'];

  @Column('text', { nullable: true })
  format!: Format | null;

  @Column('jsonb', { nullable: true })
  charset!: Charset | null;

  @Column('jsonb', { default: () => `'[]'` })
  envelopes!: readonly object[];

  /** By `group_index` of a message. */
  @Column('jsonb', { default: () => `'[]'` })
  groups!: readonly MessageGroup[];

  @Column('jsonb', { default: () => `'[]'` })
  findings!: readonly Finding[];

  @Column('uuid', { name: 'partner_id', nullable: true })
  @ForeignKey(() => PartnerEntity, { name: 'fk_interchange_partner' })
  partnerId!: string | null;

  @Column('integer', { name: 'message_count', default: 0 })
  messageCount!: number;

  @Column('timestamptz', { name: 'received_at', default: () => 'now()' })
  receivedAt!: Date;

  @Column('timestamptz', { name: 'read_at', nullable: true })
  readAt!: Date | null;
}
