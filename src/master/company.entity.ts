import { Check, Column, Entity, Generated, PrimaryColumn } from 'typeorm';

/** Our own company: one row. */
@Entity('company')
@Check('ck_company_single', 'id = 1')
export class CompanyEntity {
  @PrimaryColumn('integer', { default: 1, primaryKeyConstraintName: 'pk_company' })
  id!: number;

  @Column('text')
  name!: string;

  @Column('text', { array: true })
  glns!: string[];

  @Column('text')
  currency!: string;

  /** ISO weekdays on which we deliver. */
  @Column('integer', { name: 'working_days', array: true })
  workingDays!: number[];
}

/** A day on which we do not deliver. */
@Entity('holiday')
export class HolidayEntity {
  @PrimaryColumn('date', { primaryKeyConstraintName: 'pk_holiday' })
  day!: string;

  @Column('text')
  name!: string;
}

/** The token that changes with what is kept in memory (company, holidays, partners). Written by triggers alone. */
@Entity('reference_version')
@Check('ck_reference_version_single', 'id = 1')
export class ReferenceVersionEntity {
  @PrimaryColumn('integer', { default: 1, primaryKeyConstraintName: 'pk_reference_version' })
  id!: number;

  @Column('uuid')
  @Generated('uuid')
  token!: string;
}
