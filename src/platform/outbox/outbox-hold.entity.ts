import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The outbox waits for a person's word: as long as there is a row. */
@Entity('outbox_hold')
@Check('ck_outbox_hold_single', 'id = 1')
export class OutboxHoldEntity {
  @PrimaryColumn('integer', { default: 1, primaryKeyConstraintName: 'pk_outbox_hold' }) id!: number;
  @Column('text') reason!: string;
  @Column('timestamptz', { default: () => 'now()' }) since!: Date;
  @Column('text') by!: string;
}
