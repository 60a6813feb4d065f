import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { RememberedAnswerEntity } from '../master/services';
import { SalesOrderEntity } from './sales-order.entity';

/** A finding that a remembered answer settled, or would have settled while on trial; undone when a person takes that back. */
@Entity('resolution_use')
export class ResolutionUseEntity {
  @PrimaryColumn('uuid', { name: 'resolution_id', primaryKeyConstraintName: 'pk_resolution_use' })
  @ForeignKey(() => RememberedAnswerEntity, { name: 'fk_resolution_use_resolution', onDelete: 'CASCADE' })
  resolutionId!: string;

  @PrimaryColumn('uuid', { name: 'order_id', primaryKeyConstraintName: 'pk_resolution_use' })
  @Index('ix_resolution_use_order')
  @ForeignKey(() => SalesOrderEntity, { name: 'fk_resolution_use_order', onDelete: 'CASCADE' })
  orderId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_resolution_use' })
  fingerprint!: string;

  @Column('timestamptz', { name: 'used_at', default: () => 'now()' })
  usedAt!: Date;

  @Column('timestamptz', { name: 'undone_at', nullable: true })
  undoneAt!: Date | null;

  @Column('boolean', { default: false })
  shadow!: boolean;
}
