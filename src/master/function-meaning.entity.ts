import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { FunctionKind, MessageMeaning } from '../kernel';
import { PartnerEntity } from './partner.entity';

/** What a partner means by a function code, on whose word and why. */
@Entity('function_meaning')
@Index('uq_function_meaning', ['partnerId', 'kind', 'documentType', 'code', 'validFrom'], { unique: true })
@Check('ck_function_meaning_kind', `kind IN ('order', 'order-change', 'order-cancellation')`)
@Check('ck_function_meaning_code', `code <> ''`)
@Check(
  'ck_function_meaning_meaning',
  `meaning IN ('original', 'duplicate', 'copy', 'proposal', 'forecast', 'change', 'replacement', 'cancellation', 'cancellation-and-reorder',
  'hold', 'test', 'agreement', 'told-elsewhere', 'information', 'reminder')`,
)
@Check('ck_function_meaning_source', `source IN ('import', 'person')`)
@Check('ck_function_meaning_period', 'valid_to >= valid_from')
export class FunctionMeaningEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_function_meaning' })
  id!: string;

  @Column('uuid', { name: 'partner_id' })
  @ForeignKey(() => PartnerEntity, { name: 'fk_function_meaning_partner', onDelete: 'CASCADE' })
  partnerId!: string;

  @Column('text', { nullable: true })
  kind!: FunctionKind | null;

  @Column('text', { name: 'document_type', nullable: true })
  documentType!: string | null;

  @Column('text')
  code!: string;

  @Column('text')
  meaning!: MessageMeaning;

  @Column('text')
  reason!: string;

  @Column('text', { default: 'import' })
  source!: 'import' | 'person';

  @Column('uuid', { name: 'confirmed_by', nullable: true })
  confirmedBy!: string | null;

  @Column('timestamptz', { name: 'confirmed_at', default: () => 'now()' })
  confirmedAt!: Date;

  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo!: string | null;
}
