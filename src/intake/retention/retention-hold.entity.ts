import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn } from 'typeorm';
import { PartnerEntity } from '../../master/services';

/** Something that is kept whatever its age, because somebody said why: a dispute, an audit. Gone when it is released; the event log remembers. */
@Entity('retention_hold')
@Check('ck_retention_hold_one', 'num_nonnulls(partner_id, interchange_id, order_id) = 1')
@Check('ck_retention_hold_reason', `reason <> ''`)
export class RetentionHoldEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_retention_hold' })
  id!: string;

  @Column('uuid', { name: 'partner_id', nullable: true })
  @ForeignKey(() => PartnerEntity, { name: 'fk_retention_hold_partner' })
  partnerId!: string | null;

  @Column('uuid', { name: 'interchange_id', nullable: true })
  @ForeignKey('InterchangeEntity', { name: 'fk_retention_hold_interchange' })
  interchangeId!: string | null;

  @Column('uuid', { name: 'order_id', nullable: true })
  @ForeignKey('SalesOrderEntity', { name: 'fk_retention_hold_order' })
  orderId!: string | null;

  @Column('text')
  reason!: string;

  @Column('uuid', { name: 'held_by' })
  heldBy!: string;

  @Column('timestamptz', { name: 'held_at', default: () => 'now()' })
  heldAt!: Date;
}
