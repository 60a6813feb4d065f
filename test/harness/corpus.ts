import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

// Real messages of other people are not part of this repository. CORPUS_DIR names a folder with a MANIFEST.tsv (path, message_types,
// validity, and facts read from each file by another program) and the files.
const folder = path.resolve(process.env['CORPUS_DIR'] || path.resolve(__dirname, '../../../shared/corpus')); // empty counts as not set
const manifest = path.join(folder, 'MANIFEST.tsv');

/** One file of the corpus, as its manifest describes it. What is empty there says nothing. */
export type CorpusRow = Readonly<Record<string, string>> & { readonly path: string; readonly validity: string };

/** The lines of a manifest by the names in its head. */
export function rowsOf(text: string): readonly CorpusRow[] {
  const [head = '', ...lines] = text.split(/\r?\n/).filter((line) => line !== '');
  const names = head.split('\t');
  return lines.map((line) => {
    const values = line.split('\t');
    const row = Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']));
    return { ...row, path: row['path'] ?? '', validity: row['validity'] ?? '' };
  });
}

/** The folder of the corpus; null where there is none. */
export const corpusFolder = existsSync(manifest) ? folder : null;
export const corpusRows = corpusFolder === null ? [] : rowsOf(readFileSync(manifest, 'utf8'));

/** `describe` where the corpus is there; without it its tests are skipped, never passed. */
export const describeCorpus = corpusFolder === null ? describe.skip : describe;

export const corpusBytes = (row: CorpusRow): Buffer => readFileSync(path.join(folder, row.path));
