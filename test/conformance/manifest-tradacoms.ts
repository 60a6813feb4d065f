import type { ExplainedDocument } from '../../src/intake/explain-contract';
import type { CorpusRow } from '../harness/corpus';
import { plainSegments } from './plain-count';

/*
 * What is different about the rows of TRADACOMS. An order is spread over messages: the first one of a file says who orders from whom. And
 * the program that wrote the manifest took the elements of OLD one too early: what it calls the quantity is UNOR (element 5: consumer
 * units in a traded unit, then its measure), what it calls the price is OQTY (element 6: traded units ordered), and OUCT (element 7), which
 * is the price, is in none of its columns. Whether it really does so is looked up in the bytes of each file.
 */

export const isTradacoms = (row: CorpusRow): boolean => (row['format_version'] ?? '').startsWith('tradacoms ');
export const isOfSegments = (row: CorpusRow): boolean => /^(edifact|x12)\//.test(row.path) || isTradacoms(row);

/** The row with what its columns hold by the names of the standard. An article is the first part of SPRO. */
export const asTheStandardNames = (row: CorpusRow): CorpusRow => ({
  ...row,
  line1_article: (row['line1_article'] ?? '').split(':')[0] ?? '',
  line1_quantity: row['line1_price'] ?? '',
  line1_price: '',
});

/** The columns that do not hold what this suite takes them to hold: then the rows were mended, and `asTheStandardNames` must go. */
export function misnamed(row: CorpusRow, bytes: Buffer): readonly string[] {
  const line = plainSegments(bytes).find(({ elements }) => elements[0]?.startsWith('OLD='))?.elements;
  const columns: readonly (readonly [name: string, element: string | undefined])[] = [
    ['line1_article', line?.[1]],
    ['line1_quantity', line?.[4]],
    ['line1_price', line?.[5]],
  ];
  return columns.flatMap(([name, element]) =>
    (row[name] ?? '') === (element ?? '') ? [] : [`misnamed: ${name} is ${String(row[name])}, not ${String(element)}`],
  );
}

/** The order of a file with the parties that the header of the file names; the header alone where there is no order. */
export function orderOfFile(documents: readonly ExplainedDocument[]): ExplainedDocument | undefined {
  const [header] = documents;
  const order = documents.find(({ kind }) => kind === 'order');
  if (header === undefined || order === undefined) return header;
  const { buyer, supplier } = header.parties;
  return { ...order, parties: { ...order.parties, buyer, supplier } };
}
