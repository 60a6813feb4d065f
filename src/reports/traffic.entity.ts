import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { AlarmKind } from './traffic';
import type { AlarmFigures } from './traffic.repository';

// For the drift test and for lists; written by `TrafficRepository`. Partners are known by name: they lie in another folder.

/** Files of a partner in one hour of a day that is over. */
@Entity('partner_traffic')
@Check('ck_partner_traffic_hour', 'hour BETWEEN 0 AND 23')
export class PartnerTrafficEntity {
  @PrimaryColumn('uuid', { name: 'partner_id', primaryKeyConstraintName: 'pk_partner_traffic' })
  @ForeignKey('PartnerEntity', { name: 'fk_partner_traffic_partner', onDelete: 'CASCADE' })
  partnerId!: string;

  @PrimaryColumn('date', { primaryKeyConstraintName: 'pk_partner_traffic' })
  @Index('ix_partner_traffic_day')
  day!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_partner_traffic' })
  hour!: number;

  @Column('integer')
  files!: number;

  @Column('integer')
  troubled!: number;
}

/** What counts as out of the ordinary with one partner; null is the default of the program. */
@Entity('traffic_threshold')
@Check('ck_traffic_threshold_weeks', 'weeks BETWEEN 4 AND 53')
@Check('ck_traffic_threshold_spreads', 'spreads > 0')
@Check('ck_traffic_threshold_factor', 'factor > 1')
@Check('ck_traffic_threshold_trouble', 'trouble_points > 0 AND trouble_points <= 100')
export class TrafficThresholdEntity {
  @PrimaryColumn('uuid', { name: 'partner_id', primaryKeyConstraintName: 'pk_traffic_threshold' })
  @ForeignKey('PartnerEntity', { name: 'fk_traffic_threshold_partner', onDelete: 'CASCADE' })
  partnerId!: string;

  @Column('boolean', { nullable: true })
  watched!: boolean | null;

  @Column('integer', { nullable: true })
  weeks!: number | null;

  @Column('numeric', { nullable: true })
  spreads!: string | null;

  @Column('numeric', { nullable: true })
  factor!: string | null;

  @Column('numeric', { name: 'trouble_points', nullable: true })
  troublePoints!: string | null;
}

/** One time in which a partner's traffic was out of the ordinary. */
@Entity('traffic_alarm')
@Check('ck_traffic_alarm_kind', `kind IN ('silent', 'less', 'more', 'troubled')`)
@Index('uq_traffic_alarm_open', ['partnerId'], { unique: true, where: 'over_at IS NULL' })
export class TrafficAlarmEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_traffic_alarm' })
  id!: string;

  @Column('uuid', { name: 'partner_id' })
  @ForeignKey('PartnerEntity', { name: 'fk_traffic_alarm_partner', onDelete: 'CASCADE' })
  partnerId!: string;

  @Column('text')
  kind!: AlarmKind;

  @Column('jsonb')
  figures!: AlarmFigures;

  @Column('timestamptz', { name: 'raised_at', default: () => 'now()' })
  raisedAt!: Date;

  @Column('timestamptz', { name: 'over_at', nullable: true })
  overAt!: Date | null;
}
