import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { ReviewCaseEntity } from './review-case.entity';

/** For the drift test; written by `CaseCommentRepository`. What colleagues write to each other about a case; the buyer never sees it. */
@Entity('case_comment')
@Index('ix_case_comment_case', ['caseId', 'writtenAt', 'id'])
export class CaseCommentEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_case_comment' })
  id!: string;

  @Column('uuid', { name: 'case_id' })
  @ForeignKey(() => ReviewCaseEntity, { name: 'fk_case_comment_case', onDelete: 'CASCADE' })
  caseId!: string;

  @Column('uuid')
  @ForeignKey('UserEntity', { name: 'fk_case_comment_author' })
  author!: string;

  @Column('text')
  text!: string;

  @Column('uuid', { array: true, default: [] })
  mentions!: string[];

  @Column('timestamptz', { name: 'written_at', default: () => 'now()' })
  writtenAt!: Date;
}
