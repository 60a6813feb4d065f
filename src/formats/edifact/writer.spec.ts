import fc from 'fast-check';
import { SYNTAX_REASONS } from '../../findings';
import type { Message } from '../message';
import { encoderOf } from '../segments/charset';
import type { SegmentMessage } from '../segments/segment-message';
import type { ServiceCharacters } from '../segments/service-characters';
import { DEFAULT_CHARACTERS, LEVEL_B_CHARACTERS } from './service-string-advice';
import { edifact, messagesOf, read } from './test-support';
import { EdifactWriter, type Written } from './writer';

/** Texts of any characters, and of those that have a meaning. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc
    .array(
      fc.constantFrom('?', "'", '+', ':', '*', '|', '!', 'UNA', 'é', 'ж', 'ß', 'a', ' ', '€', '\n', '\t', '\ud800'),
      {
        maxLength: 12,
      },
    )
    .map((parts) => parts.join('')),
);
const SERVICE = /^UN[ABEGHTZ]$/;
const segment = fc.record({
  tag: fc.stringMatching(/^[A-Z][A-Z0-9]{2}$/).filter((tag) => !SERVICE.test(tag)),
  elements: fc.array(fc.array(text, { maxLength: 4 }), { maxLength: 6 }),
});
/** What is copied from others may hold anything that is seen. */
const name = fc.stringMatching(/^[!-~](?:[ -~]{0,6}[!-~])?$/);
const interchange = fc.record({
  syntaxId: fc.constantFrom(...'UNOA UNOB UNOC UNOD UNOE UNOF UNOG UNOH UNOI UNOJ UNOK UNOX UNOY UNOW UNXX'.split(' ')),
  version: fc.constantFrom('3' as const, '4' as const),
  dress: fc.constantFrom('plain', 'advice', 'other', 'unreleased', 'level B'),
  sender: name,
  reference: name,
  messages: fc.uniqueArray(
    fc.record({
      reference: name,
      type: fc.constantFrom('ORDERS', 'FOOBAR'),
      segments: fc.array(segment, { maxLength: 5 }),
    }),
    { minLength: 1, maxLength: 3, selector: ({ reference }) => reference },
  ),
});
type Interchange = typeof interchange extends fc.Arbitrary<infer T> ? T : never;

const OTHER = Object.fromEntries(
  Object.entries({ component: '|', element: '*', decimal: ',', release: '!', repetition: '\\', terminator: '\n' }).map(
    ([role, character]) => [role, character.charCodeAt(0)],
  ),
) as unknown as ServiceCharacters;
const DRESSES: Readonly<Record<string, ServiceCharacters>> = {
  other: OTHER,
  unreleased: { ...DEFAULT_CHARACTERS, release: -1 },
  'level B': LEVEL_B_CHARACTERS,
};

/** Level B knows no version 4. */
const repeats = ({ version, dress }: Interchange): boolean => version === '4' && dress !== 'level B';

function written(x: Interchange): Written {
  const characters = DRESSES[x.dress] ?? DEFAULT_CHARACTERS;
  const writer = new EdifactWriter({ syntaxId: x.syntaxId, repetition: repeats(x), characters });
  if (x.dress !== 'plain' && x.dress !== 'level B') writer.advice();
  const version = repeats(x) ? '4' : '3';
  writer.segment('UNB', [x.syntaxId, version], x.sender, 'B', ['260105', '0900'], x.reference);
  for (const { reference, type, segments } of x.messages) {
    writer.segment('UNH', reference, [type, 'D', '96A', 'UN']);
    for (const { tag, elements } of segments) writer.segment(tag, ...elements);
    writer.segment('UNT', String(segments.length + 2), reference);
  }
  return writer.segment('UNZ', String(x.messages.length), x.reference).end();
}

const repertoires = new Map<string, (character: string) => boolean>();
function hasOf(syntaxId: string): (character: string) => boolean {
  const has = repertoires.get(syntaxId) ?? encoderOf(syntaxId).has;
  repertoires.set(syntaxId, has);
  return has;
}

