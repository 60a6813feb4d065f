import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_READ_LIMITS } from '../message';
import { findingsOf, messagesOf, order, read } from './test-support';

/** Envelope faults and their words in the corpus's manifest. */
const WORDS: readonly (readonly [reason: string, words: RegExp])[] = [
  ['message-segment-count', /UNT says \d+ segments/],
  ['interchange-message-count', /UNZ says \d+ messages/],
  ['interchange-reference-mismatch', /UNZ reference/],
  ['interchange-trailer-missing', /no UNZ/],
  ['interchange-header-missing', /no UNB/],
];

/** Where the manifest's own check saw less than the standard asks. */
const MORE_THAN_MANIFEST: ReadonlySet<string> = new Set([
  'edifact/EDIFACT.NET__EDIFACT__Invoice.txt', // UNZ 0036 counts groups where UNG is used: 1, not 2
  'edifact/EDIFACT.NET__DuplicateInterchange.txt', // two interchanges of one message each; the manifest counts over the file
  'edifact/EDIFACT.NET__CorruptUnh.txt', // "NH+" is no message, so UNZ counts 1 too many and UNT cannot be compared
]);

/** Files that the manifest calls valid and that the standard does not. */
const NOT_VALID: ReadonlySet<string> = new Set([
  'edifact/EDIFACT.NET__EDIFACT__Invoice.txt', // UNZ as above
  'edifact/EDIFACT.NET__CONTRL.txt', // UNB S001 has no 0002, syntax version
]);

interface Sample {
  readonly path: string;
  readonly validity: string;
  readonly bytes: Buffer;
}

/** The files of CORPUS_DIR with what its manifest says of them; without it one sample of our own. */
function samples(): readonly Sample[] {
  const folder = process.env['CORPUS_DIR'] || undefined; // empty counts as not set
  if (folder === undefined || !existsSync(join(folder, 'MANIFEST.tsv'))) {
    return [{ path: 'own', validity: 'valid', bytes: Buffer.from(order()) }];
  }
  const rows = readFileSync(join(folder, 'MANIFEST.tsv'), 'utf8').trim().split('\n').slice(1);
  return rows
    .map((row) => row.split('\t'))
    .filter(([path]) => path?.startsWith('edifact/'))
    .map(([path = '', ...cells]) => ({ path, validity: cells[6] ?? '', bytes: readFileSync(join(folder, path)) }));
}

describe('real files', () => {
  it.each(samples().map((sample) => [sample.path, sample] as const))(
    '%s is read as the manifest says',
    (path, sample) => {
      const events = read(sample.bytes);
      const found = new Set(findingsOf(events).map(({ reason }) => String(reason)));
      expect(messagesOf(events).length).toBeGreaterThan(path.includes('CorruptUnh') ? -1 : 0);
      if (!MORE_THAN_MANIFEST.has(path)) {
        const expected = WORDS.filter(([, words]) => words.test(sample.validity)).map(([reason]) => reason);
        expect(WORDS.map(([reason]) => reason).filter((reason) => found.has(reason))).toEqual(expected);
      }
      if (sample.validity.startsWith('valid') && !NOT_VALID.has(path)) {
        const loud = findingsOf(events).filter(({ severity }) => severity === 'error' || severity === 'blocking');
        expect(loud).toEqual([]);
      }
      expect(findingsOf(read(sample.bytes, { chunk: 61, limits: DEFAULT_READ_LIMITS }))).toEqual(findingsOf(events));
    },
  );
});
