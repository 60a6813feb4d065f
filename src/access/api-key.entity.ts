import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { ApiScope } from '../kernel';

/** A key of a partner's program. What is stored opens nothing: of the key itself there is a hash alone. */
@Entity('api_key')
@Unique('uq_api_key_prefix', ['prefix'])
@Unique('uq_api_key_token_hash', ['tokenHash'])
@Check(
  'ck_api_key_scopes',
  `cardinality(scopes) > 0 AND scopes <@ ARRAY['interchanges:write', 'interchanges:read', 'orders:read']`,
)
export class ApiKeyEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_api_key' })
  id!: string;

  @Column('text')
  prefix!: string;

  @Column('text', { name: 'token_hash' })
  tokenHash!: string;

  // By name: partners belong to master, which stands on access.
  @Column('uuid', { name: 'partner_id' })
  @Index('ix_api_key_partner')
  @ForeignKey('PartnerEntity', { name: 'fk_api_key_partner' })
  partnerId!: string;

  @Column('text', { array: true })
  scopes!: ApiScope[];

  /** Id of the user who made it, or `system` for the command line. */
  @Column('text', { name: 'created_by' })
  createdBy!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt!: Date | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;

  /** Written at most once a minute. */
  @Column('timestamptz', { name: 'last_used_at', nullable: true })
  lastUsedAt!: Date | null;
}
