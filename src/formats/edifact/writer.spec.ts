import fc from 'fast-check';
import { DEFAULT_CHARACTERS } from './service-string-advice';
import { edifact, messagesOf, read } from './test-support';
import { EdifactWriter } from './writer';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }).map((value) => value.replace(/[\p{Cc}\p{Cs}]/gu, ' ')),
  fc
    .array(fc.constantFrom('?', "'", '+', ':', '*', 'é', 'a', ' ', '€'), { maxLength: 20 })
    .map((parts) => parts.join('')),
);
const elements = fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });

function written(segments: readonly (readonly string[][])[], version: '3' | '4', una: boolean): Buffer {
  const writer = new EdifactWriter({ syntaxId: 'UNOY', repetition: version === '4' });
  if (una) writer.advice();
  writer
    .segment('UNB', ['UNOY', version], 'A', 'B', ['260105', '0900'], 'IC1')
    .segment('UNH', '1', ['INVOIC', 'D', '96A', 'UN']);
  for (const segment of segments) writer.segment('FTX', ...segment);
  return writer
    .segment('UNT', String(segments.length + 2), '1')
    .segment('UNZ', '1', 'IC1')
    .end().bytes;
}

describe('writing and reading', () => {
  it('give the same values back, release runs and all', () => {
    fc.assert(
      fc.property(
        fc.array(elements, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('3' as const, '4' as const),
        fc.boolean(),
        (segments, version, una) => {
          const content = edifact(messagesOf(read(written(segments, version, una)))[0]);
          segments.forEach((segment, s) => {
            segment.forEach((components, e) => {
              components.forEach((value, c) => {
                expect(content.value(s + 1, e + 1, c + 1) ?? '').toBe(value);
              });
            });
          });
          expect(content.segmentCount).toBe(segments.length + 2);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('leave out empty elements and components at the end', () => {
    const writer = new EdifactWriter({ syntaxId: 'UNOC' });
    expect(writer.segment('LIN', '1', null, ['871', 'EN', null, ''], null, ['', null]).end().text).toBe(
      "LIN+1++871:EN'",
    );
  });

  it('tell what the character set lacks', () => {
    const written = (syntaxId: string): [string, readonly string[]] => {
      const { bytes, replaced } = new EdifactWriter({ syntaxId }).segment('FTX', 'Łódź é € \u0007').end();
      return [bytes.toString('latin1'), replaced];
    };
    expect(written('UNOC')).toEqual(["FTX+??ódz é ??  '", ['Ł', 'ź', '€', '\u0007']]);
    expect(written('UNOB')).toEqual(["FTX+??odz e ??  '", ['Ł', 'ó', 'ź', 'é', '€', '\u0007']]);
    expect(written('UNOD')[1]).toEqual(['€', '\u0007']);
  });

  it('without release character cannot carry separators', () => {
    const writer = new EdifactWriter({ syntaxId: 'UNOC', characters: { ...DEFAULT_CHARACTERS, release: -1 } });
    expect(writer.advice().segment('FTX', "a'b").end()).toMatchObject({ text: "UNA:+.  'FTX+a b'", replaced: ["'"] });
  });
});
