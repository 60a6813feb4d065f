import { Check, Column, Entity, Generated, PrimaryColumn } from 'typeorm';

/** Our own company: one row. */
@Entity('company')
@Check('ck_company_single', 'id = 1')
@Check('ck_company_settings', `jsonb_typeof(settings) = 'object'`)
@Check(
  'ck_company_office_hours',
  `office_opens ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' AND office_closes ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' AND office_opens < office_closes`,
)
@Check('ck_company_financial_year_ends', `financial_year_ends ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'`)
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

  /** Dutch wall-clock time; due times that count in office hours run from here. */
  @Column('text', { name: 'office_opens', default: '08:00' })
  officeOpens!: string;

  @Column('text', { name: 'office_closes', default: '17:00' })
  officeCloses!: string;

  /** MM-DD; how long things are kept counts from here. */
  @Column('text', { name: 'financial_year_ends', default: '12-31' })
  financialYearEnds!: string;

  /** What the company sets of the numbers that rules go by; company-settings.ts has their names and defaults. */
  @Column('jsonb', { default: {} })
  settings!: Record<string, unknown>;
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
