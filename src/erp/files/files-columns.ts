import type { MasterTable } from '../../master';
import { idocColumns } from '../idoc/idoc-columns';
import type { ColumnsByTable } from '../port';
import type { FilesSettings } from './files-settings';

type Told = Pick<FilesSettings, 'feeds' | 'idoc'>;

/** Columns of a table that files have, by what the settings say of them. */
export function columnsInFiles({ feeds, idoc }: Told, table: MasterTable): readonly string[] {
  const told = feeds.flatMap(({ entity, read }): readonly string[] => {
    if (read.format === 'csv') return read.table === table ? Object.keys(read.csv.columns) : [];
    const columns: ColumnsByTable = idoc === null ? {} : idocColumns(entity, idoc);
    return columns[table] ?? [];
  });
  return [...new Set(told)];
}
