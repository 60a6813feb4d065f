import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CustomerEntity } from '../master/services';

/** Value of a customer's released orders that are not invoiced yet; its row is the lock that judging takes. */
@Entity('customer_exposure')
export class CustomerExposureEntity {
  @PrimaryColumn('uuid', { name: 'customer_id', primaryKeyConstraintName: 'pk_customer_exposure' })
  @ForeignKey(() => CustomerEntity, { name: 'fk_customer_exposure_customer' })
  customerId!: string;

  @Column('numeric', { name: 'released_amount', default: 0 })
  releasedAmount!: string;
}
