import { anOrderFromShop, aMaster, COFFEE, judged, TEA, type PriceFields } from '../../../test/builders';
import { decimal } from '../../kernel';
import type { Price } from '../../master';
import { promotionTakes } from './promotion-use';

const promotion = (left: string | null, leftUntil: string | null = null): NonNullable<Price['promotion']> => ({
  code: 'ACTIE',
  byDate: 'order',
  validFrom: '2026-11-01',
  validTo: '2026-11-30',
  left: left === null ? null : decimal(left),
  leftUntil,
});
const prices = (...limit: Parameters<typeof promotion>): readonly PriceFields[] => [
  { amount: '3.49' },
  { amount: '2.99', source: 'promotion', promotion: promotion(...limit) },
];
const shop = (...limit: Parameters<typeof promotion>) =>
  aMaster()
    .article({ number: 'COFFEE', gtin: COFFEE, price: prices(...limit) })
    .article({ number: 'TEA', gtin: TEA, price: prices(...limit) });
const order = (...lines: readonly (readonly [string, number])[]) =>
  lines.reduce((made, [gtin, quantity]) => made.line({ gtin, quantity, price: '2.99' }), anOrderFromShop());
/** Whether each line has the price of the promotion. */
const promoted = ({ resolution: { lines } }: ReturnType<typeof judged>) =>
  lines.map(({ ours }) => ours?.perBaseUnit.toFixed() === '2.99');

describe('what is left of a promotion', () => {
  it('is what the lines before leave of it, and none is split', () => {
    const lines = order([COFFEE, 6], [COFFEE, 5], [COFFEE, 4]);
    expect(promoted(judged({ order: lines, master: shop('10') }))).toEqual([true, false, true]);
    expect(promoted(judged({ order: lines, master: shop('11') }))).toEqual([true, true, false]);
    expect(promoted(judged({ order: lines, master: shop('15') }))).toEqual([true, true, true]);
    expect(promoted(judged({ order: lines, master: shop(null) }))).toEqual([true, true, true]);
  });

  it('is no limit any more for orders after the day on which that has gone', () => {
    const on = (leftUntil: string) => promoted(judged({ order: order([COFFEE, 11]), master: shop('10', leftUntil) }));
    expect([on('2026-11-23'), on('2026-11-22')]).toEqual([[false], [true]]);
  });

  it('is counted by article', () => {
    expect(promoted(judged({ order: order([COFFEE, 10], [TEA, 10]), master: shop('10') }))).toEqual([true, true]);
  });

  it('is asked about by PRC-009', () => {
    const result = judged({ order: order([COFFEE, 6], [COFFEE, 5]), master: shop('10') });
    expect(result.findings.filter(({ code }) => code === 'PRC-009').map(({ line }) => line)).toEqual([1]);
  });

  it('is what the orders before leave of it', () => {
    const after = (taken: string) =>
      judged({ order: order([COFFEE, 6]), master: shop('10'), sales: { promotionTaken: () => decimal(taken) } });
    expect([promoted(after('4')), promoted(after('5'))]).toEqual([[true], [false]]);
  });

  it('is not lessened by lines that went on already', () => {
    const master = shop('10');
    const sales = { counted: new Set([0]) };
    expect(promoted(judged({ order: order([COFFEE, 6], [COFFEE, 10]), master, sales }))).toEqual([true, true]);
  });
});

it('tells what an order takes of promotions that have an end', () => {
  const takes = (left: string | null) =>
    promotionTakes(judged({ order: order([COFFEE, 6], [COFFEE, 5]), master: shop(left) }).resolution).map(
      ({ promotion: code, amount }) => [code, amount.toFixed()],
    );
  expect([takes('10'), takes(null)]).toEqual([[['ACTIE', '6']], []]);
});
