import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** That somebody asked for a value of the master, and which order showed him that it is wrong; written by `ChangeRequestRepository`. */
@Entity('change_request_ask')
@Index('ix_change_request_ask_request', ['requestId', 'id'])
@Index('ix_change_request_ask_order', ['orderId'], { where: 'order_id IS NOT NULL' })
@Index('ix_change_request_ask_case', ['caseId'], { where: 'case_id IS NOT NULL' })
export class ChangeRequestAskEntity {
  @PrimaryColumn('bigint', {
    primaryKeyConstraintName: 'pk_change_request_ask',
    generated: 'identity',
    generatedIdentity: 'ALWAYS',
  })
  id!: string;
  @Column('uuid', { name: 'request_id' })
  @ForeignKey('ChangeRequestEntity', { name: 'fk_change_request_ask_request', onDelete: 'CASCADE' })
  requestId!: string;
  @Column('text', { nullable: true }) value!: string | null;
  @Column('text') reason!: string;
  @Column('uuid', { name: 'asked_by' }) askedBy!: string;
  @Column('timestamptz', { name: 'asked_at', default: () => 'now()' }) askedAt!: Date;
  @Column('uuid', { name: 'order_id', nullable: true })
  @ForeignKey('SalesOrderEntity', { name: 'fk_change_request_ask_order', onDelete: 'SET NULL' })
  orderId!: string | null;
  @Column('uuid', { name: 'case_id', nullable: true })
  @ForeignKey('ReviewCaseEntity', { name: 'fk_change_request_ask_case', onDelete: 'SET NULL' })
  caseId!: string | null;
  @Column('text', { nullable: true }) finding!: string | null;
  @Column('integer', { nullable: true }) line!: number | null;
}
