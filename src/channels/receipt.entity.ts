import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { RefusedReason } from './arrival';
import { ChannelAccountEntity } from './channel-account.entity';

/** For the drift test and for lists; written by `ArrivalRepository`. One arrival, let in or not. */
@Entity('receipt')
@Unique('uq_receipt_arrival', ['accountId', 'arrivalKey'])
@Check(
  'ck_receipt_refused_reason',
  `refused_reason IN ('empty', 'too-large', 'not-a-file', 'unknown-sender', 'not-authenticated', 'no-attachment', 'too-many-attachments',
    'archive', 'encrypted', 'unreadable-mail')`,
)
@Check('ck_receipt_outcome', '(interchange_id IS NULL) = (refused_reason IS NOT NULL)')
export class ReceiptEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_receipt' })
  id!: string;

  /** Counts the arrivals: what came first is decided first. */
  @Column({ type: 'bigint', generatedIdentity: 'ALWAYS' })
  number!: string;

  @Column('uuid', { name: 'account_id' })
  @ForeignKey(() => ChannelAccountEntity, { name: 'fk_receipt_account' })
  accountId!: string;

  @Column('text', { name: 'arrival_key' })
  arrivalKey!: string;

  // By name: interchanges belong to intake, which a channel may not import.
  @Column('uuid', { name: 'interchange_id', nullable: true })
  @Index('ix_receipt_interchange')
  @ForeignKey('InterchangeEntity', { name: 'fk_receipt_interchange' })
  interchangeId!: string | null;

  @Column('text', { nullable: true })
  name!: string | null;

  @Column('bigint', { nullable: true })
  size!: string | null;

  @Column('boolean', { default: false })
  duplicate!: boolean;

  @Column('text', { name: 'refused_reason', nullable: true })
  refusedReason!: RefusedReason | null;

  @Column('uuid', { name: 'received_by', nullable: true })
  receivedBy!: string | null;

  @Column('timestamptz', { name: 'received_at', default: () => 'now()' })
  @Index('ix_receipt_received')
  receivedAt!: Date;
}
