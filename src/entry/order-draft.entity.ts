import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { DraftContent } from './draft';
import { EntryDocumentEntity } from './entry-document.entity';

/** For the drift test; written by `OrderDraftRepository`. An order that somebody is keying, or keyed. */
@Entity('order_draft')
@Unique('uq_order_draft_interchange', ['interchangeId'])
@Index('ix_order_draft_mine', ['ownerId', 'changedAt', 'id'], { where: `state = 'open'` })
@Index('ix_order_draft_document', ['documentId'], { where: 'document_id IS NOT NULL' })
@Check('ck_order_draft_state', `state IN ('open', 'placed')`)
@Check('ck_order_draft_document', '(document_id IS NULL) = (document_name IS NULL)')
@Check('ck_order_draft_placed', `num_nonnulls(placed_at, interchange_id) = CASE state WHEN 'placed' THEN 2 ELSE 0 END`)
export class OrderDraftEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_order_draft' })
  id!: string;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('text', { default: 'open' })
  state!: 'open' | 'placed';

  @Column('uuid', { name: 'owner_id' })
  @ForeignKey('UserEntity', { name: 'fk_order_draft_owner' })
  ownerId!: string;

  @Column('jsonb')
  content!: DraftContent;

  @Column('uuid', { name: 'document_id', nullable: true })
  @ForeignKey(() => EntryDocumentEntity, { name: 'fk_order_draft_document' })
  documentId!: string | null;

  @Column('text', { name: 'document_name', nullable: true })
  documentName!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'changed_at', default: () => 'now()' })
  changedAt!: Date;

  @Column('timestamptz', { name: 'placed_at', nullable: true })
  placedAt!: Date | null;

  @Column('uuid', { name: 'interchange_id', nullable: true })
  @ForeignKey('InterchangeEntity', { name: 'fk_order_draft_interchange' })
  interchangeId!: string | null;
}
