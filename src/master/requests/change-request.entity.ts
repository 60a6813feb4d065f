import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { ChangeTable, RequestOwner } from './change-fields';
import type { RequestState, RequestWay } from './request-life';

/** A value of the master that somebody asks its owner for. */
@Entity('change_request')
@Check('ck_change_request_table', `table_name IN ('articles', 'packagings', 'customers', 'locations', 'prices', 'cross-references')`)
@Check('ck_change_request_owner', `owner IN ('master-data', 'prices', 'credit')`)
@Check('ck_change_request_state', `state IN ('open', 'approved', 'sent', 'failed', 'rejected', 'withdrawn', 'synced')`)
@Check('ck_change_request_way', `way IN ('erp', 'hand', 'here')`)
@Check('ck_change_request_lease', '(token IS NULL) = (lease_until IS NULL)')
@Index('uq_change_request_alive', ['table', 'key', 'field'], { unique: true, where: `state IN ('open', 'approved', 'sent', 'failed')` })
@Index('ix_change_request_list', ['createdAt', 'id'])
@Index('ix_change_request_due', ['dueAt', 'id'], { where: `state = 'approved' AND due_at IS NOT NULL` })
export class ChangeRequestEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_change_request' }) id!: string;
  @Column('text', { name: 'table_name' }) table!: ChangeTable;
  @Column('text') key!: string;
  @Column('text') field!: string;
  @Column('jsonb') row!: unknown;
  @Column('text', { name: 'old_value', nullable: true }) oldValue!: string | null;
  @Column('text', { name: 'new_value', nullable: true }) newValue!: string | null;
  @Column('text') owner!: RequestOwner;
  @Column('text', { nullable: true }) customer!: string | null;
  @Column('text', { default: 'open' }) state!: RequestState;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  @Column('text', { name: 'decision_reason', nullable: true }) decisionReason!: string | null;
  @Column('text', { nullable: true }) way!: RequestWay | null;
  @Column('text', { name: 'erp_code', nullable: true }) erpCode!: string | null;
  @Column('timestamptz', { name: 'due_at', nullable: true }) dueAt!: Date | null;
  @Column('integer', { default: 0 }) attempts!: number;
  @Column('uuid', { nullable: true }) token!: string | null;
  @Column('timestamptz', { name: 'lease_until', nullable: true }) leaseUntil!: Date | null;
  @Column('timestamptz', { name: 'sent_at', nullable: true }) sentAt!: Date | null;
  @Column('text', { nullable: true }) fault!: string | null;
  @Column('timestamptz', { name: 'synced_at', nullable: true }) syncedAt!: Date | null;
  @Column('text', { name: 'conflict_value', nullable: true }) conflictValue!: string | null;
  @Column('timestamptz', { name: 'conflict_at', nullable: true }) conflictAt!: Date | null;
} // prettier-ignore
