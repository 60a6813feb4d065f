import { Column, Entity, ForeignKey, Generated, Index, PrimaryColumn, Unique } from 'typeorm';
import { UserEntity } from './user.entity';

/** A log-in that holds until it expires. The token itself is known to the caller alone. */
@Entity('session')
@Unique('uq_session_id', ['id'])
export class SessionEntity {
  @PrimaryColumn('text', { name: 'token_hash', primaryKeyConstraintName: 'pk_session' })
  tokenHash!: string;

  /** What its own user calls it by: the hash of a token is shown to nobody. */
  @Column('uuid')
  @Generated('uuid')
  id!: string;

  @Column('uuid', { name: 'user_id' })
  @Index('ix_session_user')
  @ForeignKey(() => UserEntity, { name: 'fk_session_user', onDelete: 'CASCADE' })
  userId!: string;

  /** The address that it was made from, so that a person can recognise a log-in that was not theirs. */
  @Column('text', { name: 'created_from' })
  createdFrom!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'seen_at', default: () => 'now()' })
  seenAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  @Index('ix_session_expiry')
  expiresAt!: Date;
}
