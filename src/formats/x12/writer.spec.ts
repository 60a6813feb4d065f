import fc from 'fast-check';
import type { ReadEvent } from '../message';
import type { SegmentMessage } from '../segments/segment-message';
import { messagesOf, read, reasonsOf, segmentsOf } from './test-support';
import { X12Writer, type X12Written } from './writer';

/*
 * X12 has no release character. The rule of the writer: its delimiters are fixed (`*`, `:`, `^`, `~`), and a text that holds one of
 * them is written with a blank in its place, and the character is told as replaced. Nothing ever becomes another element or segment.
 */

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc
    .array(fc.constantFrom('*', ':', '^', '~', '>', '|', 'ISA', 'IEA', 'é', 'ß', '≠', 'a', ' ', '\n', '\t', '\ud800'), {
      maxLength: 12,
    })
    .map((parts) => parts.join('')),
);
const SERVICE = /^(?:IS[ABE]|IEA|GS|GE|ST|SE|TA1)$/;
const segment = fc.record({
  tag: fc.stringMatching(/^[A-Z][A-Z0-9]{1,2}$/).filter((tag) => !SERVICE.test(tag)),
  elements: fc.array(fc.array(text, { maxLength: 4 }), { maxLength: 6 }),
});
const set = fc.record({ type: fc.constantFrom('850', '999', '864'), segments: fc.array(segment, { maxLength: 5 }) });
const group = fc.record({ sets: fc.array(set, { minLength: 1, maxLength: 3 }) });
const interchange = fc.record({
  version: fc.constantFrom('00200', '00401', '00402', '00501', '0*501', '00~01'),
  sender: fc.oneof(fc.stringMatching(/^[!-~]{1,15}$/), text),
  reference: fc.integer({ min: 1, max: 999_999_999 }),
  groups: fc.array(group, { minLength: 1, maxLength: 3 }),
});
type Interchange = typeof interchange extends fc.Arbitrary<infer T> ? T : never;

const AT = '2026-01-05T10:30';
const setNumber = (at: number): string => String(at + 1).padStart(4, '0');

function written({ version, sender, reference, groups }: Interchange): X12Written {
  const writer = new X12Writer().open({
    sender, senderQualifier: 'ZZ', receiver: 'VERKOPERBV', receiverQualifier: null, version, reference: String(reference), preparedAt: AT,
    test: false,
  }); // prettier-ignore
  groups.forEach(({ sets }, at) => {
    writer.openGroup({
      type: 'PO',
      sender: 'A',
      receiver: 'B',
      reference: String(at + 1),
      preparedAt: AT,
      version: '004010',
    });
    sets.forEach(({ type, segments }, number) => {
      writer.openSet(type, setNumber(number));
      for (const { tag, elements } of segments) writer.segment(tag, ...elements);
      writer.closeSet();
    });
    writer.closeGroup();
  });
  return writer.end();
}

/** What the writer makes of a text, said once more: what ASCII has and is no delimiter, or what stands for it. */
const fitting = (value: string): string =>
  Array.from(value, (character) => {
    if (/[*:^~]|\p{Cc}/u.test(character)) return ' ';
    if (character >= ' ' && character <= '}') return character;
    const bare = character.normalize('NFD').replace(/\p{M}/gu, '');
    return /^\p{L}$/u.test(character) && /^[ -}]$/.test(bare) ? bare : '?';
  }).join('');

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

/** Tag, elements and components of the segments of a set. */
const contentOf = (content: SegmentMessage): readonly { tag: string; elements: readonly (readonly string[])[] }[] =>
  numbers(content.segmentCount).map((at) => ({
    tag: content.tag(at - 1),
    elements: numbers(content.elementCount(at - 1)).map((element) =>
      numbers(content.componentCount(at - 1, element)).map((component) => {
        expect(content.repetitionCount(at - 1, element)).toBe(1);
        return content.value(at - 1, element, component) ?? '';
      }),
    ),
  }));

const envelopeOf = (events: readonly ReadEvent[]) => {
  const [first] = events;
  if (first?.kind !== 'envelope') throw new Error('no envelope');
  return first.envelope;
};

