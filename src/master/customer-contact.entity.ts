import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { Language } from '../kernel';
import { CustomerEntity } from './customer.entity';

/** Somebody at a customer who answers for orders, prices or deliveries. */
@Entity('customer_contact')
@Unique('uq_customer_contact_name', ['customerId', 'name'])
@Check('ck_customer_contact_topic', `topic IN ('orders', 'prices', 'logistics')`)
@Check('ck_customer_contact_language', `language IN ('nl', 'en')`)
@Index('ix_customer_contact_changed_by', ['changedBy'])
@Check('ck_customer_contact_reached', 'num_nonnulls(email, phone) > 0')
export class CustomerContactEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_customer_contact' })
  id!: string;

  @Column('uuid', { name: 'customer_id' })
  @ForeignKey(() => CustomerEntity, { name: 'fk_customer_contact_customer', onDelete: 'CASCADE' })
  customerId!: string;

  @Column('text')
  name!: string;

  @Column('text', { default: 'orders' })
  topic!: 'orders' | 'prices' | 'logistics';

  @Column('text', { nullable: true })
  email!: string | null;

  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('text', { nullable: true })
  role!: string | null;

  @Column('text', { nullable: true })
  language!: Language | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  /** Who of the office said so last; null: as an import has it. */
  @Column('uuid', { name: 'changed_by', nullable: true })
  @ForeignKey('UserEntity', { name: 'fk_customer_contact_changed_by' })
  changedBy!: string | null;
}
