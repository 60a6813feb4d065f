import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ReceivedAcknowledgement } from '../formats';
import { PartnerEntity } from '../master/services';
import type { AcknowledgedAs } from './received';

/** For the drift test; written by `ReceivedAcknowledgementRepository`. The message is known by name: it lies in another folder. */
@Entity('received_acknowledgement')
@Index('ix_received_acknowledgement_first', ['partnerId', 'receivedAt'])
@Index('ix_received_acknowledgement_reference', ['partnerId', 'controlReference'])
export class ReceivedAcknowledgementEntity {
  @PrimaryColumn('uuid', { name: 'message_id', primaryKeyConstraintName: 'pk_received_acknowledgement' })
  @ForeignKey('MessageEntity', { name: 'fk_received_acknowledgement_message', onDelete: 'CASCADE' })
  messageId!: string;

  /** Who sent it; null for somebody whom we do not know, or who may not speak for the one he names. */
  @Column('uuid', { name: 'partner_id', nullable: true })
  @ForeignKey(() => PartnerEntity, { name: 'fk_received_acknowledgement_partner' })
  partnerId!: string | null;

  @Column('text')
  standard!: ReceivedAcknowledgement['standard'];

  @Column('text')
  outcome!: AcknowledgedAs;

  /** Of ours, in our form; null when it names none that could be. */
  @Column('text', { name: 'control_reference', nullable: true })
  controlReference!: string | null;

  /** Everything that it says. */
  @Column('jsonb')
  content!: ReceivedAcknowledgement;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt!: Date;

  /** Which message of its interchange, from 0: of one interchange the later word counts. */
  @Column('integer')
  place!: number;
}
