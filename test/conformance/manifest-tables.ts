import type { Finding, SyntaxReason } from '../../src/findings';
import type { ExplainedDocument } from '../../src/intake/explain-contract';
import type { CorpusRow } from '../harness/corpus';

/*
 * What is different about the rows of tables. The manifest has one row for a file, which may hold several orders: its lines are those of all
 * of them, everything else is of the first.
 */

export const isTable = (row: CorpusRow): boolean => row.path.startsWith('csv/');

/** The first order of a file with the lines of all of them. */
export function ordersOfFile(documents: readonly ExplainedDocument[]): ExplainedDocument | undefined {
  const [first] = documents;
  return first && { ...first, lines: documents.flatMap(({ lines }) => lines) };
}

/** What is wrong with the files, found by reading them: the manifest only says that its source calls one of them wrong. */
const REASONS: Readonly<Record<string, readonly SyntaxReason[]>> = {
  'csv/metasfresh__10_WithError_PurchaseOrder_ImportFile.csv': ['value-unreadable'], // unparseable_date
  'csv/metasfresh__123_PurchaseOrder_ImportFile.csv': ['file-unknown-format'], // "The content of this file doesn't matter."
};

/** Where what is told of a file is not what is wrong with it. */
export function wrongInTable({ path }: CorpusRow, findings: readonly Finding[]): readonly string[] {
  const told = findings.flatMap(({ reason }) => reason ?? []);
  const there = REASONS[path] ?? [];
  return [
    ...there.filter((reason) => !told.includes(reason)).map((reason) => `untold: ${reason}`),
    ...told.filter((reason) => !there.includes(reason)).map((reason) => `told of a valid file: ${reason}`),
  ];
}
