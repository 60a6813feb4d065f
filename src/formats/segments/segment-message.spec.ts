import { edifact, messagesOf, order, read } from '../edifact/test-support';

/** A message of several pages (4096 bytes each), in which every offset is the edge of one for some value. */
const TEXTS = Array.from({ length: 900 }, (_, at) => `Käse ${String(at)}${'x'.repeat(at % 17)}`);
const body = TEXTS.map((text, at) => `FTX+AA${String.fromCharCode(65 + (at % 26))}+${String(at % 10)}++${text}`);

describe('the values of a long message', () => {
  const content = edifact(messagesOf(read(order(['BGM+220+PO1+9', ...body])))[0]);

  it('are whole, wherever its text is cut to pages', () => {
    expect(TEXTS.map((_, at) => content.value(at + 2, 4))).toEqual(TEXTS);
    expect(TEXTS.map((_, at) => content.value(at + 2, 1)?.slice(0, 2))).toEqual(TEXTS.map(() => 'AA'));
  });

  it('keep their accents in UTF-8 too', () => {
    const unb = 'UNB+UNOW:3+8712345000004:14+8719999000009:14+260105:0900+IC1';
    const text = order(['BGM+220+PO1+9', ...body], { unb });
    const other = edifact(messagesOf(read(Buffer.from(text, 'utf8')))[0]);
    expect(TEXTS.map((_, at) => other.value(at + 2, 4))).toEqual(TEXTS);
  });
});

describe('a code as a number', () => {
  const content = edifact(messagesOf(read(order(['BGM+220+PO1', 'PIA+1+A?+B:SA', 'FTX+ABCD+++ü'])))[0]);
  const packed = (text: string): number => Array.from(text).reduce((sum, one) => sum * 256 + one.charCodeAt(0), 0);

  it.each<[string, number, number, number, number]>([
    ['is that of its characters', 1, 1, 1, packed('220')],
    ['leaves release characters out', 2, 2, 1, packed('A+B')],
    ['is 0 for an empty element', 3, 3, 1, 0],
    ['is 0 behind the end of the segment', 1, 9, 1, 0],
    ['is none for more than three characters', 3, 1, 1, -1],
    ['is none for other characters than ASCII', 3, 4, 1, -1],
  ])('%s', (_, segment, element, component, code) => {
    expect(content.code(segment, element, component)).toBe(code);
  });
});
