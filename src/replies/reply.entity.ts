import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { PartnerEntity } from '../master/services';
import type { StoredReply } from './compose-reply';

/** For the drift test and for lists; written by `ReplyRepository`. What a reply is about is known by name: it lies in other folders. */
@Entity('reply')
@Unique('uq_reply_order', ['orderId', 'kind', 'outcomeVersion'])
@Unique('uq_reply_envelope', ['interchangeId', 'envelope', 'kind'])
@Check('ck_reply_kind', `kind IN ('CONTRL', 'TA1', '997', '999', 'ORDRSP', 'UBL-ORDER-RESPONSE', '855', '865')`)
export class ReplyEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_reply' })
  id!: string;

  @Column('text')
  kind!: StoredReply['kind'];

  @Column('uuid', { name: 'partner_id' })
  @ForeignKey(() => PartnerEntity, { name: 'fk_reply_partner' })
  partnerId!: string;

  @Column('uuid', { name: 'order_id', nullable: true })
  @ForeignKey('SalesOrderEntity', { name: 'fk_reply_order' })
  orderId!: string | null;

  @Column('uuid', { name: 'interchange_id' })
  @ForeignKey('InterchangeEntity', { name: 'fk_reply_interchange' })
  interchangeId!: string;

  /** Which envelope of the interchange an acknowledgement is about; null for an order response. */
  @Column('integer', { nullable: true })
  envelope!: number | null;

  @Column('integer', { name: 'outcome_version' })
  outcomeVersion!: number;

  @Column('jsonb')
  model!: StoredReply['model'];

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}

/** The last control reference that was taken for a partner. */
@Entity('control_counter')
export class ControlCounterEntity {
  @PrimaryColumn('uuid', { name: 'partner_id', primaryKeyConstraintName: 'pk_control_counter' })
  @ForeignKey(() => PartnerEntity, { name: 'fk_control_counter_partner' })
  partnerId!: string;

  @Column('bigint', { default: 0 })
  last!: string;
}
