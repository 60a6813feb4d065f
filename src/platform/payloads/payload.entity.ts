import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A file with bytes of payloads. Not kept yet: it is being written, or a crash left it. */
@Entity('payload_archive')
@Check('ck_payload_archive_kept', 'num_nonnulls(kept_at, plain_bytes, bytes, sha256, blocks) IN (0, 5)')
export class PayloadArchiveEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_payload_archive' }) id!: string;
  @Column('date') month!: string;
  @Column('integer', { name: 'block_bytes' }) blockBytes!: number;
  @Column('timestamptz', { name: 'begun_at', default: () => 'now()' }) begunAt!: Date;
  @Column('timestamptz', { name: 'kept_at', nullable: true }) keptAt!: Date | null;
  @Column('bigint', { name: 'plain_bytes', nullable: true }) plainBytes!: string | null;
  @Column('bigint', { nullable: true }) bytes!: string | null;
  @Column('text', { nullable: true }) sha256!: string | null;
  /** Compressed size of each block, in their order. */
  @Column('integer', { array: true, nullable: true }) blocks!: number[] | null;
}

/** For the drift test and for lists; written by `PayloadRepository`. */
@Entity('payload')
@Index('payload_unsealed', ['createdAt'], { where: 'sealed_at IS NULL' })
@Index('ix_payload_archive', ['archiveId', 'archiveStart'], { where: 'archive_id IS NOT NULL' })
@Index('ix_payload_unarchived', ['month', 'createdAt', 'id'], { where: 'archive_id IS NULL' })
@Check('ck_payload_archived', 'num_nonnulls(archive_id, archive_start) IN (0, 2)')
export class PayloadEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('date') month!: string;
  @Column('integer', { name: 'chunk_bytes' }) chunkBytes!: number;
  @Column('bigint', { nullable: true }) size!: string | null;
  @Column('text', { nullable: true }) sha256!: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { name: 'sealed_at', nullable: true }) sealedAt!: Date | null;
  @Column('uuid', { name: 'archive_id', nullable: true })
  @ForeignKey(() => PayloadArchiveEntity, { name: 'fk_payload_archive' })
  archiveId!: string | null;
  /** Where its bytes begin in those of the archive before they were compressed. */
  @Column('bigint', { name: 'archive_start', nullable: true }) archiveStart!: string | null;
}

/** One mebibyte of a payload; partitioned by month. */
@Entity('payload_chunk')
export class PayloadChunkEntity {
  @PrimaryColumn('uuid', { name: 'payload_id' }) payloadId!: string;
  @PrimaryColumn('integer') n!: number;
  @PrimaryColumn('date') month!: string;
  @Column('bytea') bytes!: Buffer;
}
