import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** For the drift test and for lists; written by `PayloadRepository`. */
@Entity('payload')
@Index('payload_unsealed', ['createdAt'], { where: 'sealed_at IS NULL' })
export class PayloadEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('date') month!: string;
  @Column('integer', { name: 'chunk_bytes' }) chunkBytes!: number;
  @Column('bigint', { nullable: true }) size!: string | null;
  @Column('text', { nullable: true }) sha256!: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { name: 'sealed_at', nullable: true }) sealedAt!: Date | null;
}

/** One mebibyte of a payload; partitioned by month. */
@Entity('payload_chunk')
export class PayloadChunkEntity {
  @PrimaryColumn('uuid', { name: 'payload_id' }) payloadId!: string;
  @PrimaryColumn('integer') n!: number;
  @PrimaryColumn('date') month!: string;
  @Column('bytea') bytes!: Buffer;
}
