import type { LineBreaksOf } from '../message';
import { edifact, findingsOf, messagesOf, order, read } from './test-support';

/** The first finding of a reason. */
const finding = (text: string, reason: string) => findingsOf(read(text)).find((one) => one.reason === reason);

describe('line breaks', () => {
  it('inside data become one blank, noted', () => {
    const text = order(['BGM+220', 'FTX+AAI+++one\r\ntwo', 'LIN+1', 'UNS+S']);
    expect(edifact(messagesOf(read(text))[0]).value(2, 4)).toBe('one two');
    expect(finding(text, 'line-break-in-data')).toMatchObject({ severity: 'info' });
  });

  it('of a file wrapped at a width are no data, even inside tags and after a release character', () => {
    const flat = order([
      'BGM+220+PO4711+9',
      ...Array.from({ length: 40 }, (_, n) => `FTX+AAI+++it?'s text number ${String(n)}`),
      'LIN+1',
      'UNS+S',
    ]);
    for (const width of [17, 80, 998]) {
      const wrapped = flat.replace(new RegExp(`.{${String(width)}}`, 'g'), '$&\r\n');
      const values = (text: string): unknown => {
        const content = edifact(messagesOf(read(text))[0]);
        return Array.from({ length: content.segmentCount }, (_, segment) => [
          content.tag(segment).replace(/\s/g, ''),
          content.value(segment, 4),
        ]);
      };
      expect(values(wrapped)).toEqual(values(flat));
      expect(findingsOf(read(wrapped)).filter(({ severity }) => severity !== 'info')).toEqual([]);
      expect(finding(wrapped, 'line-break-in-data')).toBeUndefined();
    }
  });
});

describe('line breaks that are agreed', () => {
  const short = order(['BGM+220', 'FTX+AAI+++one\r\ntwo', 'LIN+1', 'UNS+S']);
  const flat = order([
    'BGM+220',
    ...Array.from({ length: 20 }, (_, n) => `FTX+AAI+++text number ${String(n)} of twenty`),
    'LIN+1',
    'UNS+S',
  ]);
  const wide = flat.replace(/.{80}/g, '$&\r\n');
  const texts = (file: string, lineBreaksOf: LineBreaksOf, chunk = Infinity): readonly (string | null)[] => {
    const content = edifact(messagesOf(read(file, { lineBreaksOf, chunk }))[0]);
    return Array.from({ length: content.segmentCount }, (_, segment) => content.value(segment, 4));
  };

  it('to be of the transport are never data, however long the lines are', () => {
    expect(texts(short, () => 'wrapped')[2]).toBe('onetwo');
    const found = findingsOf(read(short, { lineBreaksOf: () => 'wrapped' }));
    expect(found.filter(({ severity }) => severity !== 'info')).toEqual([]);
    for (const chunk of [1, 7]) expect(texts(short, () => 'wrapped', chunk)[2]).toBe('onetwo');
  });

  it('to be data are a blank each, also where all lines are of one length', () => {
    expect(texts(wide, () => 'auto')).toEqual(texts(flat, () => 'auto'));
    const blanks = texts(wide, () => 'data').join('|');
    expect(blanks).not.toBe(texts(flat, () => 'auto').join('|'));
    expect(blanks.replace(/ /g, '')).toBe(texts(flat, () => 'auto').join('|').replace(/ /g, '')); // prettier-ignore
  });

  it('hold for the envelope of that sender alone, and its event says so', () => {
    const asked: (string | null)[] = [];
    const events = read(short + short.replaceAll('IC1', 'IC2'), {
      lineBreaksOf: ({ reference }, index) => {
        asked.push(`${String(index)} ${reference ?? ''}`);
        return index === 0 ? 'wrapped' : 'auto';
      },
    });
    expect(messagesOf(events).map((message) => edifact(message).value(2, 4))).toEqual(['onetwo', 'one two']);
    expect(asked).toEqual(['0 IC1', '1 IC2']);
    expect(events.flatMap((event) => (event.kind === 'envelope' ? [event.lineBreaks] : []))).toEqual([
      'wrapped',
      'auto',
    ]);
  });
});
