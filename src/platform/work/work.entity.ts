import { Check, Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { Job, JobKind } from '../../kernel';

/** For the drift test and for lists; written by `WorkRepository`. The partial indexes are those of the migration. */
@Entity('work')
@Unique('work_kind_key', ['kind', 'key'])
@Check('work_state', `state IN ('ready', 'leased', 'quarantined')`)
@Check('work_lease', `(state = 'leased') = (lease_token IS NOT NULL AND lease_until IS NOT NULL)`)
@Index('work_ready', ['kind', 'dueAt', 'id'], { where: `state = 'ready'` })
@Index('work_order', ['orderingKey', 'orderingSequence', 'id'], {
  where: `state = 'ready' AND ordering_key IS NOT NULL`,
})
@Index('work_leased_key', ['orderingKey'], { unique: true, where: `state = 'leased' AND ordering_key IS NOT NULL` })
@Index('work_lease_until', ['leaseUntil'], { where: `state = 'leased'` })
@Index('work_quarantined', ['kind', 'id'], { where: `state = 'quarantined'` })
export class WorkEntity {
  @PrimaryGeneratedColumn('increment', { type: 'bigint' }) id!: string;
  @Column('text') kind!: JobKind;
  @Column('text') key!: string;
  @Column('jsonb') job!: Job;
  @Column('text', { default: 'ready' }) state!: 'ready' | 'leased' | 'quarantined';
  @Column('timestamptz', { name: 'due_at', default: () => 'now()' }) dueAt!: Date;
  @Column('integer', { default: 0 }) attempts!: number;
  @Column('integer', { default: 0 }) expiries!: number;
  @Column('integer', { default: 0 }) epoch!: number;
  @Column('timestamptz', { name: 'lease_until', nullable: true }) leaseUntil!: Date | null;
  @Column('uuid', { name: 'lease_token', nullable: true }) leaseToken!: string | null;
  @Column('text', { name: 'ordering_key', nullable: true }) orderingKey!: string | null;
  @Column({ type: 'text', name: 'ordering_sequence', default: '', collation: 'C' }) orderingSequence!: string;
  @Column('boolean', { name: 'passed_over', default: false }) passedOver!: boolean;
  /** While it is being done: it was asked for once more. */
  @Column('boolean', { name: 'asked_again', default: false }) askedAgain!: boolean;
  @Column('text', { name: 'last_error', nullable: true }) lastError!: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}
