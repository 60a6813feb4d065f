import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MasterTable } from './master-rows';

/** When a table of the master was last told us from outside, and how many rows were taken over then (ERP-002). */
@Entity('master_sync')
export class MasterSyncEntity {
  @PrimaryColumn('text', { name: 'table_name', primaryKeyConstraintName: 'pk_master_sync' })
  tableName!: MasterTable;

  @Column('timestamptz', { name: 'synced_at' })
  syncedAt!: Date;

  @Column('integer')
  rows!: number;
}
