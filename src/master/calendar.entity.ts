import { Check, Column, Entity, ForeignKey, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { CalendarKind, CutOffs } from './calendar';

/** Working days of a site, a carrier or a place. The company's own stand in `company` and `holiday`. */
@Entity('calendar')
@Unique('uq_calendar_code', ['code'])
@Check('ck_calendar_code', `code ~ '^[a-z0-9][a-z0-9-]*$' AND code <> 'company'`)
@Check('ck_calendar_kind', `kind IN ('site', 'carrier', 'place')`)
export class CalendarEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_calendar' })
  id!: string;

  @Column('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('text')
  kind!: CalendarKind;

  /** ISO weekdays. */
  @Column('integer', { name: 'working_days', array: true })
  workingDays!: number[];
}

/** A day that is otherwise than its weekday says. */
@Entity('calendar_day')
@Check(
  'ck_calendar_day_hours',
  `opens ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' AND closes ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' AND opens < closes`,
)
export class CalendarDayEntity {
  @PrimaryColumn('uuid', { name: 'calendar_id', primaryKeyConstraintName: 'pk_calendar_day' })
  @ForeignKey(() => CalendarEntity, { name: 'fk_calendar_day_calendar', onDelete: 'CASCADE' })
  calendarId!: string;

  @PrimaryColumn('date', { primaryKeyConstraintName: 'pk_calendar_day' })
  day!: string;

  @Column('boolean')
  open!: boolean;

  @Column('text', { nullable: true })
  opens!: string | null;

  @Column('text', { nullable: true })
  closes!: string | null;

  @Column('text', { nullable: true })
  name!: string | null;
}

/** A site of ours that goods leave. */
@Entity('site')
@Unique('uq_site_code', ['code'])
@Check('ck_site_gln', `gln ~ '^[0-9]{13}$'`)
@Check('ck_site_cut_off', `jsonb_typeof(cut_off) = 'object'`)
export class SiteEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_site' })
  id!: string;

  @Column('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  gln!: string | null;

  @Column('uuid', { name: 'calendar_id', nullable: true })
  @ForeignKey(() => CalendarEntity, { name: 'fk_site_calendar', onDelete: 'SET NULL' })
  calendarId!: string | null;

  /** Latest time of ordering by ISO weekday. */
  @Column('jsonb', { name: 'cut_off', default: {} })
  cutOff!: CutOffs;
}

/** Who carries goods to places. */
@Entity('carrier')
@Unique('uq_carrier_code', ['code'])
@Check('ck_carrier_transit_days', 'transit_days BETWEEN 0 AND 60')
@Check('ck_carrier_cut_off', `jsonb_typeof(cut_off) = 'object'`)
export class CarrierEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_carrier' })
  id!: string;

  @Column('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('uuid', { name: 'calendar_id', nullable: true })
  @ForeignKey(() => CalendarEntity, { name: 'fk_carrier_calendar', onDelete: 'SET NULL' })
  calendarId!: string | null;

  @Column('integer', { name: 'transit_days', default: 1 })
  transitDays!: number;

  @Column('jsonb', { name: 'cut_off', default: {} })
  cutOff!: CutOffs;
}
