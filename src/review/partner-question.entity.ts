import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A question that orders of a partner have in common; for the drift test, written by `PartnerQuestionRepository`. */
@Entity('partner_question')
@Unique('uq_partner_question', ['partnerId', 'code', 'cause'])
@Check('ck_partner_question_state', `state IN ('open', 'answered')`)
export class PartnerQuestionEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_partner_question' })
  id!: string;

  @Column('uuid', { name: 'partner_id' })
  @ForeignKey('PartnerEntity', { name: 'fk_partner_question_partner' })
  partnerId!: string;

  @Column('text')
  code!: string;

  @Column('text')
  cause!: string;

  /** `answered`: for good, and not asked again. */
  @Column('text', { default: 'open' })
  state!: 'open' | 'answered';

  @Column('integer', { default: 1 })
  count!: number;

  @Column('timestamptz', { name: 'first_seen', default: () => 'now()' })
  firstSeen!: Date;

  @Column('timestamptz', { name: 'last_seen', default: () => 'now()' })
  lastSeen!: Date;

  @Column('uuid', { name: 'answered_by', nullable: true })
  answeredBy!: string | null;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: Date | null;

  @Column('text', { nullable: true })
  reason!: string | null;
}

/** An order in which a question of its partner came up. */
@Entity('partner_question_order')
export class PartnerQuestionOrderEntity {
  @PrimaryColumn('uuid', { name: 'question_id', primaryKeyConstraintName: 'pk_partner_question_order' })
  @ForeignKey(() => PartnerQuestionEntity, { name: 'fk_partner_question_order_question', onDelete: 'CASCADE' })
  questionId!: string;

  @PrimaryColumn('uuid', { name: 'order_id', primaryKeyConstraintName: 'pk_partner_question_order' })
  @Index('ix_partner_question_order')
  @ForeignKey('SalesOrderEntity', { name: 'fk_partner_question_order_order', onDelete: 'CASCADE' })
  orderId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_partner_question_order' })
  fingerprint!: string;
}
