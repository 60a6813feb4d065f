import fc from 'fast-check';
import { anOrder } from '../../test/builders';
import { compareContent, contentHash } from './content';
import type { Allowance, PurchaseOrder, PurchaseOrderLine } from './purchase-order';

const ORDER = anOrder()
  .from('8711111000002')
  .deliveredTo('8711111000019')
  .on('2026-11-26')
  .line({ gtin: '8712345678906', quantity: '12', unit: 'PCE', price: '3.49' })
  .build();

const DISCOUNT: Allowance = {
  kind: 'allowance',
  code: 'TD',
  percentage: '5',
  amount: null,
  basis: null,
  sequence: '1',
};
const withLine = (fields: Partial<PurchaseOrderLine>): PurchaseOrder => ({
  ...ORDER,
  lines: ORDER.lines.map((line) => ({ ...line, ...fields })),
});
const deliveredTo = (fields: Partial<PurchaseOrder['parties']['deliverTo']>): PurchaseOrder => ({
  ...ORDER,
  parties: { ...ORDER.parties, deliverTo: { ...ORDER.parties.deliverTo, ...fields } },
});

describe('the content of an order', () => {
  it('is without the lines that were taken back', () => {
    const tea: PurchaseOrderLine = { ...ORDER.lines[0]!, number: '2', gtin: '8712345678913' };
    const both = { ...ORDER, lines: [...ORDER.lines, tea] };
    const less = { ...ORDER, lines: [...ORDER.lines, { ...tea, withdrawn: true as const }] };
    expect(contentHash(less)).toBe(contentHash(ORDER));
    expect(compareContent(less, ORDER)).toEqual([]);
    expect(compareContent(both, less)).toMatchObject([
      { field: 'lines[1]', before: '8712345678913 12 PCE', after: null },
    ]);
    expect(compareContent(less, both)).toMatchObject([
      { field: 'lines[1]', before: null, after: '8712345678913 12 PCE' },
    ]);
  });

  it.each<readonly [string, PurchaseOrder]>([
    ['12 as 12.0', withLine({ quantity: '12.0' })],
    ['12 as 0012', withLine({ quantity: '0012' })],
    ['3.49 as 3.4900', withLine({ price: '3.4900' })],
    ['another text', withLine({ description: 'Koffie', texts: ['s.v.p. bellen'] })],
    ['the amount of a line', withLine({ amount: '41.88' })],
    ['another date of the message', { ...ORDER, date: '2026-11-24' }],
    ['its control totals', { ...ORDER, control: { ...ORDER.control, lineCount: '1' } }],
    ['the name of the place', deliveredTo({ name: 'DC Zwolle' })],
  ])('is the same with %s', (_, other) => {
    expect(contentHash(other)).toBe(contentHash(ORDER));
    expect(compareContent(ORDER, other)).toEqual([]);
  });

  it.each<readonly [string, PurchaseOrder, string]>([
    ['quantity', withLine({ quantity: '13' }), 'lines[0].quantity'],
    ['price', withLine({ price: '3.50' }), 'lines[0].price'],
    ['price that is no number', withLine({ price: 'n.o.t.k.' }), 'lines[0].price'],
    ['unit', withLine({ unit: 'CT' }), 'lines[0].unit'],
    ['article', withLine({ gtin: '8714289000003' }), 'lines[0].gtin'],
    ['day of a line', withLine({ requestedDelivery: '2026-11-27' }), 'lines[0].requestedDelivery'],
    ['day', { ...ORDER, requestedDelivery: '2026-11-27' }, 'requestedDelivery'],
    ['place', deliveredTo({ gln: '8711111000026' }), 'parties.deliverTo'],
    ['currency', { ...ORDER, currency: 'USD' }, 'currency'],
    ['allowance', { ...ORDER, allowances: [DISCOUNT] }, 'allowances'],
    ['allowance on a line', withLine({ allowances: [DISCOUNT] }), 'lines[0].allowances'],
  ])('differs with another %s', (_, other, field) => {
    expect(contentHash(other)).not.toBe(contentHash(ORDER));
    expect(compareContent(ORDER, other).map((difference) => difference.field)).toEqual([field]);
  });

  it('differs with another basis of the price: 3.49 a piece is not 3.49 a hundred', () => {
    const perHundred = withLine({ priceBasis: { quantity: '100', unit: 'PCE' } });
    expect(contentHash(perHundred)).not.toBe(contentHash(ORDER));
    expect(compareContent(ORDER, perHundred)).toMatchObject([
      { field: 'lines[0].priceBasis.quantity', before: null, after: '100' },
      { field: 'lines[0].priceBasis.unit', before: null, after: 'PCE' },
    ]);
    const again = withLine({ priceBasis: { quantity: '100.0', unit: 'PCE' } });
    expect(contentHash(again)).toBe(contentHash(perHundred));
  });

  it('differs with another discount, however its figures are written', () => {
    const [five, six] = [
      withLine({ allowances: [DISCOUNT] }),
      withLine({ allowances: [{ ...DISCOUNT, percentage: '6' }] }),
    ];
    expect(contentHash(six)).not.toBe(contentHash(five));
    expect(compareContent(five, six)).toMatchObject([
      {
        field: 'lines[0].allowances',
        before: 'allowance TD % 5 sequence 1',
        after: 'allowance TD % 6 sequence 1',
      },
    ]);
    expect(contentHash(withLine({ allowances: [{ ...DISCOUNT, percentage: '5.00' }] }))).toBe(contentHash(five));
    expect(compareContent(five, ORDER)).toMatchObject([
      { field: 'lines[0].allowances', before: 'allowance TD % 5 sequence 1', after: null },
    ]);
  });

  it('differs with the same lines in another sequence', () => {
    const two = anOrder().line({ gtin: '1', quantity: 1 }).line({ gtin: '2', quantity: 2 }).build();
    expect(contentHash({ ...two, lines: [...two.lines].reverse() })).not.toBe(contentHash(two));
  });
});

