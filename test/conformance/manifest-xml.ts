import type { Finding } from '../../src/findings';
import type { CorpusRow } from '../harness/corpus';

/*
 * What is different about the rows of XML: their faults are those of a schema or of business rules, which are no faults of a syntax and
 * must not refuse a document. And the program that wrote the manifest goes by ORDER_PARTIES_REFERENCE in openTRANS, where the roles of
 * the parties count for more. Whether it really does so is looked up in the bytes of each file.
 */

const ORDERS: ReadonlySet<string> = new Set([
  'Order',
  'ubl:Order',
  'OrderChange',
  'OrderCancellation',
  'OrderRequest',
  'ORDER',
  'ORDERCHANGE',
  'orderMessage',
]);

/** Orders and changes in the XML vocabularies that have a guide for them. */
export const isOrderOfXml = (row: CorpusRow): boolean =>
  /^(ubl|cxml|opentrans|gs1xml)\//.test(row.path) && ORDERS.has(row['message_types'] ?? '');

/** IDocs that are no orders: they are recognised, and read by nobody. */
export const isOtherIdoc = (row: CorpusRow): boolean =>
  row.path.startsWith('idoc/') && row['message_types'] !== 'ORDERS';

const NOT_WELL_FORMED = 'XML does not parse';

/** What explain tells, or not, otherwise than the validity of the row. */
export function wrongInXml({ validity }: CorpusRow, refusals: readonly Finding[]): readonly string[] {
  if (!validity.includes(NOT_WELL_FORMED)) {
    return refusals.map(({ reason, position }) => `refused: ${String(reason)} ${JSON.stringify(position)}`);
  }
  return refusals.some(({ reason }) => reason === 'xml-not-well-formed') ? [] : [`untold: ${NOT_WELL_FORMED}`];
}

const SUPPLIER_BY_ROLE =
  /<bme:PARTY_ID[^>]*>(?:<!\[CDATA\[)?([^<\]]*)(?:\]\]>)?<\/bme:PARTY_ID>\s*<PARTY_ROLE>(?:<!\[CDATA\[)?supplier/;
const SUPPLIER_BY_REFERENCE = /<bme:SUPPLIER_IDREF[^>]*>(?:<!\[CDATA\[)?([^<\]]*)/;

/** The row with the supplier that has the role, where the row has the one that is referred to. */
export function asTheRolesSay(row: CorpusRow, bytes: Buffer): CorpusRow {
  const text = bytes.toString('utf8');
  const byRole = SUPPLIER_BY_ROLE.exec(text)?.[1];
  const referred = SUPPLIER_BY_REFERENCE.exec(text)?.[1];
  return byRole === undefined || row['supplier_id'] !== referred ? row : { ...row, supplier_id: byRole };
}
