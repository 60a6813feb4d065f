import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** For the drift test; written by `SavedViewRepository`. A filter of the queue that somebody keeps under a name. */
@Entity('saved_view')
export class SavedViewEntity {
  @PrimaryColumn('uuid', { name: 'user_id', primaryKeyConstraintName: 'pk_saved_view' })
  @ForeignKey('UserEntity', { name: 'fk_saved_view_user', onDelete: 'CASCADE' })
  userId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_saved_view' })
  name!: string;

  /** As in the address of the screen, so that a view is what a link to it shows. */
  @Column('text')
  filter!: string;
}
