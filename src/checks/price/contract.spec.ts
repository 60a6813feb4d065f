import { anOrderFromShop, answered, aMaster, COFFEE, judged, type PriceFields } from '../../../test/builders';
import { decimal } from '../../kernel';
import type { PriceContract } from '../../master';
import { openFindings } from '../judge';

const counted = (agreed: number, calledOff: number, basis: 'quantity' | 'value' = 'quantity') => ({
  basis,
  agreed: decimal(agreed),
  calledOff: decimal(calledOff),
  whole: false,
});
const contract = (fields: Partial<PriceContract> = {}): PriceContract => ({
  status: 'active',
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
  counted: counted(100, 80),
  ...fields,
});
const shop = (fields: Partial<PriceContract> = {}, price: Partial<PriceFields> = {}) =>
  aMaster().article({
    number: 'COFFEE',
    gtin: COFFEE,
    price: [
      { amount: '3.49' },
      { amount: '2.99', source: 'contract', contractNumber: 'C-1', contract: contract(fields), ...price },
    ],
  });
const order = (price = '2.99', ...quantities: readonly number[]) =>
  quantities.reduce((some, quantity) => some.line({ gtin: COFFEE, quantity, price }), anOrderFromShop());
const naming = (number: string) => ({ references: [{ type: 'contract', number }] });

describe('CTR-001', () => {
  it('asks when the order takes more than is left, all its lines together', () => {
    const ordered = (...quantities: readonly number[]) =>
      judged({ order: order('2.99', ...quantities).with(naming('C-1')), master: shop() });
    expect(ordered(20).codes).toEqual(['CTR-003']);
    expect(ordered(21).codes).toEqual(['CTR-001']);
    const two = ordered(12, 9);
    expect(two.codes).toEqual(['DUP-005', 'CTR-001', 'CTR-003']);
    expect(two.found('CTR-001')).toMatchObject({ line: 1, cause: 'C-1', params: { left: '20', ordered: '21' } });
    expect(openFindings(two.findings, answered(two.found('CTR-001'), 'OVR'))).toEqual([]);
    // The contract's price stays: nobody falls back to the list in silence.
    expect(two.resolution.lines[1]?.bookedPerBaseUnit?.toFixed()).toBe('2.99');
  });

  it('does not count again what of the order went on before', () => {
    const rest = (counted: ReadonlySet<number>) =>
      judged({ order: order('2.99', 12, 9).with(naming('C-1')), master: shop(), sales: { counted } }).codes;
    // Of the hundred eighty are taken, twelve of them by its own first line.
    expect(rest(new Set([0]))).not.toContain('CTR-001');
    expect(rest(new Set())).toContain('CTR-001');
  });

  it('asks about what was agreed once of the orders of its days only', () => {
    const until = (day: string) =>
      judged({
        order: order('2.99', 21).with(naming('C-1')),
        master: shop({ counted: { ...counted(100, 80), until: day } }),
      }).codes;
    expect(until('2026-11-23')).toEqual(['CTR-001']);
    expect(until('2026-11-22')).toEqual([]);
  });

  it('counts money where that was agreed, and nothing of a contract that is only a number', () => {
    const value = (agreed: number) =>
      judged({ order: order('2.99', 10).with(naming('C-1')), master: shop({ counted: counted(agreed, 0, 'value') }) })
        .codes;
    expect(value(30)).toEqual(['CTR-003']);
    expect(value(29)).toEqual(['CTR-001']);
    expect(judged({ order: order('2.99', 1000), master: shop({}, { contract: null }) }).codes).toEqual([]);
  });
});

describe('CTR-002', () => {
  const ending = (validTo: string, fields: Partial<PriceContract> = {}) =>
    judged({ order: order('2.99', 10).with(naming('C-1')), master: shop({ validTo, ...fields }) });

  it('asks when the contract ends before the goods are there', () => {
    expect(ending('2026-11-26').codes).toEqual(['CTR-003']);
    expect(ending('2026-11-25').codes).toEqual(['CTR-002', 'CTR-003']);
  });

  it('asks when the order names one that has ended or was closed, beside the question about the price', () => {
    const ended = judged({ order: order('3.49', 10).with(naming('C-1')), master: shop({ validTo: '2026-11-22' }) });
    expect(ended.codes).toEqual(['CTR-002']);
    expect(ended.found('CTR-002')).toMatchObject({ stops: true, params: { why: 'ended', date: '2026-11-22' } });
    const closed = judged({
      order: order('3.49', 10).with(naming('C-1')),
      master: shop({ status: 'closed', validTo: null }),
    });
    expect(closed.found('CTR-002')).toMatchObject({ params: { why: 'closed' } });
    // Who does not name it gets our present price.
    expect(judged({ order: order('3.49', 10), master: shop({ validTo: '2026-11-22' }) }).codes).toEqual([]);
  });

  it('only tells when the buyer counts with its price: PRC-001 asks then', () => {
    const result = ending('2026-11-22');
    expect(result.codes).toEqual(['PRC-001', 'PRC-007', 'CTR-002']);
    expect(result.findings.filter(({ stops }) => stops).map(({ code }) => code)).toEqual(['PRC-001']);
  });
});

describe('CTR-003 and CTR-004', () => {
  it('tell what is left, and which contract applies where the order names none', () => {
    const result = judged({ order: order('2.99', 5), master: shop() });
    expect(result.codes).toEqual(['CTR-003', 'CTR-004']);
    expect(result.found('CTR-003')).toMatchObject({ severity: 'info', params: { contract: 'C-1', left: '15' } });
    expect(result.found('CTR-004')).toMatchObject({ stops: false, params: { contract: 'C-1' } });
    expect(judged({ order: order('2.99', 5).with(naming('C-1')), master: shop() }).codes).toEqual(['CTR-003']);
  });

  it('say nothing of a line that is not delivered', () => {
    const decisions = { overrides: new Map(), rejectedLines: new Map([[0, 'weg']]) };
    expect(
      judged({ order: order('2.99', 500), master: shop(), decisions }).codes.filter((code) => code.startsWith('CTR')),
    ).toEqual([]);
  });
});
