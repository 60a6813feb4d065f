import type { Finding } from '../../src/findings';
import {
  levelOf,
  readAcknowledgement,
  readFile,
  refusesByDefault,
  type Message,
  type ReceivedAcknowledgement,
} from '../../src/formats';
import { explainParts } from '../../src/intake';
import { Dice } from '../fuzz/dice';
import { mutant } from '../fuzz/mutations';
import { seedsOf } from '../fuzz/seeds';
import { corpusBytes, corpusRows, describeCorpus } from '../harness/corpus';
import { book } from '../harness/reading';

// Real: files of other people, the readers, the writers of acknowledgements. What we say of a file, our own reader must understand: without a
// fault of its own, and with the same complaints at the same places.

const rows = corpusRows.filter(({ path }) => /^(edifact|x12)\//.test(path));

const messagesOf = (bytes: Buffer): readonly Message[] =>
  readFile(bytes).flatMap((event) => (event.kind === 'message' ? [event.message] : []));
const findingsOf = (bytes: Buffer): readonly Finding[] =>
  readFile(bytes).flatMap((event) => {
    if (event.kind === 'message') return event.message.findings;
    return event.kind === 'envelope-end' || event.kind === 'group-end' ? event.findings : [];
  });

async function acknowledgementsOf(bytes: Buffer): Promise<readonly string[]> {
  const texts: string[] = [];
  for await (const part of explainParts({ file: '', sha256: '', chunks: () => [bytes], guides: book })) {
    if (part.part === 'tail') texts.push(...part.acknowledgements.map(({ text }) => text));
  }
  return texts;
}

const nameOf = (type: string | null, reference: string | null): string => `${type ?? ''} ${reference ?? ''}`;

/** AK304, IK304: the segment has errors in its elements, which are told by themselves; where none are, it is the segment's own fault. */
const ELEMENTS_FOLLOW = '8';

/** Segments and elements that are complained of, by the name of their message: "ORDERS 1: 5.2". */
function told(acknowledgement: ReceivedAcknowledgement): readonly string[] {
  return acknowledgement.parts.flatMap(({ sets }) =>
    sets.flatMap(({ type, reference, segments }) =>
      segments.flatMap(({ position, code, elements }) => {
        const name = `${nameOf(type, reference)}: ${String(position)}`;
        const own = code === null || (code === ELEMENTS_FOLLOW && elements.length > 0) ? [] : [name];
        return [...own, ...elements.map(({ element }) => `${name}.${String(element ?? 0)}`)];
      }),
    ),
  );
}

/** The same as reading the file says it. A missing segment stands behind the last one in X12, at it in EDIFACT. */
function found({ type, reference, format, findings }: Message): readonly string[] {
  return findings.filter(refusesByDefault).flatMap((finding) => {
    const { position, reason } = finding;
    if (!['segment', 'element'].includes(levelOf(finding)) || position === null || !('segmentIndex' in position))
      return [];
    const behind = format === 'x12' && reason === 'segment-missing' ? 1 : 0;
    const name = `${nameOf(type, reference)}: ${String(position.segmentIndex + behind)}`;
    // A sign in the tag is of no element, and X12 counts them from 1 (AK401): it is told of the first.
    const none = format === 'x12' ? 1 : 0;
    return [levelOf(finding) === 'element' ? `${name}.${String(position.element ?? none)}` : name];
  });
}

const sorted = (places: readonly string[]): readonly string[] => [...new Set(places)].sort();

/** Where reading our acknowledgements of a file says otherwise than reading the file. */
async function misunderstood(file: Buffer): Promise<readonly string[]> {
  const wrong: string[] = [];
  const said: ReceivedAcknowledgement[] = [];
  for (const text of await acknowledgementsOf(file)) {
    // A character set of more than 256 characters is only ever written as UTF-8.
    const bytes = Buffer.from(text, /^[\0-\xff]*$/.test(text) ? 'latin1' : 'utf8');
    // What we copy of the sender may be no code of the standard: that is a note, and his.
    const faults = findingsOf(bytes).filter(refusesByDefault);
    wrong.push(...faults.map(({ reason, position }) => `${String(reason)} ${JSON.stringify(position)}`));
    const read = messagesOf(bytes).flatMap((message) => readAcknowledgement(message) ?? []);
    if (read.length === 0) wrong.push(`no acknowledgement: ${text}`);
    said.push(...read);
  }
  // Of messages with one name nobody can say which is meant; of those in what is refused as a whole nothing is told.
  const messages = messagesOf(file);
  const count = (name: string): number =>
    messages.filter(({ type, reference }) => nameOf(type, reference) === name).length;
  const sets = said.flatMap(({ parts }) => parts.flatMap((part) => part.sets));
  const names = new Set(sets.map(({ type, reference }) => nameOf(type, reference)).filter((name) => count(name) === 1));
  const clear = (places: readonly string[]): string =>
    sorted(places.filter((place) => names.has(place.slice(0, place.lastIndexOf(': '))))).join();
  const [ours, read] = [clear(said.flatMap(told)), clear(messages.flatMap(found))];
  return ours === read ? wrong : [...wrong, `told ${ours}; found ${read}`];
}

describeCorpus('our own reader understands what we acknowledge of', () => {
  it.each(rows.map((row) => [row.path, row] as const))('%s', async (_, row) => {
    expect(await misunderstood(corpusBytes(row))).toEqual([]);
  });
});

describe('our own reader understands what we acknowledge of damaged files', () => {
  const seeds = seedsOf(undefined).filter(({ bytes }) => /^\s*(UNA|UNB|ISA)/.test(bytes.toString('latin1', 0, 200)));
  const COUNT = 1_500;

  it('with its complaints at the same places', async () => {
    const wrong: string[] = [];
    let [places, partly] = [0, 0];
    for (let number = 0; number < COUNT; number++) {
      const { bytes, story } = mutant(seeds, new Dice(11, number));
      const texts = await acknowledgementsOf(bytes);
      if (texts.some((text) => /UCS\W|AK3\W/.test(text))) places++;
      if (texts.some((text) => /UCI\W.*\W7\W+UCM|AK9\WP/.test(text))) partly++;
      wrong.push(...(await misunderstood(bytes)).map((one) => `${String(number)} ${story.join(', ')}: ${one}`));
    }
    expect(wrong).toEqual([]);
    expect(places).toBeGreaterThan(COUNT / 20);
    // Rare, and other ones with every new fixture: some must be among them.
    expect(partly).toBeGreaterThan(2);
  }, 120_000);
});
