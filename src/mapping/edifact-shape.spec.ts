import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { messageOf, orders, transactionSet } from '../../test/harness/reading';
import { EdifactScope } from './edifact-scope';
import { GuideBook } from './guide-book';

const textOf = (file: string): string => readFileSync(path.join(__dirname, '../../mappings', file), 'utf8');
const freshBook = (text: string): GuideBook => {
  const book = GuideBook.of([{ file: 'guide.yaml', text }]);
  if (!book.ok) throw new Error(JSON.stringify(book.error));
  return book.value;
};

/** A guide that reads numbers only where they have the form of one. */
const BY_FORM = `
guide: test/by-form
version: 1
title: By form
format: edifact
message: { type: ORDERS }
kind: order
document: { number: BGM.2.1, currency: 'RFF[1.1=CR,1.2~gtin].1.2' }
references: [{ each: 'NAD[1=BY,2.1~gln]/RFF', fields: { type: RFF.1.1, number: RFF.1.2 } }]
lines:
  each: LIN
  fields: { number: LIN.1.1, quantity: QTY.1.2, buyerArticle: 'PIA[1=5,2.1~gtin].2.1', gtin: 'LIN[3.2=EN,3.1~gtin].3.1' }
ignored: [UNH, UNS, UNT, BGM, DTM]
`;

/** Elements of a segment that are there, empty, or another code each time: what a sender's lines differ in. */
const oneOf = (...texts: string[]): fc.Arbitrary<string> => fc.constantFrom(...texts);
const number = oneOf('8712345678906', '4711', '', '0306406152', '8712345678907');
const scheme = oneOf('EN', 'SA', 'BP', 'IB', 'ZZ', 'LONG', '');
const edifactLine = fc
  .tuple(
    fc.tuple(number, scheme, oneOf('', '91', '92'), oneOf('', '1')),
    fc.array(fc.tuple(oneOf('1', '5', '3'), number, scheme, number, scheme), { maxLength: 2 }),
    fc.array(fc.tuple(oneOf('F', 'C', 'E', ''), oneOf('tea', '')), { maxLength: 3 }),
    fc.array(fc.tuple(oneOf('21', '1', '12', '59', '113'), oneOf('5', '', 'many'), oneOf('PCE', '')), { maxLength: 3 }),
    fc.array(
      fc.tuple(oneOf('AAA', 'AAB', 'AAF', 'CAL', ''), oneOf('3.49', '', 'x'), oneOf('SRP', 'CT', ''), oneOf('100', '')),
      { maxLength: 3 },
    ),
    fc.array(fc.tuple(oneOf('2', '69', '63'), oneOf('20260109:102', '202603:616', 'soon:102', '')), { maxLength: 2 }),
  )
  .map(([[id, of, agency, sub], others, texts, quantities, prices, dates]) => [
    `LIN+1++${id}:${of}::${agency}+${sub}`,
    ...others.map(([use, one, ofOne, two, ofTwo]) => `PIA+${use}+${one}:${ofOne}+${two}:${ofTwo}`),
    ...texts.map(([code, text]) => `IMD+${code}++:::${text}`),
    ...quantities.map(([code, value, unit]) => `QTY+${code}:${value}:${unit}`),
    ...dates.map(([code, value]) => `DTM+${code}:${value}`),
    ...prices.map(([code, value, kind, basis]) => `PRI+${code}:${value}:CT:${kind}:${basis}:PCE`),
  ]);

const x12Line = fc
  .tuple(
    oneOf('5', '', 'x'),
    oneOf('3.49', ''),
    fc.array(fc.tuple(oneOf('VN', 'UP', 'EN', 'IN', 'XX', ''), number), { maxLength: 4 }),
    fc.array(fc.tuple(oneOf('F', 'X'), oneOf('tea', '')), { maxLength: 2 }),
  )
  .map(([quantity, price, pairs, texts]) => [
    ['PO1*1', quantity, 'EA', price, 'PE', ...pairs.flat()].join('*'),
    ...texts.map(([code, text]) => `PID*${code}****${text}`),
  ]);

const syntaxes = [
  {
    name: 'edifact',
    guide: textOf('edifact/orders.yaml'),
    line: edifactLine,
    whole: (lines: readonly string[][]) =>
      orders(['BGM+220+PO1+9', 'DTM+137:20260105:102', 'NAD+BY+8712345000004::9', ...lines.flat(), 'UNS+S']),
  },
  {
    name: 'x12',
    guide: textOf('x12/850.yaml'),
    line: x12Line,
    whole: (lines: readonly string[][]) => transactionSet('850', ['BEG*00*NE*PO1**20260105', ...lines.flat(), 'CTT*1']),
  },
] as const;

/** What an order says, and where each value of its lines stands. */
function told(book: GuideBook, bytes: string): unknown {
  const { message, envelope } = messageOf(bytes);
  const { document, findings, originOf } = book.understand(message, envelope);
  const places = document?.lines.map((line, index) =>
    Object.keys(line).map((name) => originOf(`lines[${index}].${name}`)),
  );
  return { document, findings, places };
}

