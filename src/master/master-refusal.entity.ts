import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MasterTable } from './master-rows';

/** A row that an import did not take over, by table and natural key. It goes when the row comes right. */
@Entity('master_refusal')
export class MasterRefusalEntity {
  @PrimaryColumn('text', { name: 'table_name', primaryKeyConstraintName: 'pk_master_refusal' })
  tableName!: MasterTable;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_master_refusal' })
  key!: string;

  @Column('jsonb')
  row!: object;

  @Column('text', { array: true })
  faults!: string[];

  @Column('timestamptz', { name: 'seen_at', default: () => 'now()' })
  seenAt!: Date;
}
