import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InterchangeEntity } from './interchange.entity';

/** Which envelope used a control reference first; for the drift test, written by `EnvelopeReferenceRepository`. */
@Entity('envelope_reference')
@Index('ix_envelope_reference_used', ['usedAt'])
@Index('ix_envelope_reference_interchange', ['interchangeId'])
export class EnvelopeReferenceEntity {
  /** Hash of the parties, the reference and the test indicator (`referenceKey`). */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_envelope_reference' })
  key!: string;

  @Column('uuid', { name: 'interchange_id' })
  @ForeignKey(() => InterchangeEntity, { name: 'fk_envelope_reference_interchange', onDelete: 'CASCADE' })
  interchangeId!: string;

  /** Which of that file's, from 0. */
  @Column('integer')
  envelope!: number;

  /** SHA-256 of its bytes, from UNA or UNB (ISA) to UNZ (IEA). */
  @Column('text', { name: 'content_hash' })
  contentHash!: string;

  @Column('timestamptz', { name: 'used_at', default: () => 'now()' })
  usedAt!: Date;
}
