import { Injectable } from '@nestjs/common';
import type { Sql } from '../platform';
import { ERP_ENTITIES, TABLES_OF, type ErpRef, type MasterEntity } from './port';
import type { MasterTable } from '../master';
import type { DueChange } from '../master/services';

/** What of a change says where it goes. */
export type WayAsked = Pick<DueChange, 'table' | 'key' | 'row' | 'field' | 'oldValue'>;

/** An ERP that a row of the master is of, and how it knows the row. */
export interface ChangeTarget {
  readonly erp: string;
  readonly ref: ErpRef | null;
}

/** A row, `$1` its table, `$2` its key with and without a day; of a new package of an article, `$3`, that article as `$4`. */
const IS_IT = `(r.table_name = $1 AND r.key = ANY ($2) OR $3 AND r.table_name = 'articles' AND r.key = $4)`;

/** Rows that the ERP tells without a day are known without one there. */
const DATED: ReadonlySet<MasterTable> = new Set<MasterTable>(['prices', 'locations', 'cross-references']);

/** Finds whose rows of the master are. */
@Injectable()
export class ChangeTargetRepository {
  /**
   * The ERPs that have told of the row, those first that can name it; of a new package of the base unit those that have told of its article.
   */
  async of(sql: Sql, asked: WayAsked): Promise<readonly ChangeTarget[]> {
    return sql.query<ChangeTarget>(
      `SELECT e.code AS erp, r.ref FROM erp_row r JOIN erp e ON e.id = r.erp_id
       WHERE r.gone_at IS NULL AND ${IS_IT}
       ORDER BY r.ref IS NULL, e.takes_orders DESC, e.code`,
      namesOf(asked),
    );
  }

  /** Code of an ERP that had the row and has it no more; null where none had it. */
  async lost(sql: Sql, asked: WayAsked): Promise<string | null> {
    const [row] = await sql.query<{ erp: string }>(
      `SELECT e.code AS erp FROM erp_row r JOIN erp e ON e.id = r.erp_id WHERE r.gone_at IS NOT NULL AND ${IS_IT} ORDER BY r.gone_at DESC, e.code LIMIT 1`,
      namesOf(asked),
    );
    return row?.erp ?? null;
  }

  /** Code of the ERP among these that has an article or a customer no more, and blocks it again with each whole reading. */
  async ending(sql: Sql, { table, key }: WayAsked, erps: readonly string[]): Promise<string | null> {
    const [row] = await sql.query<{ erp: string }>(
      `SELECT e.code AS erp FROM erp_row r JOIN erp e ON e.id = r.erp_id
       WHERE r.gone_at IS NOT NULL AND r.table_name = $1 AND r.key = $2 AND e.code = ANY ($3) ORDER BY r.gone_at DESC, e.code LIMIT 1`,
      [table, key, erps],
    );
    return row?.erp ?? null;
  }

  /** ERPs that are switched on and from which rows of a table are read, first the one that takes orders. */
  async readers(sql: Sql, table: MasterTable): Promise<readonly string[]> {
    const entities = ERP_ENTITIES.filter((one): one is MasterEntity => one !== 'orders' && TABLES_OF[one].includes(table));
    const rows = await sql.query<{ code: string }>(
      `SELECT e.code FROM erp e WHERE e.active AND EXISTS (SELECT FROM erp_feed f WHERE f.erp_id = e.id AND f.active AND f.entity = ANY ($1))
       ORDER BY e.takes_orders DESC, e.code`,
      [entities],
    );
    return rows.map(({ code }) => code);
  }
} // prettier-ignore

function namesOf({ table, key, row, field, oldValue }: WayAsked): readonly unknown[] {
  const keys = DATED.has(table) ? [key, key.replace(/\|[^|]*$/, '|')] : [key];
  // A GTIN that is added to an article there is one of its base unit.
  const isNew = table === 'packagings' && field === 'gtin' && oldValue === null && row['level'] === 'each';
  return [table, keys, isNew, row['article'] ?? ''];
}
