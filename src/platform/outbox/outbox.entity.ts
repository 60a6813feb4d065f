import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { FailedAs, OutboxState } from './outbox';

/** For the drift test and for lists; written by `OutboxRepository`. */
@Entity('outbox')
@Check('outbox_state', `state IN ('held', 'due', 'sending', 'delivered', 'dead', 'cancelled', 'superseded')`)
@Check('outbox_body', `state NOT IN ('sending', 'delivered') OR body IS NOT NULL`)
@Check('outbox_failed_as', `failed_as IN ('unreachable', 'refused', 'not-composed')`)
@Index('outbox_order', ['orderId', 'version'], { where: 'order_id IS NOT NULL' })
@Index('outbox_subject', ['subjectId'])
@Index('outbox_partner', ['partnerId', 'createdAt'])
@Index('outbox_created', ['createdAt', 'id'])
@Index('outbox_unacknowledged', ['partnerId', 'deliveredAt'], {
  where: `kind IN ('ORDRSP', '855', '865') AND state = 'delivered' AND acknowledged_at IS NULL`,
})
@Index('outbox_number', ['partnerId', 'controlReference'], {
  unique: true,
  where: 'control_reference IS NOT NULL AND resend_of IS NULL',
})
@Index('outbox_reference', ['partnerId', 'controlReference'], { where: 'control_reference IS NOT NULL' })
@Index('outbox_open', ['state', 'dueAt'], { where: `state IN ('held', 'due', 'sending', 'dead')` })
export class OutboxEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'subject_id' }) subjectId!: string;
  @Column('uuid', { name: 'order_id', nullable: true }) orderId!: string | null;
  @Column('uuid', { name: 'partner_id' }) partnerId!: string;
  @Column('text') kind!: string;
  @Column('integer') version!: number;
  @Column('text') state!: OutboxState;
  @Column('timestamptz', { name: 'due_at' }) dueAt!: Date;
  @Column('integer', { default: 0 }) attempts!: number;
  @Column('timestamptz', { name: 'next_try_at', nullable: true }) nextTryAt!: Date | null;
  @Column('bytea', { nullable: true, select: false }) body!: Buffer | null;
  @Column('text', { name: 'file_name', nullable: true }) fileName!: string | null;
  @Column('text', { name: 'control_reference', nullable: true }) controlReference!: string | null;
  @Column('text', { name: 'last_error', nullable: true }) lastError!: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { name: 'composed_at', nullable: true }) composedAt!: Date | null;
  @Column('timestamptz', { name: 'delivered_at', nullable: true }) deliveredAt!: Date | null;
  @Column('uuid', { name: 'resend_of', nullable: true }) resendOf!: string | null;
  @Column('text', { name: 'acknowledged_as', nullable: true }) acknowledgedAs!: string | null;
  @Column('timestamptz', { name: 'acknowledged_at', nullable: true }) acknowledgedAt!: Date | null;
  @Column('integer', { default: 1 }) revision!: number;
  @Column('timestamptz', { name: 'failing_since', nullable: true }) failingSince!: Date | null;
  @Column('text', { name: 'failed_as', nullable: true }) failedAs!: FailedAs | null;
  @Column('timestamptz', { name: 'resent_at', nullable: true }) resentAt!: Date | null;
  @Column('uuid', { nullable: true }) replaces!: string | null;
}
