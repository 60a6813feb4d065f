import type { OrderResolution } from '../checks';
import { makeFinding, type Finding } from '../findings';
import { decimal } from '../kernel';
import { holdingMore, linesToHold } from './partial';

const resolved = (lines: readonly { readonly amount?: string | null; readonly rejected?: boolean }[], whole = true) =>
  ({
    customer: whole ? {} : null,
    deliveryPlace: {},
    confirmedDate: '2026-12-01',
    lines: lines.map(({ amount = '1', rejected = false }, index) => ({
      index,
      rejected,
      amount: amount === null ? null : decimal(amount),
      confirmedDate: '2026-12-01',
    })),
  }) as unknown as OrderResolution;
const price = (line: number): Finding => makeFinding('PRC-001', { field: `lines[${String(line)}].price`, line });

describe('the lines that wait so that others go on', () => {
  it('are those that are asked about, each once', () => {
    const asked = [price(2), makeFinding('ITM-002', { field: 'lines[2].gtin', line: 2 }), price(0)];
    expect(linesToHold(asked, resolved([{ amount: null }, {}, { amount: null }]))).toEqual([0, 2]);
  });

  it('are known by the field where a rule names no line', () => {
    expect(linesToHold([makeFinding('DAT-001', { field: 'lines[1].requestedDelivery' })], resolved([{}, {}]))).toEqual([
      1,
    ]);
  });

  it.each<[string, Finding]>([
    ['the header', makeFinding('DAT-001', { field: 'requestedDelivery' })],
    ['the totals', makeFinding('TOT-003', { field: 'control.total' })],
    ['the message, at a line', makeFinding('MSG-003', { field: 'lines[1].quantity', line: 1 })],
    ['a line number that is used twice', makeFinding('DUP-006', { field: 'lines[1].number', line: 1 })],
  ])('are none where something is asked of %s', (_, finding) => {
    expect(linesToHold([price(1), finding], resolved([{}, {}]))).toBeNull();
  });

  it('are none where nothing is asked, nothing would go, or what would go is not complete', () => {
    expect(linesToHold([], resolved([{}, {}]))).toBeNull();
    expect(linesToHold([price(0)], resolved([{}, { rejected: true }]))).toBeNull();
    expect(linesToHold([price(0)], resolved([{}, { amount: null }]))).toBeNull();
    expect(linesToHold([price(0)], resolved([{}, {}], false))).toBeNull();
  });

  it('cover only what is asked of them', () => {
    const header = makeFinding('PAR-005', { field: 'parties.buyer' });
    expect(holdingMore([price(0), price(1), header], new Set([1]))).toEqual([price(0), header]);
  });
});