describe('the difference of two orders', () => {
  it('names field, old and new value, the header first', () => {
    const other = { ...withLine({ quantity: '24' }), requestedDelivery: '2026-11-30' };
    expect(compareContent(ORDER, other)).toEqual([
      { field: 'requestedDelivery', line: null, before: '2026-11-26', after: '2026-11-30' },
      { field: 'lines[0].quantity', line: '1', before: '12', after: '24' },
    ]);
  });

  it('names lines that came or went by their number', () => {
    const longer = { ...ORDER, lines: [...ORDER.lines, { ...ORDER.lines[0]!, number: '20' }] };
    expect(compareContent(ORDER, longer)).toEqual([
      { field: 'lines[1]', line: '20', before: null, after: '8712345678906 12 PCE' },
    ]);
    expect(compareContent(longer, ORDER)).toEqual([
      { field: 'lines[1]', line: '20', before: '8712345678906 12 PCE', after: null },
    ]);
  });
});

describe('lines of two wordings', () => {
  const lines = (...all: readonly [number: string | null, gtin: string, quantity?: string][]): PurchaseOrder => ({
    ...ORDER,
    lines: all.map(([number, gtin, quantity = '1']) => ({ ...ORDER.lines[0]!, number, gtin, quantity })),
  });
  const differences = (before: PurchaseOrder, after: PurchaseOrder) =>
    compareContent(before, after).map(({ field, line, before: old, after: now }) => [field, line, old, now]);

  it('are matched by number, so that one in between is one difference', () => {
    expect(differences(lines(['1', 'A'], ['2', 'B']), lines(['1', 'A'], ['5', 'C'], ['2', 'B']))).toEqual([
      ['lines[1]', '5', null, 'C 1 PCE'],
    ]);
    expect(differences(lines(['1', 'A'], ['2', 'B', '3'], ['3', 'C']), lines(['1', 'A'], ['3', 'C', '7']))).toEqual([
      ['lines[1].quantity', '3', '1', '7'],
      ['lines[1]', '2', 'B 3 PCE', null],
    ]);
  });

  it('are matched by an article that stands once in both where numbers say nothing', () => {
    expect(differences(lines(['1', 'A'], ['2', 'B']), lines(['2', 'B', '4']))).toEqual([
      ['lines[0].quantity', '2', '1', '4'],
      ['lines[0]', '1', 'A 1 PCE', null],
    ]);
    expect(differences(lines([null, 'A'], [null, 'B']), lines([null, 'B', '2'], [null, 'A']))).toEqual([
      ['lines[0].quantity', '1', '1', '2'],
    ]);
    expect(differences(lines(['1', 'A']), lines(['10', 'A']))).toEqual([['lines[0].number', '10', '1', '10']]);
  });

  it('are never matched by a guess: of two with one article and no number neither is the other', () => {
    expect(differences(lines([null, 'A', '1'], [null, 'A', '2']), lines([null, 'A', '5'])).length).toBe(2);
  });

  it('in another sequence are another document, and one difference', () => {
    expect(differences(lines(['1', 'A'], ['2', 'B']), lines(['2', 'B'], ['1', 'A']))).toEqual([
      ['lines', null, '1, 2', '2, 1'],
    ]);
  });

  it('differ exactly when the hashes do', () => {
    const line = fc.tuple(fc.constantFrom('1', '2', null), fc.constantFrom('A', 'B'), fc.constantFrom('1', '2'));
    const order = fc.array(line, { maxLength: 4 }).map((all) => lines(...all));
    fc.assert(
      fc.property(order, order, (a, b) => {
        expect(compareContent(a, b).length === 0).toBe(contentHash(a) === contentHash(b));
      }),
      { numRuns: 300 },
    );
  });
});
