import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Balance } from './balance';

/** For the drift test and for lists; written by `BalanceRepository`. */
@Entity('daily_balance')
export class DailyBalanceEntity {
  @PrimaryColumn('date', { primaryKeyConstraintName: 'pk_daily_balance' })
  day!: string;

  @Column('boolean')
  balanced!: boolean;

  /** As it was that night. */
  @Column('jsonb')
  balance!: Balance;

  @Column('timestamptz', { name: 'taken_at', default: () => 'now()' })
  takenAt!: Date;
}
