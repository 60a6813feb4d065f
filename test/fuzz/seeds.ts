import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A file that mutations begin with. */
export interface Seed {
  readonly name: string;
  readonly bytes: Buffer;
}

const root = path.resolve(__dirname, '../..');
/** A larger file costs time and is hardly ever hit where it matters. */
const MOST_BYTES = 64 * 1024;
const OWN = ['fixtures/stories', 'fixtures/demo/orders'];
const NOT_A_MESSAGE = /\.(json|md|tsv)$|answer|acknowledgement/;

/** Where real messages of other people lie, which are not part of this repository; undefined where there are none. */
export const corpusFolder = (given?: string): string | undefined =>
  [given, process.env['CORPUS_DIR'], path.resolve(root, '../shared/corpus')].find(
    (folder) => folder !== undefined && folder !== '' && existsSync(folder),
  );

/** The files below a folder, sorted by name, so that a number means the same mutation on every machine. */
export function filesBelow(folder: string): readonly Seed[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile() && !NOT_A_MESSAGE.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ name: path.relative(folder, file), bytes: readFileSync(file) }))
    .filter(({ bytes }) => bytes.length <= MOST_BYTES);
}

/** The messages of the stories and the demo, and those of a corpus where one is given. */
export const seedsOf = (corpus: string | undefined): readonly Seed[] =>
  [...OWN.map((folder) => path.join(root, folder)), ...(corpus === undefined ? [] : [corpus])].flatMap((folder) =>
    filesBelow(folder),
  );
