import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** Customers who have prices together, as the members of a buying group. */
@Entity('price_group')
@Unique('uq_price_group_code', ['code'])
export class PriceGroupEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_price_group' })
  id!: string;

  @Column('text')
  code!: string;

  @Column('text')
  name!: string;
}
