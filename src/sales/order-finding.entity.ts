import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Finding } from '../findings';
import { SalesOrderEntity } from './sales-order.entity';
import type { StoredFinding } from './stored-finding';

/** For the drift test and for lists; written by `OrderRepository`. */
@Entity('order_finding')
@Check('ck_order_finding_severity', `severity IN ('blocking', 'error', 'warning', 'info')`)
@Check('ck_order_finding_state', `state IN ('open', 'overridden', 'auto', 'resolved')`)
@Check('ck_order_finding_source', `source IN ('judge', 'erp', 'change')`)
@Check('ck_order_finding_auto', `state <> 'auto' OR num_nonnulls(auto_action, auto_by) = 2`)
@Index('ix_order_finding_open', ['orderId', 'code'], { where: `state = 'open' AND stops` })
export class OrderFindingEntity {
  @PrimaryColumn('uuid', { name: 'order_id', primaryKeyConstraintName: 'pk_order_finding' })
  @ForeignKey(() => SalesOrderEntity, { name: 'fk_order_finding_order' })
  orderId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_order_finding' })
  fingerprint!: string;

  @Column('integer')
  sequence!: number;

  @Column('text')
  code!: Finding['code'];

  @Column('text')
  severity!: Finding['severity'];

  @Column('boolean')
  stops!: boolean;

  @Column('text', { default: 'open' })
  state!: StoredFinding['state'];

  @Column('jsonb')
  body!: Finding;

  /** Who says so; a judgement settles only what a judgement found. */
  @Column('text', { default: 'judge' })
  source!: 'judge' | 'erp' | 'change';

  /** The answer that a setting or a remembered resolution gave, and which one did. */
  @Column('text', { name: 'auto_action', nullable: true })
  autoAction!: string | null;

  @Column('text', { name: 'auto_by', nullable: true })
  autoBy!: string | null;

  /** A person wants to be asked about it himself. */
  @Column('boolean', { name: 'auto_refused', default: false })
  autoRefused!: boolean;

  /** What was given away by the override, as it was reckoned then. */
  @Column('numeric', { name: 'override_at_stake', nullable: true })
  overrideAtStake!: string | null;

  @Column('text', { name: 'override_action', nullable: true })
  overrideAction!: string | null;

  @Column('text', { name: 'override_reason', nullable: true })
  overrideReason!: string | null;

  @Column('text', { name: 'override_authority', nullable: true })
  overrideAuthority!: string | null;

  @Column('uuid', { name: 'overridden_by', nullable: true })
  overriddenBy!: string | null;

  @Column('timestamptz', { name: 'overridden_at', nullable: true })
  overriddenAt!: Date | null;

  @Column('timestamptz', { name: 'first_seen_at', default: () => 'now()' })
  firstSeenAt!: Date;
}
