import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { ErpSystemEntity } from './erp.entity';
import type { BookedOrder, ErpRef } from './port';
import type { ExportKind, ExportState, KnownState } from './hand-over';

/** What the ERP has to hear of an order; written by a trigger in the transaction that releases, takes back or ends it. */
@Entity('erp_export')
@Unique('uq_erp_export_release', ['orderId', 'release', 'kind'])
@Check('ck_erp_export_kind', `kind IN ('order', 'cancellation')`)
@Check('ck_erp_export_state', `state IN ('due', 'sending', 'done', 'refused', 'dead', 'withdrawn', 'superseded')`)
@Index('ix_erp_export_due', ['dueAt', 'id'], { where: `state IN ('due', 'sending')` })
@Index('ix_erp_export_list', ['state', 'createdAt', 'id'])
export class ErpExportEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_erp_export' }) id!: string;
  @Column('uuid', { name: 'order_id' })
  @ForeignKey('SalesOrderEntity', { name: 'fk_erp_export_order' })
  orderId!: string;
  @Column('integer') release!: number;
  @Column('text') kind!: ExportKind;
  @Column('text', { default: 'due' }) state!: ExportState;
  @Column('timestamptz', { name: 'due_at', default: () => 'now()' }) dueAt!: Date;
  @Column('integer', { default: 0 }) attempts!: number;
  @Column('uuid', { nullable: true }) token!: string | null;
  @Column('text', { nullable: true }) outcome!: string | null;
  @Column('text', { nullable: true }) fault!: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { name: 'sent_at', nullable: true }) sentAt!: Date | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
}

/** What the ERP has of an order, as it was read back last. */
@Entity('erp_order')
@Check('ck_erp_order_state', `state IN ('draft', 'open', 'done', 'cancelled', 'missing')`)
@Index('ix_erp_order_open', ['erpId', 'orderId'], { where: `state IN ('draft', 'open')` })
export class ErpOrderEntity {
  @PrimaryColumn('uuid', { name: 'order_id', primaryKeyConstraintName: 'pk_erp_order' })
  @ForeignKey('SalesOrderEntity', { name: 'fk_erp_order_order' })
  orderId!: string;
  @Column('uuid', { name: 'erp_id' })
  @ForeignKey(() => ErpSystemEntity, { name: 'fk_erp_order_erp' })
  erpId!: string;
  @Column('integer') release!: number;
  @Column('jsonb') ref!: ErpRef;
  @Column('text', { nullable: true }) number!: string | null;
  @Column('text') state!: KnownState;
  @Column('jsonb') booked!: BookedOrder;
  @Column('timestamptz', { name: 'first_at', default: () => 'now()' }) firstAt!: Date;
  @Column('timestamptz', { name: 'seen_at', default: () => 'now()' }) seenAt!: Date;
}
