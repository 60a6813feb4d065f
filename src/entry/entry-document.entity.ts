import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { DocumentType } from './document-type';

/** For the drift test; written by `EntryDocumentRepository`. What a keyed order was keyed from, once for all drafts that show it. */
@Entity('entry_document')
@Unique('uq_entry_document_sha256', ['sha256'])
@Unique('uq_entry_document_payload', ['payloadId'])
@Check('ck_entry_document_type', `type IN ('pdf', 'png', 'jpeg', 'gif', 'webp', 'mail', 'text')`)
export class EntryDocumentEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_entry_document' })
  id!: string;

  @Column('text')
  sha256!: string;

  @Column('uuid', { name: 'payload_id' })
  @ForeignKey('PayloadEntity', { name: 'fk_entry_document_payload' })
  payloadId!: string;

  @Column('bigint')
  size!: string;

  @Column('text')
  type!: DocumentType;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
