import type { OrderDocument } from '../purchase-order';
import type { Explanation } from './guide-book';
import { FUNCTIONS } from './functions';
import { book, messageOf, tradacoms } from '../../test/harness/reading';

function explain(type: string, segments: readonly string[]): Explanation {
  const { message, envelope } = messageOf(tradacoms(type, segments));
  return book.explain(message, envelope);
}

const [clo, ord] = ['CLO=8712345000011:D-1:W-7+Koper Depot+Kade 1:Haven:::8011AA', 'ORD=PO4711:V-9:260105+S++:C-3'];
const order = (...more: readonly string[]): OrderDocument => {
  const { reading } = explain('ORDERS:9', [clo, ord, ...more, 'OTR=1']);
  if (reading === null) throw new Error('ORDERS has a guide');
  return reading;
};

describe('an order of TRADACOMS', () => {
  it('is read', () => {
    const reading = order('DIN=260109+++Ring first:at gate 2', 'OLD=1+8712345678906:AB-1++:K-9+6+12+34900+++Paint:white', 'DNB=1+1+++With care');
    expect(reading).toMatchObject({
      number: 'PO4711', date: '2026-01-05', function: 'original', functionCode: null, documentType: '220', currency: null,
      requestedDelivery: '2026-01-09', earliestDelivery: null, latestDelivery: null,
      parties: {
        buyer: { id: null },
        deliverTo: { id: '8712345000011', gln: '8712345000011', name: 'Koper Depot', street: 'Kade 1 Haven', postcode: '8011AA' },
      },
      references: [{ type: 'supplier-order', number: 'V-9' }, { type: 'contract', number: 'C-3' }],
      texts: ['Ring first at gate 2'],
      control: { lineCount: '1' },
      lines: [{
        number: '1', gtin: '8712345678906', supplierArticle: 'AB-1', buyerArticle: 'K-9', description: 'Paint white', quantity: '12',
        unit: null, unitsPerPack: '6', price: '3.4900', texts: ['With care'],
      }],
    });
  }); // prettier-ignore

  it('is processed', () => {
    const { message, envelope } = messageOf(tradacoms('ORDERS:9', [clo, ord, 'OLD=1+8712345678906+++6+12', 'OTR=1']));
    expect(book.understand(message, envelope)).toMatchObject({
      kind: 'order', guide: { id: 'tradacoms/orders' }, document: { number: 'PO4711', lines: [{ quantity: '12' }] },
    });
  }); // prettier-ignore

  it('that is no order, as an invoice is none, is set aside', () => {
    const { message, envelope } = messageOf(tradacoms('INVOIC:9', [clo]));
    expect(book.understand(message, envelope)).toMatchObject({
      guide: null, document: null, findings: [{ code: 'MSG-002', position: { segment: 'MHD', element: 2 } }],
    });
  }); // prettier-ignore

  it.each([
    ['two dates are the first and the last', 'DIN=260109+260112', [null, '2026-01-09', '2026-01-12']],
    ['the last date alone', 'DIN=+260112', [null, null, '2026-01-12']],
  ])('%s', (_, din, expected) => {
    const { requestedDelivery, earliestDelivery, latestDelivery } = order(din, 'OLD=1+8712345678906+++6+12');
    expect([requestedDelivery, earliestDelivery, latestDelivery]).toEqual(expected);
  });

  it.each([
    ['C', 'cancellation'],
    ['A', 'change'],
    ['P', 'proposal'],
    ['F', 'confirmation'],
    ['B', 'original'],
    ['', 'original'],
  ])('says by its order code %s that it is: %s', (code, expected) => {
    const { reading } = explain('ORDERS:9', [clo, `ORD=PO4711++${code}`, 'OLD=1+8712345678906+++6+12', 'OTR=1']);
    expect(reading?.function).toBe(expected);
  });

  it.each([
    ['a measure has three decimals', 'OLD=1+8712345678906+++:1000:KG+:2500:KG', { quantity: '2.500', unit: 'KG', unitsPerPack: null }],
    ['units go before a measure', 'OLD=1+8712345678906+++6+12:2500:KG', { quantity: '12' }],
    ['a price may be of a measure', 'OLD=1+8712345678906+++6+12+99999:KG', { price: '9.9999', priceBasis: { quantity: '1', unit: 'KG' } }],
    ['a case has a number of 14 digits', 'OLD=1+::18712345678903+++6+12', { gtin: '18712345678903', supplierArticle: null }],
    ['a brand of the customer has his number', 'OLD=1+:AB-1++8712345678913+6+12', { gtin: '8712345678913', supplierArticle: 'AB-1' }],
    ['what is no number of an article is the supplier’s own', 'OLD=1+0815+++6+12', { gtin: null, supplierArticle: '0815' }],
  ])('%s', (_, line, expected) => {
    expect(order(line).lines).toMatchObject([expected]);
  }); // prettier-ignore

  it('has every number of the article', () => {
    const lines = 'OLD=1+8712345678906:AB-1:18712345678903+8712345678920+8712345678913:K-9+6+12';
    const { reading, originOf } = explain('ORDERS:9', [clo, ord, lines, 'OLD=2+0815+++6+12', 'OTR=2']);
    expect(reading?.lines.map(({ identifications }) => identifications.map(({ type, number }) => [type, number]))).toEqual([
      [
        ['gtin', '8712345678906'], ['supplier', 'AB-1'], ['gtin', '18712345678903'], ['consumer-unit', '8712345678920'],
        ['gtin', '8712345678913'], ['buyer', 'K-9'],
      ],
      [['supplier', '0815']],
    ]);
    expect(originOf('lines[0].identifications[3].number')).toMatchObject({ segment: 'OLD', element: 3, component: 1 });
    expect(originOf('lines[0].identifications[6].number')).toBeNull();
  }); // prettier-ignore

  it('is told to lack a quantity, and not to lack a buyer, who stands in the header', () => {
    const missing = explain('ORDERS:9', [clo, ord, 'OLD=1+8712345678906+++12', 'OTR=1']).findings;
    expect(missing.filter(({ code }) => code === 'MSG-003').map(({ params }) => params['field'])).toEqual([
      'lines[0].quantity',
    ]);
  });
});

