import { Entity, ForeignKey, Index, Column, PrimaryColumn } from 'typeorm';
import { PartnerEntity } from '../../master/services';
import { ConnectionEntity } from './connection.entity';

/** Where a partner's answers go. Without a row they go to his out folder. */
@Entity('delivery_route')
export class DeliveryRouteEntity {
  @PrimaryColumn('uuid', { name: 'partner_id', primaryKeyConstraintName: 'pk_delivery_route' })
  @ForeignKey(() => PartnerEntity, { name: 'fk_delivery_route_partner', onDelete: 'CASCADE' })
  partnerId!: string;

  @Column('uuid', { name: 'connection_id' })
  @Index('ix_delivery_route_connection')
  @ForeignKey(() => ConnectionEntity, { name: 'fk_delivery_route_connection' })
  connectionId!: string;
}
