import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ArticleEntity, CustomerEntity } from '../master/services';

/** What a customer usually orders of an article, in base units, newest first. Written by `QuantityHistoryService`. */
@Entity('quantity_history')
export class QuantityHistoryEntity {
  @PrimaryColumn('uuid', { name: 'customer_id', primaryKeyConstraintName: 'pk_quantity_history' })
  @ForeignKey(() => CustomerEntity, { name: 'fk_quantity_history_customer' })
  customerId!: string;

  @PrimaryColumn('uuid', { name: 'article_id', primaryKeyConstraintName: 'pk_quantity_history' })
  @ForeignKey(() => ArticleEntity, { name: 'fk_quantity_history_article' })
  articleId!: string;

  @Column('numeric', { array: true })
  quantities!: string[];
}

/** What a customer's released orders came to, in his currency, newest first. Written by `QuantityHistoryService`. */
@Entity('customer_order_value')
export class CustomerOrderValueEntity {
  @PrimaryColumn('uuid', { name: 'customer_id', primaryKeyConstraintName: 'pk_customer_order_value' })
  @ForeignKey(() => CustomerEntity, { name: 'fk_customer_order_value_customer' })
  customerId!: string;

  @Column('numeric', { array: true })
  amounts!: string[];
}

/** Up to when releases are counted in the history: one row. */
@Entity('quantity_history_progress')
@Check('ck_quantity_history_progress_single', 'id = 1')
export class QuantityHistoryProgressEntity {
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_quantity_history_progress' })
  id!: number;

  @Column('timestamptz', { name: 'counted_until' })
  countedUntil!: Date;
}
