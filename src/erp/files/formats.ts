import { z } from 'zod';
import type { MasterTable } from '../../master';
import { csvAnswers } from './csv-answers';
import { csvOrder } from './csv-orders';
import { csvRows } from './csv-rows';
import { columnsFault, csvAnswerSettings, csvOrderSettings, csvTableSettings } from './csv-settings';
import type { FileFormat } from './file-format';
import { idocFormat } from '../idoc/idoc-format';
import type { IdocSettings } from '../idoc/idoc-settings';
import { ErpFault, TABLES_OF, type MasterEntity } from '../port';

/*
 * The formats of exchanged files by name. A format has its part of the settings in each of the three unions, and its place in each of the three functions
 * below; nothing else knows which formats there are.
 */

const table = z.enum([
  ...['articles', 'packagings', 'price-groups', 'customers', 'locations', 'contacts', 'prices', 'agreed-discounts', 'promotions'],
  ...['promotion-lines', 'contracts', 'contract-lines', 'cross-references', 'assortment', 'availability'],
] as [MasterTable, ...MasterTable[]]); // prettier-ignore

/** IDocs of SAP: what they are like is said once for all of them, in `idoc`. */
const idoc = z.strictObject({ format: z.literal('idoc') });

/** How rows of the master are read. */
export const rowsFormat = z.discriminatedUnion('format', [
  /** A CSV of one table. */
  z.strictObject({ format: z.literal('csv'), table, csv: csvTableSettings }),
  idoc,
]);
export type RowsFormat = z.output<typeof rowsFormat>;

/** How an order is written. */
export const ordersFormat = z.discriminatedUnion('format', [
  z.strictObject({ format: z.literal('csv'), csv: csvOrderSettings.prefault({}) }),
  idoc,
]);

/** How answers are read. */
export const answersFormat = z.discriminatedUnion('format', [
  z.strictObject({ format: z.literal('csv'), csv: csvAnswerSettings.prefault({}) }),
  idoc,
]);

/** What an IDoc can be about. */
const IDOC_ENTITIES: readonly MasterEntity[] = ['articles', 'customers', 'prices'];

/** What of the settings of a format cannot be; null where all can. */
export function rowsFault(entity: MasterEntity, settings: RowsFormat): string | null {
  if (settings.format === 'idoc') return IDOC_ENTITIES.includes(entity) ? null : `IDocs are read of ${IDOC_ENTITIES.join(', ')}`;
  const known = TABLES_OF[entity];
  if (!known.includes(settings.table)) return `${entity} are of the tables ${known.join(', ')}, not ${settings.table}`;
  return columnsFault(settings.table, settings.csv);
} // prettier-ignore

/** The table that a file is of where it has one; else the first of what it is about. */
export const tableOf = (entity: MasterEntity, settings: RowsFormat): MasterTable | undefined =>
  settings.format === 'csv' ? settings.table : TABLES_OF[entity][0];

/** What is said once for all files of a format. */
export interface Shared {
  readonly idoc: IdocSettings | null;
}

/** Settings that use IDocs and do not say what they are like are refused when they are written down. */
function idocOf({ idoc }: Shared, entity: MasterEntity | null): FileFormat {
  if (idoc === null)
    throw new ErpFault('access', {
      nl: 'in de instellingen staat niets over IDocs ("idoc")',
      en: 'the settings say nothing of IDocs ("idoc")',
    });
  return idocFormat(idoc, entity);
}

export function rowsIn(entity: MasterEntity, settings: RowsFormat, shared: Shared): FileFormat['rows'] {
  if (settings.format === 'csv') return (bytes) => csvRows(bytes, settings.table, settings.csv);
  const format = idocOf(shared, entity);
  return (bytes) => format.rows(bytes);
}

export function orderAs(settings: z.output<typeof ordersFormat>, shared: Shared): FileFormat['order'] {
  if (settings.format === 'csv') return (handed) => csvOrder(handed, settings.csv);
  const format = idocOf(shared, null);
  return (handed) => format.order(handed);
}

export function answersIn(settings: z.output<typeof answersFormat>, shared: Shared): FileFormat['answers'] {
  if (settings.format === 'csv') return (bytes) => csvAnswers(bytes, settings.csv);
  const format = idocOf(shared, null);
  return (bytes) => format.answers(bytes);
}
