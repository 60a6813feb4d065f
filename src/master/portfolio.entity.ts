import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { UserEntity } from '../access/services';
import { CustomerEntity } from './customer.entity';

/** Who looks after a customer, and who does so when that person is away. */
@Entity('customer_portfolio')
@Check('ck_customer_portfolio_deputy', 'deputy_id <> responsible_id')
export class CustomerPortfolioEntity {
  @PrimaryColumn('uuid', { name: 'customer_id', primaryKeyConstraintName: 'pk_customer_portfolio' })
  @ForeignKey(() => CustomerEntity, { name: 'fk_customer_portfolio_customer', onDelete: 'CASCADE' })
  customerId!: string;

  @Column('uuid', { name: 'responsible_id' })
  @Index('ix_customer_portfolio_responsible')
  @ForeignKey(() => UserEntity, { name: 'fk_customer_portfolio_responsible' })
  responsibleId!: string;

  @Column('uuid', { name: 'deputy_id', nullable: true })
  @Index('ix_customer_portfolio_deputy')
  @ForeignKey(() => UserEntity, { name: 'fk_customer_portfolio_deputy' })
  deputyId!: string | null;
}

/** Days on which somebody is away, both included. */
@Entity('user_absence')
@Check('ck_user_absence_days', 'last_day >= first_day')
@Index('ix_user_absence_user', ['userId', 'lastDay'])
export class UserAbsenceEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_user_absence' })
  id!: string;

  @Column('uuid', { name: 'user_id' })
  @ForeignKey(() => UserEntity, { name: 'fk_user_absence_user', onDelete: 'CASCADE' })
  userId!: string;

  @Column('date', { name: 'first_day' })
  firstDay!: string;

  @Column('date', { name: 'last_day' })
  lastDay!: string;
}