describe('a header of a TRADACOMS file', () => {
  const segments = [
    'TYP=0430',
    'SDT=:L-7+Verkoper+Dijk 2::::1234AB',
    'CDT=8712345000004+Koper',
    'DNA=1++073:EUR',
    'FIL=7+1+260105',
  ];
  it.each([
    // It stands before orders that we process, and is read with them.
    ['ORDHDR:9', []],
    ['PRIHDR:8', ['MSG-002']],
  ])('%s says who and when', (type, codes) => {
    const explanation = explain(type, segments);
    expect(explanation).toMatchObject({ kind: 'other', document: null });
    expect(explanation.findings.map(({ code }) => code)).toEqual(codes);
    expect(explanation.reading).toMatchObject({
      number: '7', date: '2026-01-05', documentType: '0430', currency: 'EUR',
      parties: {
        buyer: { id: '8712345000004', gln: '8712345000004', name: 'Koper' },
        supplier: { id: 'L-7', gln: null, name: 'Verkoper', street: 'Dijk 2', postcode: '1234AB' },
      },
      lines: [],
    });
  }); // prettier-ignore
});

describe('implied decimals', () => {
  it.each([
    ['34900', '3.4900'],
    ['5', '0.0005'],
    ['0', '0.0000'],
    ['000034900', '3.4900'],
    [' 34900 ', '3.4900'],
    ['3.49', '3.49'],
    ['3,49', null],
    ['', null],
    ['free', null],
    [null, null],
  ])('%s is %s', (digits, expected) => {
    expect(FUNCTIONS.fourDecimals(digits)).toBe(expected);
  });

  it('may be three', () => {
    expect(FUNCTIONS.threeDecimals('2500')).toBe('2.500');
  });
});
