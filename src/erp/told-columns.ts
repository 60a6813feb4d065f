import type { MasterTable } from '../master';
import type { ColumnsByTable, ErpRow } from './port';

/** What an ERP with price lists tells of a row: the list price of an article is its one price there, and has no end. */
export const toldOfLists =
  (columns: ColumnsByTable) =>
  (table: MasterTable, row: ErpRow['row']): readonly string[] => {
    const all = columns[table] ?? [];
    return table === 'prices' && row['source'] === 'list' ? all.filter((column) => column !== 'validTo') : all;
  };
