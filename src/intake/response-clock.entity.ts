import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { PartnerEntity } from '../master/services';
import type { ClockKind, ResponseClock } from './overdue';

/** By when something is owed: of one partner, or of everybody who has no clock of his own. */
@Entity('response_clock')
@Unique('uq_response_clock', ['partnerId', 'kind'])
@Check('ck_response_clock_kind', `kind IN ('acknowledgement', 'order-response', 'their-acknowledgement')`)
@Check('ck_response_clock_within', 'within_minutes > 0')
@Check('ck_response_clock_hours', `hours IN ('clock', 'office')`)
@Check('ck_response_clock_expected', `expected IN ('always', 'never', 'if-ever')`)
@Check('ck_response_clock_ever', `expected <> 'if-ever' OR kind = 'their-acknowledgement'`)
export class ResponseClockEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_response_clock' })
  id!: string;

  @Column('uuid', { name: 'partner_id', nullable: true })
  @ForeignKey(() => PartnerEntity, { name: 'fk_response_clock_partner', onDelete: 'CASCADE' })
  partnerId!: string | null;

  @Column('text')
  kind!: ClockKind;

  @Column('integer', { name: 'within_minutes' })
  withinMinutes!: number;

  @Column('text')
  hours!: ResponseClock['hours'];

  @Column('text')
  expected!: ResponseClock['expected'];
}
