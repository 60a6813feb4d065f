import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { RememberedAnswerEntity } from '../master/services';
import { SalesOrderEntity } from './sales-order.entity';

/** What a person did about a finding of which an answer on trial said what it would do. */
@Entity('resolution_trial')
export class ResolutionTrialEntity {
  @PrimaryColumn('uuid', { name: 'resolution_id', primaryKeyConstraintName: 'pk_resolution_trial' })
  @ForeignKey(() => RememberedAnswerEntity, { name: 'fk_resolution_trial_resolution', onDelete: 'CASCADE' })
  resolutionId!: string;

  @PrimaryColumn('uuid', { name: 'order_id', primaryKeyConstraintName: 'pk_resolution_trial' })
  @Index('ix_resolution_trial_order')
  @ForeignKey(() => SalesOrderEntity, { name: 'fk_resolution_trial_order', onDelete: 'CASCADE' })
  orderId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_resolution_trial' })
  fingerprint!: string;

  @Column('boolean')
  agreed!: boolean;

  @Column('timestamptz', { default: () => 'now()' })
  at!: Date;
}
