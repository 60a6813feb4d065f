import path from 'node:path';
import { detectFormat } from '../../src/formats';
import { readAtCuts } from './cuts';
import { corpusFolder, filesBelow, seedsOf } from './seeds';

// Real: the readers and whole files, cut in two. Every seventh place of our own messages, some places of those of the corpus (skipped where
// there is none); `npm run fuzz -- --cuts` cuts at every place of all.

const own = seedsOf(undefined);
const corpus = corpusFolder();
const files = ['edifact', 'x12', 'other']
  .flatMap((folder) => (corpus === undefined ? [] : filesBelow(path.join(corpus, folder))))
  .filter(({ bytes }) => ['edifact', 'x12', 'tradacoms'].includes(detectFormat(bytes)));
const EVERY = 7;
const PLACES = 12;

it.each(own.map((file) => [file.name, file] as const))('%s is read the same wherever it is cut', (_, file) => {
  const { cuts, fault } = readAtCuts(file, EVERY);
  expect(fault).toBeNull();
  expect(cuts).toBe(Math.floor(file.bytes.length / EVERY) + 1);
});

(corpus === undefined ? describe.skip : describe)('of the corpus', () => {
  it('are segment files', () => {
    expect(files.length).toBeGreaterThan(150);
  });

  it.each(files.map((file) => [file.name, file] as const))('%s is read the same wherever it is cut', (_, file) => {
    expect(readAtCuts(file, Math.ceil(file.bytes.length / PLACES)).fault).toBeNull();
  });
});
