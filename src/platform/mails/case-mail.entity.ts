import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { CaseMail, Language, MailTable } from '../../kernel';

/** For the drift test; written by `CaseMailRepository`. What it is about is known by name: it lies in other folders. */
@Entity('case_mail')
@Unique('uq_case_mail_digest', ['caseId', 'digest'])
@Check('ck_case_mail_audience', `audience IN ('customer', 'colleague')`)
@Check('ck_case_mail_language', `language IN ('nl', 'en')`)
@Check('ck_case_mail_state', `state IN ('waiting', 'sent', 'failed', 'copied', 'received', 'automatic')`)
@Check('ck_case_mail_received', `(state IN ('received', 'automatic')) = (digest IS NOT NULL)`)
@Check('ck_case_mail_author', '(digest IS NULL) = (author IS NOT NULL)')
@Index('ix_case_mail_case', ['caseId', 'writtenAt'])
export class CaseMailEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_case_mail' })
  id!: string;

  @Column('uuid', { name: 'case_id' })
  @ForeignKey('ReviewCaseEntity', { name: 'fk_case_mail_case', onDelete: 'CASCADE' })
  caseId!: string;

  @Column('text')
  audience!: CaseMail['audience'];

  @Column('text')
  state!: CaseMail['state'];

  /** Whom it goes to; of one that came in, whom it says it is from. */
  @Column('text')
  address!: string;

  @Column('text')
  subject!: string;

  @Column('text')
  body!: string;

  @Column('jsonb', { nullable: true })
  lines!: MailTable | null;

  @Column('text')
  language!: Language;

  @Column('text', { name: 'message_id' })
  @Index('ix_case_mail_message')
  messageId!: string;

  /** The message id of the one that it answers. */
  @Column('text', { name: 'answers_to', nullable: true })
  answersTo!: string | null;

  /** Of the bytes of one that came in: the same bytes again are the same mail, whatever id they give themselves. */
  @Column('text', { nullable: true })
  digest!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('UserEntity', { name: 'fk_case_mail_author' })
  author!: string | null;

  @Column('timestamptz', { name: 'written_at', default: () => 'now()' })
  writtenAt!: Date;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt!: Date | null;

  @Column('integer', { default: 0 })
  attempts!: number;

  @Column('timestamptz', { name: 'failing_since', nullable: true })
  failingSince!: Date | null;

  @Column('text', { nullable: true })
  failure!: string | null;
}
