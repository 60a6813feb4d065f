import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A code that a start has printed while nobody can log in: whoever has it makes the first administrator. */
@Entity('first_administrator_code')
export class FirstAdministratorCodeEntity {
  @PrimaryColumn('text', { name: 'code_hash', primaryKeyConstraintName: 'pk_first_administrator_code' })
  codeHash!: string;

  @Column('timestamptz', { name: 'made_at', default: () => 'now()' })
  madeAt!: Date;
}
