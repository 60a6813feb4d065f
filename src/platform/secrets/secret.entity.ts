import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** What it takes to be let in somewhere: a password, a private key. Only sealed bytes are stored. */
@Entity('secret')
@Check('ck_secret_name', `name ~ '^[a-z0-9][a-z0-9-]*$'`)
export class SecretEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_secret' })
  name!: string;

  @Column('bytea')
  sealed!: Buffer;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
