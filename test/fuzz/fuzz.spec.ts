import { DEFAULT_READ_LIMITS, openReader, type FileReader, type ReadLimits } from '../../src/formats';
import { runCampaign, type Failure } from './campaign';
import { examine, type FuzzInput } from './examine';
import { inputOf } from './inputs';
import { MUTATION_NAMES } from './mutations';
import { seedsOf } from './seeds';

// Real: the readers, the guides, `explain`, with the messages of stories and demo, damaged in thousands of ways that are the same at every
// run. `npm run fuzz` does the same for as many as one likes, with a corpus as well.

const SEED = 2026;
const COUNT = 2_000;
const seeds = seedsOf(undefined);
const order = seeds.find(({ name }) => name.startsWith('01-'))!.bytes;
const whole: FuzzInput = { bytes: order, cuts: [20, 300], limits: DEFAULT_READ_LIMITS, thorough: true };

describe('mutated messages', () => {
  it(`keep every promise of the readers, ${COUNT} of them`, async () => {
    const failures: Failure[] = [];
    const failed = (failure: Failure): number => failures.push(failure);
    const { formats } = await runCampaign({
      seeds,
      seed: SEED,
      first: 0,
      count: COUNT,
      failed,
      minimise: false,
      timed: false,
    });
    expect(failures.map(({ number, input, faults }) => ({ number, story: input.story, faults }))).toEqual([]);
    // They are not so broken that no reader looks at them.
    expect(formats['edifact']).toBeGreaterThan(COUNT / 2);
    expect(formats['ubl']).toBeGreaterThan(COUNT / 30);
  });

  it('are the same for the same seed and number', () => {
    expect(inputOf(seeds, SEED, 17)).toEqual(inputOf(seeds, SEED, 17));
    expect(inputOf(seeds, SEED, 17)).not.toEqual(inputOf(seeds, SEED, 18));
    expect(inputOf(seeds, SEED, 17)).not.toEqual(inputOf(seeds, SEED + 1, 17));
  });

  it('are of every kind', () => {
    const kinds = new Set(Array.from({ length: COUNT }, (_, n) => inputOf(seeds, SEED, n).story.slice(1)).flat());
    expect([...kinds].sort()).toEqual([...MUTATION_NAMES].sort());
  });
});

describe('an input that failed once', () => {
  it.each([
    ['seed 2028, 104759', 'UNA+.? \nUNB+\nUNH+\r\n'],
    ['seed 3001, 1399', 'ISA******1**A****~*D***40'],
    ['seed 3001, 21402', '\xef\xbb\xbfISA******9**0****~*N***1\r'],
    ['seed 3001, 34784', 'ISA************ISA**** **v**^*****0~'],
    ['seed 4001, 979820', 'ISA~~~~~~6~~1~~~~~UNB+U\nNO~~~ G'],
    ['a separator above 7F', 'UNA\x85.?*\n\nUNH\x85\n\xef'],
  ])('keeps every promise: %s', async (_, text) => {
    expect((await examine({ ...whole, bytes: Buffer.from(text, 'latin1'), cuts: [] })).faults).toEqual([]);
  });
});

/** The reader, but for one way of `push` or `end`. */
const broken =
  (change: (reader: FileReader) => Partial<FileReader>) =>
  (bytes: Uint8Array, limits: ReadLimits): FileReader => {
    const reader = openReader(bytes, limits);
    const { format } = reader;
    return { format, push: (chunk) => reader.push(chunk), end: () => reader.end(), ...change(reader) };
  };

describe('a reader that', () => {
  it('does what it promises has no fault', async () => {
    expect((await examine(whole)).faults).toEqual([]);
  });

  it.each([
    ['throws', 'is read without an exception', () => ({ end: () => { throw new RangeError('too far'); } })],
    ['loses what a chunk begins with', 'is read the same in any chunks', (reader) => ({ push: (chunk) => reader.push(chunk.length < order.length ? chunk.subarray(1) : chunk) })],
    ['keeps a chunk', 'is read the same in any chunks', (reader) => keeper(reader)],
    ['leaves an envelope open', 'is told in order', (reader) => ({ end: () => reader.end().slice(0, -1), push: (chunk) => reader.push(chunk).filter(({ kind }) => kind !== 'envelope-end') })],
  ] satisfies readonly (readonly [string, string, (reader: FileReader) => Partial<FileReader>])[])('%s is found out', async (_, promise, change) => {
    const { faults } = await examine(whole, broken(change));
    expect(faults.map((fault) => fault.promise)).toContain(promise);
  }); // prettier-ignore
});

/** Reads nothing before the end, from the chunks as they then are. */
function keeper(reader: FileReader): Partial<FileReader> {
  const chunks: Uint8Array[] = [];
  return {
    push: (chunk) => (chunks.push(chunk), []),
    end: () => [...chunks.flatMap((chunk) => reader.push(chunk)), ...reader.end()],
  };
}