describe.each(syntaxes)('a line of $name', ({ guide, line, whole }) => {
  it('reads the same whatever was read before it, and as when nothing is known beforehand', () => {
    const used = freshBook(guide);
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
        for (const bytes of [whole(lines), ...lines.map((one) => whole([one]))]) {
          const asUsual = told(used, bytes);
          const everyPlaceTried = jest.spyOn(EdifactScope.prototype, 'known').mockImplementation(({ ofAny }) => ofAny);
          expect(asUsual).toEqual(told(freshBook(guide), bytes));
          everyPlaceTried.mockRestore();
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the head of an order', () => {
  const role = oneOf('BY', 'SU', 'DP', 'ST');
  const head = fc
    .tuple(
      fc.tuple(oneOf('220', '224', ''), oneOf('9', '1', ' 9', 'ODD', '9999', ''), oneOf('AC', 'NA', 'X', '')),
      fc.array(fc.tuple(oneOf('137', '4', '2', '63'), oneOf('20260109:102', '202603:616', '')), { maxLength: 3 }),
      fc.array(fc.tuple(role, number, oneOf('9', '91', ''), oneOf('', 'A:B', ':B')), { maxLength: 3 }),
      fc.array(oneOf('CUX+2:EUR:9', 'CUX+3:USD:9', 'CUX+2:EUR:4+2:USD:9', 'FTX+AAI+++tea:milk', 'RFF+ON:7'), { maxLength: 2 }),
    )
    .map(([[type, code, response], dates, parties, others]) => [
      `BGM+${type}+PO1+${code}+${response}`,
      ...dates.map(([of, value]) => `DTM+${of}:${value}`),
      ...parties.map(([of, id, scheme, name]) => `NAD+${of}+${id}::${scheme}++${name}`),
      ...others,
    ]); // prettier-ignore
  const lines = fc.array(oneOf('LIN+1++4711:SA', 'LIN+2++4711:BP', 'LIN+3+++1:1'), { maxLength: 4 });

  it('reads the same whatever was read before it, and as when nothing is known beforehand', () => {
    const guide = textOf('edifact/orders.yaml');
    const used = freshBook(guide);
    fc.assert(
      fc.property(head, lines, (segments, positions) => {
        const bytes = orders([...segments, ...positions, 'UNS+S']);
        const asUsual = told(used, bytes);
        const everyPlaceTried = jest.spyOn(EdifactScope.prototype, 'known').mockImplementation(({ ofAny }) => ofAny);
        expect(asUsual).toEqual(told(freshBook(guide), bytes));
        everyPlaceTried.mockRestore();
      }),
      { numRuns: 60 },
    );
  });

  it('is asked for its lines anew in every message', () => {
    const book = freshBook(`
guide: test/by-line
version: 1
title: By line
format: edifact
message: { type: ORDERS }
kind: order
document: { documentType: BGM.1.1, number: 'LIN[3.2=SA].3.1', orderNumber: 'LIN/PIA[1=5].2.1' }
lines: { each: LIN, fields: { number: LIN.1.1 } }
`);
    const numbers = (...positions: readonly string[]): unknown => {
      const { message, envelope } = messageOf(orders(['BGM+220+PO1+9', ...positions, 'UNS+S']));
      const { document } = book.understand(message, envelope);
      return [document?.number, document?.orderNumber, document?.lines.length];
    };
    expect(numbers()).toEqual([null, null, 0]);
    expect(numbers('LIN+1++1:EN', 'LIN+2++2:EN')).toEqual([null, null, 2]);
    expect(numbers('LIN+1++1:EN', 'LIN+2++2:SA', 'PIA+5+3:BP')).toEqual(['2', '3', 2]);
    expect(numbers('LIN+1++1:EN')).toEqual([null, null, 1]);
  });
});

describe('a segment that is read for the form of its value', () => {
  const BUYER = 'NAD+BY+8712345000004::9';
  const NOBODY = 'NAD+BY+WE::9';
  const unread = (book: GuideBook, head: readonly string[], ...lines: readonly string[]): readonly unknown[] => {
    const { message, envelope } = messageOf(orders(['BGM+220+PO1+9', ...head, ...lines]));
    return book
      .understand(message, envelope)
      .findings.flatMap(({ code, actual }) => (code === 'MSG-010' ? [actual] : []));
  };

  it.each([
    ['a line', [], ['LIN+1', 'PIA+5+8712345678906:SA'], ['LIN+1', 'PIA+5+X1:SA'], 'LIN/PIA+5 = 5+X1:SA'],
    ['the head', [BUYER, 'RFF+VA:1'], [], [], null],
    ['a group', [NOBODY, 'RFF+VA:1'], [], [], 'NAD+BY = BY+WE::9'],
  ])('is told in %s when it has not that form, whichever came first', (_where, head, fine, faulty, expected) => {
    const told = expected === null ? [] : [expected];
    const [one, other] = [freshBook(BY_FORM), freshBook(BY_FORM)];
    expect(unread(one, [BUYER, 'RFF+VA:1'], ...fine)).toEqual([]);
    expect(unread(one, head, ...faulty)).toEqual(told);
    expect(unread(other, head, ...faulty)).toEqual(told);
    expect(unread(other, [BUYER, 'RFF+VA:1'], ...fine)).toEqual([]);
  });

  it.each([
    ['a segment that nobody names', 'MOA+203:5', 'LIN/MOA = 203:5'],
    ['a segment deeper inside', 'APR+WS', 'LIN/PRI/APR = WS'],
  ])('is told when there is %s in a line that looks like those before it', (_what, more, expected) => {
    const book = freshBook(BY_FORM.replace('number: LIN.1.1', 'number: LIN.1.1, price: PRI.1.2'));
    const line = ['LIN+1++1:EN', 'QTY+21:5', 'PRI+AAA:5'];
    const longer = more.startsWith('MOA') ? [...line.slice(0, 2), more, 'PRI+AAA:5'] : [...line, more];
    expect(unread(book, [BUYER], ...line, ...line)).toEqual([]);
    expect(unread(book, [BUYER], ...line, ...longer, ...line)).toEqual([expected]);
  });
});
