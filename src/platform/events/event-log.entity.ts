import { Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** For the drift test and for lists; written by `EventLog`. Partitioned by month, append-only. */
@Entity('event_log')
@Index('event_log_subject', ['subjectType', 'subjectId', 'id'])
@Index('event_log_at', ['at'])
@Index('event_log_people', ['at', 'id'], { where: `actor <> 'system'` })
export class EventLogEntity {
  @PrimaryGeneratedColumn('increment', { type: 'bigint' }) id!: string;
  @PrimaryColumn('timestamptz', { default: () => 'now()' }) at!: Date;
  @Column('text') kind!: string;
  @Column('text', { name: 'subject_type' }) subjectType!: string;
  @Column('text', { name: 'subject_id' }) subjectId!: string;
  @Column('text') actor!: string;
  @Column('text', { nullable: true }) authority!: string | null;
  @Column('jsonb', { default: () => `'{}'` }) data!: Readonly<Record<string, unknown>>;
}
