import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ArticleEntity } from './article.entity';

/** What was changed of an article, its packages and its prices: written by triggers, whatever changed them. Only columns that differ. */
@Entity('article_change')
@Index('ix_article_change_article', ['articleId', 'id'])
@Check('ck_article_change_subject', `subject IN ('article', 'packaging', 'price')`)
export class ArticleChangeEntity {
  @PrimaryColumn('bigint', {
    primaryKeyConstraintName: 'pk_article_change',
    generated: 'identity',
    generatedIdentity: 'ALWAYS',
  })
  id!: string;

  @Column('uuid', { name: 'article_id' })
  @ForeignKey(() => ArticleEntity, { name: 'fk_article_change_article', onDelete: 'CASCADE' })
  articleId!: string;

  @Column('timestamptz', { default: () => 'now()' })
  at!: Date;

  @Column('text')
  subject!: 'article' | 'packaging' | 'price';

  /** Of the row that was changed. */
  @Column('uuid', { name: 'row_id' })
  rowId!: string;

  @Column('jsonb')
  before!: Readonly<Record<string, unknown>>;

  @Column('jsonb')
  after!: Readonly<Record<string, unknown>>;
}
