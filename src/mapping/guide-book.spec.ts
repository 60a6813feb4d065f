import fc from 'fast-check';
import { readFile } from '../formats';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { GuideBook } from './guide-book';
import { GUIDES_FOLDER } from './guide-files.client';
import { book, messageOf, order, orders, understand } from '../../test/harness/reading';

describe('the guide book', () => {
  it('gives the guide by format, type and version', () => {
    expect(book.find(messageOf(order([])).message)?.id).toBe('edifact/orders');
    expect(book.find(messageOf(orders(['BGM+220+1+9'], 'D:92A:UN')).message)).toBeNull();
    expect(book.find(messageOf(orders(['BGM+220+1+9'], 'D:21A:UN')).message)).toBeNull();
    expect(book.find(messageOf(orders(['BGM+220+1+9'], 'S:96A:UN')).message)?.id ?? null).toBe('edifact/orders');
  });

  it('prefers the later version of two that fit', () => {
    const text = readFileSync(path.join(GUIDES_FOLDER, 'edifact/orders.yaml'), 'utf8');
    const later = { file: 'later.yaml', text: text.replace(/^version: \d+$/m, 'version: 1000') };
    const both = GuideBook.of([later, { file: 'orders.yaml', text }]);
    expect(both.ok && both.value.find(messageOf(order([])).message)?.version).toBe(1000);
  });

  it('reads a change of an order as such, and never as an order', () => {
    const understood = understand(orders(['BGM+230+C1+4', 'RFF+ON:PO4711', 'LIN+1+3', 'RFF+LI:20', 'QTY+21:5']).replace('ORDERS', 'ORDCHG')); // prettier-ignore
    expect(understood).toMatchObject({
      kind: 'order-change',
      document: null,
      change: { kind: 'order-change', number: 'C1', orderNumber: 'PO4711', lines: [{ number: '1', orderLine: '20', quantity: '5' }] },
    }); // prettier-ignore
  });

  it('tells the faults of all its guides', () => {
    const result = GuideBook.of([{ file: 'a.yaml', text: 'x' }, { file: 'b.yaml', text: 'y' }]); // prettier-ignore
    expect(result.ok ? [] : result.error.map(({ file }) => file)).toEqual(['a.yaml', 'b.yaml']);
  });

  it.each([
    ['ORDRSP', 'order-response'], ['DESADV', 'despatch-advice'], ['INVOIC', 'invoice'],
    ['PRICAT', 'catalogue'], ['APERAK', 'acknowledgement'], ['SLSRPT', 'other'], ['toString', 'other'],
  ])('knows %s as %s, and that it is not set up', (type, kind) => {
    const understood = understand(orders(['BGM+1+1+9']).replace('ORDERS', type));
    expect(understood).toMatchObject({ kind, guide: null, document: null });
    expect(understood.findings).toMatchObject([
      { code: 'MSG-002', params: { type, version: 'D.96A', partner: '8712345000004' }, position: { segment: 'UNH', element: 2 } },
    ]);
    expect(understood.originOf('number')).toBeNull();
  }); // prettier-ignore

  it('knows CONTRL as acknowledgement, of which nothing need be set up', () => {
    const understood = understand(orders(['BGM+1+1+9']).replace('ORDERS', 'CONTRL'));
    expect(understood).toMatchObject({ kind: 'acknowledgement', guide: null, document: null, findings: [] });
  });
});

describe('any message', () => {
  const characters = fc.constantFrom(
    ...'ABZ0129.,:+? -é'.split(''),
    '::',
    '+++',
    '?+',
    '20260105',
    '8712345678906',
    'AAA',
    'EN',
    'SA',
  );
  const tag = fc.constantFrom(
    'BGM',
    'DTM',
    'NAD',
    'RFF',
    'CUX',
    'LIN',
    'PIA',
    'IMD',
    'QTY',
    'PRI',
    'MOA',
    'FTX',
    'CNT',
    'UNS',
    'LOC',
    'ZZX',
    'ALC',
  );
  const segment = fc
    .tuple(tag, fc.array(characters, { maxLength: 12 }))
    .map(([name, rest]) => `${name}+${rest.join('')}`);
  const version = fc.constantFrom('D:96A:UN:EAN008', 'D:93A:UN', 'D:01B:UN', 'D:98A:UN', 'D:16B:UN');

  it('is interpreted without throwing, and each value has its place', () => {
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 25 }), version, (segments, release) => {
        for (const event of readFile(Buffer.from(orders(segments, release), 'latin1'))) {
          if (event.kind !== 'message') continue;
          const { document, originOf } = book.understand(event.message, null);
          if (document === null) throw new Error('ORDERS is set up');
          if (document.number !== null) expect(originOf('number')).toMatchObject({ segment: 'BGM' });
          document.lines.forEach((line, index) => {
            for (const field of [
              'number',
              'gtin',
              'supplierArticle',
              'buyerArticle',
              'description',
              'quantity',
              'price',
              'amount',
            ] as const) {
              const origin = originOf(`lines[${index}].${field}`);
              expect(origin === null).toBe(line[field] === null);
            }
          });
        }
      }),
      { numRuns: 500 },
    );
  });
});
