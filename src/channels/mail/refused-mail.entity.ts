import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ConnectionEntity } from '../connections/connection.entity';
import { ReceiptEntity } from '../receipt.entity';

/** A mail that a person looks at: its receipt, where its bytes are, and what the person is told. */
@Entity('refused_mail')
export class RefusedMailEntity {
  @PrimaryColumn('uuid', { name: 'receipt_id', primaryKeyConstraintName: 'pk_refused_mail' })
  @ForeignKey(() => ReceiptEntity, { name: 'fk_refused_mail_receipt' })
  receiptId!: string;

  @Column('uuid', { name: 'connection_id' })
  @ForeignKey(() => ConnectionEntity, { name: 'fk_refused_mail_connection' })
  connectionId!: string;

  /** Null where it is larger than anything that is kept: then it lies in the mailbox only. */
  // By name: payloads are the platform's.
  @Column('uuid', { name: 'payload_id', nullable: true })
  @Index('ix_refused_mail_payload')
  @ForeignKey('PayloadEntity', { name: 'fk_refused_mail_payload' })
  payloadId!: string | null;

  /** The address that it says it is from. */
  @Column('text', { nullable: true })
  sender!: string | null;

  @Column('text', { nullable: true })
  subject!: string | null;

  /** Where it lies in the mailbox. */
  @Column('text')
  folder!: string;

  /** What it was measured by: bytes or a number of attachments. */
  @Column('bigint', { name: 'most', nullable: true })
  most!: string | null;
}
