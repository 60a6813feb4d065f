import { read } from '../../test/harness/reading';
import type { DraftContent, DraftLine } from './draft';
import { keyedFile, keyedFileName } from './keyed-file';
import { keyedOrder } from './keyed-order';

// Real: the readers and the guides that come with the product.

const line = (given: Partial<DraftLine>): DraftLine => ({
  code: '',
  article: '',
  quantity: '',
  unit: '',
  price: '',
  deliveryDate: '',
  ...given,
});
const draft = (given: Partial<DraftContent>): DraftContent => ({
  customer: { number: '10010', name: 'Hoveling', partner: 'hoveling' },
  orderNumber: '',
  orderDate: '2026-11-27',
  deliveryDate: '',
  shipTo: null,
  currency: '',
  reference: '',
  remark: '',
  toldBy: 'telephone',
  confirmation: 'as-agreed',
  lines: [],
  ...given,
});
const DRAFT = '0b1c2d3e-0000-4000-8000-000000000001';
const understood = (content: DraftContent) => {
  const interpreted = read(keyedFile(DRAFT, content, keyedOrder(content).lines));
  return { document: interpreted.document, codes: interpreted.findings.map(({ code }) => code) };
};

describe('a keyed order', () => {
  it('is read as it was typed, and nothing of it is left out', () => {
    const { document, codes } = understood(
      draft({
        orderNumber: 'PO "4711"; spoed',
        deliveryDate: '2026-12-03',
        shipTo: { gln: '8719991000105', code: '' },
        currency: 'EUR',
        reference: 'Actie: kerst',
        remark: 'Voor tienen leveren.\nBellen vooraf:',
        confirmation: 'none',
        lines: [
          line({ code: '1001', article: '1001', quantity: '1.234,5', unit: 'doos', price: '3,10' }),
          line({ unit: 'PCE' }),
          line({ code: '8712345678906', quantity: '12', price: '1.2340' }),
          line({ code: 'TB-22', quantity: '7', deliveryDate: '2026-12-10' }),
        ],
      }),
    );
    expect(codes).toEqual([]);
    expect(document).toMatchObject({
      number: 'PO "4711"; spoed',
      date: '2026-11-27',
      function: 'original',
      responseType: 'NA',
      currency: 'EUR',
      requestedDelivery: '2026-12-03',
      texts: ['Voor tienen leveren.\nBellen vooraf:'],
      references: [{ type: 'customer-reference', number: 'Actie: kerst' }],
      parties: { buyer: { id: '10010', gln: null }, deliverTo: { gln: '8719991000105' } },
      lines: [
        { number: '1', gtin: null, supplierArticle: '1001', buyerArticle: null, quantity: '1234.5', unit: 'doos', price: '3.10' },
        { number: '3', gtin: '8712345678906', supplierArticle: null, quantity: '12', unit: null, price: '1.2340' },
        { number: '4', gtin: null, supplierArticle: 'TB-22', buyerArticle: 'TB-22', requestedDelivery: '2026-12-10' },
      ],
    }); // prettier-ignore
  });

  it('of one line and nothing else is an order all the same', () => {
    const { document, codes } = understood(
      draft({ orderDate: '', lines: [line({ code: '1001', quantity: '1.000,5' })] }),
    );
    expect(codes).toEqual([]);
    expect(document).toMatchObject({ number: null, date: null, responseType: null, lines: [{ quantity: '1000.5' }] });
  });

  it('waits for what is missing, and says where', () => {
    const { lines, faults } = keyedOrder(
      draft({
        customer: null,
        lines: [
          line({ code: 'A', quantity: '1.234' }),
          line({ quantity: '3' }),
          line({ code: 'B', price: '2' }),
          line({ code: 'C', quantity: '4', price: 'drie' }),
          line({ code: 'D', quantity: '5' }),
        ],
      }),
    );
    expect(lines.map(({ at }) => at)).toEqual([4]);
    expect(faults.map(({ path }) => path)).toEqual([
      'customer', 'lines[0].quantity', 'lines[1].code', 'lines[2].quantity', 'lines[3].price',
    ]); // prettier-ignore
    expect(keyedOrder(draft({ lines: [line({ unit: 'PCE' })] })).faults).toMatchObject([{ path: 'lines' }]);
  });

  it('has a name that is one of a file', () => {
    expect(keyedFileName({ orderNumber: '../PO 47/11 "x"' }, DRAFT)).toBe('PO-47-11-x-keyed.csv');
    expect(keyedFileName({ orderNumber: ' ' }, DRAFT)).toBe('0b1c2d3e-keyed.csv');
  });
});
