import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { SecretEntity } from '../platform/services';
import type { ConnectorName } from './connector';
import type { ErpEntity, Watermark } from './port';
import type { Reverted } from './reverted';
import type { RunMode, RunOutcome, Balance } from './run';

const ENTITIES = `'articles', 'customers', 'prices', 'contracts', 'cross-references', 'stock', 'orders'`;

/** An ERP that we keep in step with. For the drift test; written by `ErpRepository` and `ExportRepository`. */
@Entity('erp')
@Unique('uq_erp_code', ['code'])
@Check('ck_erp_code', `code ~ '^[a-z0-9][a-z0-9-]{0,39}$'`)
@Check('ck_erp_connector', `connector IN ('tryton', 'files', 'odoo')`)
@Check('ck_erp_concurrency', 'concurrency BETWEEN 1 AND 16')
@Check('ck_erp_stopped', '(stopped_at IS NULL) = (stopped_reason IS NULL)')
@Index('uq_erp_takes_orders', ['takesOrders'], { unique: true, where: 'takes_orders' })
export class ErpSystemEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_erp' }) id!: string;
  @Column('text') code!: string;
  @Column('text') connector!: ConnectorName;
  @Column('jsonb') settings!: unknown;
  @Column('text', { name: 'secret_name', nullable: true })
  @ForeignKey(() => SecretEntity, { name: 'fk_erp_secret' })
  secretName!: string | null;
  @Column('boolean', { default: true }) active!: boolean;
  @Column('boolean', { name: 'takes_orders', default: false }) takesOrders!: boolean;
  @Column('integer', { default: 1 }) concurrency!: number;
  @Column('timestamptz', { name: 'stopped_at', nullable: true }) stoppedAt!: Date | null;
  @Column('text', { name: 'stopped_reason', nullable: true }) stoppedReason!: string | null;
  @Column('integer', { default: 0 }) failures!: number;
  @Column('timestamptz', { name: 'retry_at', nullable: true }) retryAt!: Date | null;
  @Column('text', { name: 'last_fault', nullable: true }) lastFault!: string | null;
  @Column('timestamptz', { name: 'last_fault_at', nullable: true }) lastFaultAt!: Date | null;
  @Column('timestamptz', { name: 'last_contact_at', nullable: true }) lastContactAt!: Date | null;
  @Column('uuid', { name: 'pump_token', nullable: true }) pumpToken!: string | null;
  @Column('timestamptz', { name: 'pump_until', nullable: true }) pumpUntil!: Date | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' }) updatedAt!: Date;
}

/** What is read of an ERP, and when. */
@Entity('erp_feed')
@Check('ck_erp_feed_entity', `entity IN (${ENTITIES})`)
@Check('ck_erp_feed_every', 'every_minutes BETWEEN 1 AND 1440')
@Check(
  'ck_erp_feed_hours',
  'from_hour BETWEEN 0 AND 23 AND to_hour BETWEEN 1 AND 24 AND from_hour < to_hour AND (whole_at_hour IS NULL OR whole_at_hour BETWEEN 0 AND 23)',
)
export class ErpFeedEntity {
  @PrimaryColumn('uuid', { name: 'erp_id', primaryKeyConstraintName: 'pk_erp_feed' })
  @ForeignKey(() => ErpSystemEntity, { name: 'fk_erp_feed_erp', onDelete: 'CASCADE' })
  erpId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_erp_feed' }) entity!: ErpEntity;
  @Column('integer', { name: 'every_minutes' }) everyMinutes!: number;
  @Column('integer', { name: 'from_hour', default: 0 }) fromHour!: number;
  @Column('integer', { name: 'to_hour', default: 24 }) toHour!: number;
  @Column('integer', { name: 'whole_at_hour', nullable: true }) wholeAtHour!: number | null;
  @Column('boolean', { default: true }) active!: boolean;
  @Column('jsonb', { nullable: true }) watermark!: Watermark | null;
  @Column('timestamptz', { name: 'read_at', nullable: true }) readAt!: Date | null;
  @Column('timestamptz', { name: 'whole_at', nullable: true }) wholeAt!: Date | null;
}

/** One reading. */
@Entity('erp_run')
@Check('ck_erp_run_entity', `entity IN (${ENTITIES})`)
@Check('ck_erp_run_mode', `mode IN ('news', 'whole')`)
@Check('ck_erp_run_outcome', `outcome IN ('done', 'failed', 'broken-off')`)
@Index('ix_erp_run_list', ['erpId', 'startedAt', 'id'])
@Index('ix_erp_run_entity', ['erpId', 'entity', 'startedAt'])
@Index('ix_erp_run_reverted', ['erpId', 'startedAt'], { where: 'reverted IS NOT NULL' })
export class ErpRunEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_erp_run' }) id!: string;
  @Column('uuid', { name: 'erp_id' })
  @ForeignKey(() => ErpSystemEntity, { name: 'fk_erp_run_erp', onDelete: 'CASCADE' })
  erpId!: string;
  @Column('text') entity!: ErpEntity;
  @Column('text') mode!: RunMode;
  @Column('text', { name: 'started_by' }) startedBy!: string;
  @Column('timestamptz', { name: 'started_at', default: () => 'now()' }) startedAt!: Date;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt!: Date | null;
  @Column('text', { nullable: true }) outcome!: RunOutcome | null;
  @Column('integer', { name: 'rows_read', default: 0 }) rowsRead!: number;
  @Column('integer', { name: 'rows_changed', default: 0 }) rowsChanged!: number;
  @Column('integer', { name: 'rows_refused', default: 0 }) rowsRefused!: number;
  @Column('integer', { name: 'rows_gone', default: 0 }) rowsGone!: number;
  @Column('text', { nullable: true }) fault!: string | null;
  @Column('jsonb', { nullable: true }) balance!: Balance | null;
  @Column('jsonb', { nullable: true }) reverted!: Reverted | null;
}

/** What it told last, row by row. */
@Entity('erp_row')
@Index('ix_erp_row_scope', ['erpId', 'table', 'scope'], { where: 'scope IS NOT NULL AND gone_at IS NULL' })
export class ErpRowEntity {
  @PrimaryColumn('uuid', { name: 'erp_id', primaryKeyConstraintName: 'pk_erp_row' })
  @ForeignKey(() => ErpSystemEntity, { name: 'fk_erp_row_erp', onDelete: 'CASCADE' })
  erpId!: string;
  @PrimaryColumn('text', { name: 'table_name', primaryKeyConstraintName: 'pk_erp_row' }) table!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_erp_row' }) key!: string;
  @Column('uuid') hash!: string;
  @Column('numeric', { nullable: true }) measure!: string | null;
  @Column('jsonb', { nullable: true }) ref!: unknown;
  @Column('text', { nullable: true }) scope!: string | null;
  @Column('timestamptz', { name: 'gone_at', nullable: true }) goneAt!: Date | null;
  @Column('uuid', { nullable: true }) before!: string | null;
  @Column('timestamptz', { name: 'changed_at', nullable: true }) changedAt!: Date | null;
  @Column('boolean', { default: false }) anew!: boolean;
}
