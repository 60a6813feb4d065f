import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { ConnectionEntity } from './connection.entity';
import type { Obstacle } from './contact';

/** How fetching over a connection goes. For the drift test; written by `ContactRepository`. */
@Entity('connection_contact')
@Unique('uq_connection_contact_outage', ['outageId'])
@Check('ck_connection_contact_obstacle', `obstacle IN ('connection', 'log-in', 'host-key', 'folder', 'other')`)
@Check('ck_connection_contact_outage', `num_nonnulls(outage_id, failing_since, last_failure_at, obstacle) IN (0, 4)`)
export class ConnectionContactEntity {
  @PrimaryColumn('uuid', { name: 'connection_id', primaryKeyConstraintName: 'pk_connection_contact' })
  @ForeignKey(() => ConnectionEntity, { name: 'fk_connection_contact_connection', onDelete: 'CASCADE' })
  connectionId!: string;

  @Column('timestamptz', { name: 'last_success_at', nullable: true })
  lastSuccessAt!: Date | null;

  @Column('uuid', { name: 'outage_id', nullable: true })
  outageId!: string | null;

  @Column('timestamptz', { name: 'failing_since', nullable: true })
  failingSince!: Date | null;

  @Column('timestamptz', { name: 'last_failure_at', nullable: true })
  lastFailureAt!: Date | null;

  /** Tries since then that failed. */
  @Column('integer', { default: 0 })
  failures!: number;

  @Column('text', { nullable: true })
  obstacle!: Obstacle | null;

  @Column('text', { name: 'last_reason', nullable: true })
  lastReason!: string | null;

  /** When the work was put down that opens the case. */
  @Column('timestamptz', { name: 'told_at', nullable: true })
  toldAt!: Date | null;
}
