import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ConnectionEntity } from '../connections/connection.entity';

/** A host key that a partner's server showed, and what a person said of it. For the drift test; written by `HostKeyRepository`. */
@Entity('host_key')
@Check('ck_host_key_state', `state IN ('offered', 'confirmed', 'replaced')`)
export class HostKeyEntity {
  @PrimaryColumn('uuid', { name: 'connection_id', primaryKeyConstraintName: 'pk_host_key' })
  @ForeignKey(() => ConnectionEntity, { name: 'fk_host_key_connection', onDelete: 'CASCADE' })
  connectionId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_host_key' })
  fingerprint!: string;

  /** Null until the server showed it, where a person named it before. */
  @Column('text', { nullable: true })
  type!: string | null;

  @Column('text', { default: 'offered' })
  state!: 'offered' | 'confirmed' | 'replaced';

  @Column('timestamptz', { name: 'first_seen_at', default: () => 'now()' })
  firstSeenAt!: Date;

  @Column('timestamptz', { name: 'last_seen_at', default: () => 'now()' })
  lastSeenAt!: Date;

  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt!: Date | null;

  /** Id of the user, or `command line`. */
  @Column('text', { name: 'confirmed_by', nullable: true })
  confirmedBy!: string | null;
}
