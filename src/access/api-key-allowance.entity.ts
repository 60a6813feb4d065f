import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ApiKeyEntity } from './api-key.entity';

/**
 * What a key may still do, as it was at an instant: since then some of the allowance of a minute has come back. Below zero means that it
 * has to wait. Unlogged: after a crash every key simply has its whole minute again.
 */
@Entity('api_key_allowance')
export class ApiKeyAllowanceEntity {
  @PrimaryColumn('uuid', { name: 'key_id', primaryKeyConstraintName: 'pk_api_key_allowance' })
  @ForeignKey(() => ApiKeyEntity, { name: 'fk_api_key_allowance_key', onDelete: 'CASCADE' })
  keyId!: string;

  @Column('double precision')
  requests!: number;

  @Column('double precision')
  bytes!: number;

  @Column('timestamptz')
  at!: Date;
}
