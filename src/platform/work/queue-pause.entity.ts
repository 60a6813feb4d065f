import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { JobKind } from '../../kernel';

/** For the drift test; written by `QueueRepository`. A row is there for as long as the kind is paused. */
@Entity('queue_pause')
export class QueuePauseEntity {
  @PrimaryColumn('text') kind!: JobKind;
  @Column('timestamptz', { name: 'paused_at', default: () => 'now()' }) pausedAt!: Date;
  @Column('text', { name: 'paused_by' }) pausedBy!: string;
}
