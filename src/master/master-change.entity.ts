import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** That rows of the master have changed, by statement: written by triggers, gone when the orders that they touch are put down to be judged again. */
@Entity('master_change')
@Check('ck_master_change_subject', `subject IN ('all', 'article', 'customer', 'partner', 'sync')`)
@Index('ix_master_change_transaction', ['transaction'])
export class MasterChangeEntity {
  @PrimaryColumn('bigint', {
    primaryKeyConstraintName: 'pk_master_change',
    generated: 'identity',
    generatedIdentity: 'ALWAYS',
  })
  id!: string;

  /** The transaction that changed them: what it changed is one piece of work. */
  @Column('text')
  transaction!: string;

  /** What the ids are of. */
  @Column('text')
  subject!: 'all' | 'article' | 'customer' | 'partner' | 'sync';

  /** Null where it changed too many to name, or touches everything. */
  @Column('uuid', { array: true, nullable: true })
  ids!: string[] | null;

  /** Orders that name somebody or something that nobody knew may know it now. */
  @Column('boolean', { default: false })
  names!: boolean;

  @Column('timestamptz', { name: 'changed_at', default: () => 'now()' })
  changedAt!: Date;
}
