import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A text that a person once accepted from a partner; for the drift test, written by `AcceptedTextRepository`. */
@Entity('accepted_text')
export class AcceptedTextEntity {
  @PrimaryColumn('uuid', { name: 'partner_id', primaryKeyConstraintName: 'pk_accepted_text' })
  @ForeignKey('PartnerEntity', { name: 'fk_accepted_text_partner', onDelete: 'CASCADE' })
  partnerId!: string;

  /** Of the text without regard to case and white space; the text itself stays in the orders that have it. */
  @PrimaryColumn('text', { name: 'text_hash', primaryKeyConstraintName: 'pk_accepted_text' })
  textHash!: string;

  @Column('uuid', { name: 'accepted_by' })
  acceptedBy!: string;

  @Column('timestamptz', { name: 'accepted_at', default: () => 'now()' })
  acceptedAt!: Date;
}
