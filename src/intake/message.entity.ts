import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { Finding } from '../findings';
import type { MessageMeaning } from '../kernel';
import { InterchangeEntity } from './interchange.entity';
import type { MessageState } from './road';

/** For the drift test and for lists; written by `InterchangeRepository`. */
@Entity('message')
@Unique('uq_message_place', ['interchangeId', 'index'])
@Check(
  'ck_message_state',
  `state IN ('waiting', 'ordered', 'duplicate', 'refused', 'set-aside', 'test', 'acknowledgement', 'frame', 'change', 'information')`,
)
export class MessageEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_message' })
  id!: string;

  @Column('uuid', { name: 'interchange_id' })
  @ForeignKey(() => InterchangeEntity, { name: 'fk_message_interchange' })
  interchangeId!: string;

  /** From 0, over the whole file. */
  @Column('integer')
  index!: number;

  @Column('integer')
  envelope!: number;

  /** From 0, over the whole file; null for a message outside any group. */
  @Column('integer', { name: 'group_index', nullable: true })
  groupIndex!: number | null;

  @Column('text', { nullable: true })
  reference!: string | null;

  @Column('text')
  type!: string;

  @Column('text')
  version!: string;

  @Column('bigint', { name: 'byte_start' })
  byteStart!: string;

  @Column('bigint', { name: 'byte_end' })
  byteEnd!: string;

  @Column('integer', { name: 'start_line' })
  startLine!: number;

  @Column('integer', { name: 'start_column' })
  startColumn!: number;

  /** Its file is wrapped at a fixed width. */
  @Column('boolean', { default: false })
  wrapped!: boolean;

  @Column('text', { nullable: true })
  guide!: string | null;

  @Column('text', { name: 'guide_version', nullable: true })
  guideVersion!: string | null;

  @Column('text', { name: 'order_number', nullable: true })
  orderNumber!: string | null;

  @Column('text', { name: 'ordering_key', nullable: true })
  orderingKey!: string | null;

  @Column('text')
  state!: MessageState;

  @Column('jsonb', { default: () => `'[]'` })
  findings!: readonly Finding[];

  /** What a person said that this one message means; null where nobody had to. */
  @Column('text', { nullable: true })
  meaning!: MessageMeaning | null;

  @Column('timestamptz', { name: 'judged_at', nullable: true })
  judgedAt!: Date | null;
}