describe('writing and reading', () => {
  it('give the same back, but for characters that are told as replaced', () => {
    fc.assert(
      fc.property(interchange, (x) => {
        const { bytes, text: whole, replaced } = written(x);
        expect(bytes.toString('latin1')).toBe(whole);
        const events = read(whole);
        expect(envelopeOf(events).sender).toBe(fitting(x.sender).trim() || null);
        const sets = x.groups.flatMap((one) => one.sets.map((inside, at) => ({ ...inside, number: setNumber(at) })));
        expect(
          messagesOf(events).map((message) => [
            message.type,
            message.reference,
            contentOf(segmentsOf(message)).slice(1, -1),
          ]),
        ).toEqual(
          sets.map(({ type, number, segments }) => [
            type,
            number,
            segments.map(({ tag, elements }) => ({
              tag,
              elements: canonical(elements.map((components) => components.map(fitting))),
            })),
          ]),
        );
        const values = sets.flatMap(({ segments }) => segments.flatMap(({ elements }) => elements.flat()));
        const all = [x.sender, x.version, ...values].flatMap((value) => Array.from(value));
        expect([...replaced].sort()).toEqual([...new Set(all)].filter((one) => fitting(one) !== one).sort());
      }),
      { numRuns: 300 },
    );
  });

  it('find counts and references as they should be', () => {
    const OF_ENVELOPES = /^(?:interchange|group|garbage|segment-outside)-|^message-(?!type)/;
    fc.assert(
      fc.property(interchange, (x) => {
        const events = read(written(x).text);
        const named = fitting(x.sender).trim() !== '';
        const found = reasonsOf(events).filter((reason) => OF_ENVELOPES.test(reason ?? ''));
        expect(found).toEqual(named ? [] : ['interchange-header-incomplete']);
        expect(Number(envelopeOf(events).reference)).toBe(x.reference);
      }),
      { numRuns: 300 },
    );
  });

  it('make of canonical bytes the same bytes', () => {
    const plain = fc.string({ unit: fc.constantFrom(...Array.from('ab1 ?.+-_&|>!')), maxLength: 8 });
    const given = fc.array(fc.array(fc.array(plain, { maxLength: 3 }), { maxLength: 5 }), { maxLength: 4 });
    fc.assert(
      fc.property(given, (segments) => {
        const body = segments.map((elements) => ['MSG', ...canonical(elements).map((one) => one.join(':'))].join('*'));
        const whole = [
          'ISA*00*          *00*          *ZZ*KOPERBV        *ZZ*VERKOPERBV     *260105*1030*U*00401*000000042*0*P*:',
          'GS*TX*A*B*20260105*1030*1*X*004010',
          'ST*864*0001',
          ...body,
          `SE*${String(body.length + 2)}*0001`,
          'GE*1*1',
          'IEA*1*000000042',
          '',
        ].join('~');
        const events = read(whole);
        const { sender, senderQualifier, receiver, receiverQualifier, reference, test, syntax } = envelopeOf(events);
        const [message] = messagesOf(events);
        const writer = new X12Writer().open({
          sender: sender ?? '', senderQualifier, receiver: receiver ?? '', receiverQualifier, version: syntax?.version ?? '',
          reference: reference ?? '', preparedAt: AT, test,
        }); // prettier-ignore
        writer.openGroup({ type: 'TX', sender: 'A', receiver: 'B', reference: '1', preparedAt: AT, version: '004010' });
        writer.openSet(message?.type ?? '', message?.reference ?? '');
        for (const { tag, elements } of contentOf(segmentsOf(message)).slice(1, -1)) writer.segment(tag, ...elements);
        expect(writer.closeSet().closeGroup().end()).toMatchObject({ text: whole, replaced: [] });
      }),
      { numRuns: 300 },
    );
  });
});

describe('an interchange', () => {
  it('has ISA as wide as it must be, whatever the version that is copied holds', () => {
    const x: Interchange = {
      version: '0*501',
      sender: 'KOPERBV',
      reference: 42,
      groups: [{ sets: [{ type: '864', segments: [] }] }],
    };
    expect(written(x).text.slice(0, 106)).toBe(
      'ISA*00*          *00*          *ZZ*KOPERBV        *ZZ*VERKOPERBV     *260105*1030*U*0 501*000000042*0*P*:~',
    );
    expect(written(x).replaced).toEqual(['*']);
  });

  it('keeps the sign that a letter without its accent is, and makes of no sign another one', () => {
    const told = new X12Writer().segment('MSG', 'Crème ≠ Łódź').end();
    expect(told).toMatchObject({ text: 'MSG*Creme ? ?odz~IEA*0~', replaced: ['è', '≠', 'Ł', 'ó', 'ź'] });
  });
});