/** What the writer makes of a text, said once more: itself, or what stands for a character that cannot be written. */
function fitting(value: string, x: Interchange): string {
  const { component, element, terminator, release, repetition } = DRESSES[x.dress] ?? DEFAULT_CHARACTERS;
  const unreleased = [component, element, terminator, ...(repeats(x) ? [repetition] : [])];
  const has = hasOf(x.syntaxId);
  const one = (character: string): string => {
    if (/[\0-\x1f\x7f]/.test(character)) return ' ';
    if (release < 0 && unreleased.includes(character.codePointAt(0) ?? 0)) return ' ';
    if (!/\p{Cs}/u.test(character) && has(character)) return character;
    const bare = character.normalize('NFD').replace(/\p{M}/gu, '');
    const letters = /^\p{L}$/u.test(character) && bare !== '' && Array.from(bare).every(has);
    return letters ? bare : '?';
  };
  return Array.from(value, one).join('');
}

const untilLast = <T>(items: readonly T[], filled: (item: T) => boolean): readonly T[] =>
  items.slice(0, items.findLastIndex(filled) + 1);

/** Components and elements as they are read: empty ones at the end are not there, an empty element is one empty component. */
const canonical = (elements: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  untilLast(
    elements.map((components) => {
      const filled = untilLast(components, (one) => one !== '');
      return filled.length === 0 ? [''] : filled;
    }),
    ([first = '', ...others]) => first !== '' || others.length > 0,
  );

const numbers = (to: number): readonly number[] => Array.from({ length: to }, (_, at) => at + 1);

/** Tag, elements and components of the segments of a message. */
const segmentsOf = (content: SegmentMessage): readonly { tag: string; elements: readonly (readonly string[])[] }[] =>
  numbers(content.segmentCount).map((segment) => ({
    tag: content.tag(segment - 1),
    elements: numbers(content.elementCount(segment - 1)).map((element) =>
      numbers(content.componentCount(segment - 1, element)).map(
        (component) => content.value(segment - 1, element, component) ?? '',
      ),
    ),
  }));

const reasonsOf = (message: Message): readonly (string | null)[] => message.findings.map(({ reason }) => reason);

describe('writing and reading', () => {
  it('give the same back, but for characters that are told as replaced', () => {
    fc.assert(
      fc.property(interchange, (x) => {
        const { bytes, replaced } = written(x);
        const events = read(bytes);
        const messages = messagesOf(events);
        expect(messages.map(({ reference, type }) => [reference, type])).toEqual(
          x.messages.map(({ reference, type }) => [fitting(reference, x), type]),
        );
        const values = x.messages.flatMap(({ segments }) => segments.flatMap(({ elements }) => elements.flat()));
        const others = [x.sender, x.reference, ...x.messages.map(({ reference }) => reference)];
        const all = Array.from([...values, ...others].join(' '));
        expect([...replaced].sort()).toEqual([...new Set(all)].filter((one) => fitting(one, x) !== one).sort());
        messages.forEach((message, at) => {
          // Bytes that are well-formed UTF-8 are taken for it, whatever is declared, and that is told.
          if (reasonsOf(message).includes('charset-differs')) return;
          const given = x.messages[at]?.segments ?? [];
          expect(segmentsOf(edifact(message)).slice(1, -1)).toEqual(
            given.map(({ tag, elements }) => ({
              tag,
              elements: canonical(elements.map((components) => components.map((value) => fitting(value, x)))),
            })),
          );
        });
      }),
      { numRuns: 500 },
    );
  });

  it('find counts and references as they should be', () => {
    fc.assert(
      fc.property(interchange, (x) => {
        // References that become the same, or nothing, when their characters are replaced are no longer references.
        const references = [x.reference, ...x.messages.map(({ reference }) => reference)];
        fc.pre([x.sender, ...references].every((one) => fitting(one, x) === one) && x.syntaxId !== 'UNXX');
        const found = read(written(x).bytes).flatMap((event) =>
          event.kind === 'message' ? event.message.findings : event.kind === 'envelope-end' ? event.findings : [],
        );
        const levels = found.filter(({ reason }) => {
          const level = reason === null ? 'none' : SYNTAX_REASONS[reason].level;
          return level === 'interchange' || level === 'message';
        });
        expect(levels).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('make of canonical bytes the same bytes', () => {
    const DELIMITER = /[?:+']/g;
    const plain = fc.string({ unit: fc.constantFrom(...Array.from("ab1 ?:+'*éßÿ")), maxLength: 8 });
    const given = fc.array(fc.array(fc.array(plain, { maxLength: 3 }), { maxLength: 5 }), { maxLength: 4 });
    fc.assert(
      fc.property(given, (segments) => {
        const body = segments.map((elements) =>
          [
            'FTX',
            ...canonical(elements).map((one) => one.map((value) => value.replace(DELIMITER, '?$&')).join(':')),
          ].join('+'),
        );
        const all = ['UNB+UNOC:3+A+B+260105:0900+I?+C', 'UNH+1+FOOBAR:D:96A:UN', ...body];
        const bytes = Buffer.from([...all, `UNT+${String(body.length + 2)}+1`, 'UNZ+1+I?+C', ''].join("'"), 'latin1');
        const events = read(bytes);
        const [message] = messagesOf(events);
        const [envelope] = events;
        if (message === undefined || envelope?.kind !== 'envelope') throw new Error('no message');
        fc.pre(!reasonsOf(message).includes('charset-differs'));
        const writer = new EdifactWriter({ syntaxId: 'UNOC' });
        const { sender, receiver, reference } = envelope.envelope;
        writer.segment('UNB', ['UNOC', '3'], sender, receiver, ['260105', '0900'], reference);
        for (const { tag, elements } of segmentsOf(edifact(message))) writer.segment(tag, ...elements);
        expect(writer.segment('UNZ', '1', reference).end().bytes.equals(bytes)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('tell where bytes of another set look like UTF-8', () => {
    const x: Interchange = {
      syntaxId: 'UNOC', version: '3', dress: 'plain', sender: 'A', reference: '1',
      messages: [{ reference: '1', type: 'FOOBAR', segments: [{ tag: 'FTX', elements: [['Ã©']] }] }],
    }; // prettier-ignore
    const [message] = messagesOf(read(written(x).bytes));
    expect(edifact(message).value(1, 1)).toBe('é');
    expect(message && reasonsOf(message)).toEqual(['charset-differs']);
  });

  it('leave out empty elements and components at the end', () => {
    const writer = new EdifactWriter({ syntaxId: 'UNOC' });
    expect(writer.segment('LIN', '1', null, ['871', 'EN', null, ''], null, ['', null]).end().text).toBe(
      "LIN+1++871:EN'",
    );
  });

  it('tell what the character set lacks', () => {
    const fitted = (syntaxId: string): [string, readonly string[]] => {
      const { bytes, replaced } = new EdifactWriter({ syntaxId }).segment('FTX', 'Łódź é € \u0007').end();
      return [bytes.toString('latin1'), replaced];
    };
    expect(fitted('UNOC')).toEqual(["FTX+??ódz é ??  '", ['Ł', 'ź', '€', '\u0007']]);
    expect(fitted('UNOB')).toEqual(["FTX+??odz e ??  '", ['Ł', 'ó', 'ź', 'é', '€', '\u0007']]);
    expect(fitted('UNOD')[1]).toEqual(['€', '\u0007']);
  });

  it('without release character cannot carry separators', () => {
    const writer = new EdifactWriter({ syntaxId: 'UNOC', characters: { ...DEFAULT_CHARACTERS, release: -1 } });
    expect(writer.advice().segment('FTX', "a'b").end()).toMatchObject({ text: "UNA:+.  'FTX+a b'", replaced: ["'"] });
  });
});
