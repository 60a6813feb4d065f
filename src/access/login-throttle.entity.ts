import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * Failed log-ins of one user name or from one address. In the database, not in memory: a restart must not hand a guesser a new
 * set of free tries, and two web processes must not hand out two.
 */
@Entity('login_throttle')
export class LoginThrottleEntity {
  /** SHA-256 of the name or address: people type passwords into the wrong field, and those must not be kept. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_login_throttle' })
  subject!: string;

  @Column('integer', { default: 0 })
  failures!: number;

  @Column('timestamptz', { name: 'last_at', default: () => 'now()' })
  lastAt!: Date;

  @Column('timestamptz', { name: 'blocked_until', default: () => 'now()' })
  blockedUntil!: Date;
}
