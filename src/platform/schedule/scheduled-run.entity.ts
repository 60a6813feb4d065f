import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { RunOutcome } from './task';

/** For the drift test and for lists; written by `ScheduleRepository`. */
@Entity('scheduled_run')
@Check('scheduled_run_outcome', `outcome IN ('done', 'failed', 'skipped')`)
export class ScheduledRunEntity {
  @PrimaryColumn('text') task!: string;
  @PrimaryColumn('timestamptz', { name: 'planned_at' }) plannedAt!: Date;
  @Column('timestamptz', { name: 'started_at', default: () => 'now()' }) startedAt!: Date;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt!: Date | null;
  @Column('text', { nullable: true }) outcome!: RunOutcome | null;
  @Column('text', { nullable: true }) detail!: string | null;
}
