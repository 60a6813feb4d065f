import { read, transactionSet, understand } from '../../test/harness/reading';
import {
  changeProfile,
  intentOf,
  threeWay,
  type Differences,
  type OrderDocument,
  type PurchaseOrder,
} from '../purchase-order';

// Real: reader and guides. The order and its changes are those of an invented company.

const COFFEE = '871234567890';
const TEA = '871428900003';
const SUGAR = '871428900010';
const HEAD = [
  'N9*DP*038',
  'G62*02*20260112',
  'NTE*GEN*Voor tien uur lossen',
  'N1*BY*Koper BV*UL*8712345000004',
  'N1*ST*Koper DC*UL*8712345000011',
];
const line = (gtin: string, quantity: number, price = '3.49'): readonly string[] => [
  `G68*${quantity}*CA*${price}*${gtin}`,
  `G69*Artikel ${gtin}`,
];

const ORDER: PurchaseOrder = read(
  transactionSet('875', ['G50*N*20260105*PO4711', ...HEAD, ...line(COFFEE, 12), ...line(TEA, 6, '2.10'), 'G76*18*CA']),
).document;

/** What an 876 asks for. @param type G9201, its kind of change */
function asked(type: string, ...lines: readonly (readonly string[])[]): OrderDocument {
  const segments = [`G92*${type}*20260105*PO4711`, ...HEAD, ...lines.flat(), 'G76*18*CA'];
  const { change, kind, guide } = understand(transactionSet('876', segments));
  expect([kind, guide?.id]).toEqual(['order-change', 'x12/876']);
  if (change === null) throw new Error('It is not read as a change');
  return change;
}

/** What becomes of the order by it. */
function differences(change: OrderDocument): Differences {
  const known = (lines: OrderDocument['lines']) => lines.map(({ gtin }) => ({ articleId: gtin, unitFactor: '12' }));
  return threeWay({
    before: ORDER,
    ours: ORDER.lines.map(({ quantity, unit, price }) => ({ quantity, unit, price, date: null, rejected: false })),
    asked: change,
    facts: { before: known(ORDER.lines), asked: known(change.lines) },
    profile: changeProfile('change', 'x12'),
  });
}
const items = (change: OrderDocument) =>
  differences(change).items.map(({ line: place, action, field, before, asked: now, delta }) => [
    place,
    action,
    field,
    before,
    now,
    delta,
  ]);

describe('an X12 876', () => {
  it('names the order, who and where it is for, and its lines as they are to be', () => {
    const change = asked('CA', line(COFFEE, 24));
    expect(change).toMatchObject({
      kind: 'order-change', number: 'PO4711', orderNumber: 'PO4711', sequence: null, date: '2026-01-05', function: 'change', functionCode: 'CA',
      requestedDelivery: '2026-01-12', parties: { buyer: { gln: '8712345000004' }, deliverTo: { gln: '8712345000011' } },
      lines: [{ number: null, action: null, gtin: '871234567890', quantity: '24', unit: 'CA', price: '3.49' }],
    });
  });

  it('restates what changes: a quantity, a price, and nothing of what is not listed', () => {
    expect(items(asked('QI', line(COFFEE, 24)))).toEqual([[0, 'change', 'quantity', '12 CA', '24 CA', '144']]);
    expect(items(asked('PC', line(TEA, 6, '2.25')))).toEqual([[1, 'change', 'price', '2.10', '2.25', null]]);
    expect(items(asked('NC', line(COFFEE, 12), line(TEA, 6, '2.10')))).toEqual([]);
  });

  it('takes a line of nothing for one that is no longer wanted', () => {
    expect(items(asked('CA', line(TEA, 0, '2.10')))).toEqual([[1, 'delete', 'line', '6 CA', null, '-72']]);
  });

  it('has a person say what a line is that the order does not have', () => {
    const { items: found, lost } = differences(asked('AI', line(SUGAR, 3)));
    expect([found, lost]).toEqual([[], [{ from: 0, candidates: [] }]]);
  });

  it.each([['CF', 'cancel'], ['CA', 'change'], ['AI', 'change'], ['QD', 'change'], ['DI', 'unknown'], ['TI', 'unknown'], ['ZZ', 'change']])('%s asks for: %s', (type, intent) => {
    expect(intentOf(asked(type, line(COFFEE, 24)))).toBe(intent);
  });
}); // prettier-ignore
