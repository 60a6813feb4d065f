import { anOrder } from '../../test/builders/order';
import { missingParams, render, type Finding } from '../findings';
import type { ChangeItem, Differences } from '../purchase-order';
import type { SalesOrder } from '../sales';
import { changeFindings } from './change-findings';

const NOTHING: Differences = { items: [], lost: [], immutable: [] };
const document = anOrder().line({ gtin: '8712345000011', quantity: 10 }).build();
const order = (fields: Partial<SalesOrder> = {}): SalesOrder =>
  ({ reference: 'SO1', buyerOrderNumber: 'PO1', state: 'released', fulfilment: 'none', document, lines: [], ...fields }) as unknown as SalesOrder; // prettier-ignore
const item = (fields: Partial<ChangeItem>): ChangeItem => ({
  line: 0, from: 0, action: 'change', field: 'quantity', before: '10', asked: '12', ours: '10', delta: '2', verdict: 'plain', set: {}, ...fields,
}); // prettier-ignore

const found = (
  differences: Partial<Differences> = {},
  { of = order(), intent = 'change', older = false }: { of?: SalesOrder; intent?: 'change' | 'cancel'; older?: boolean } = {},
): readonly Finding[] =>
  changeFindings({ order: of, asked: { ...document, number: 'W1' }, intent, differences: { ...NOTHING, ...differences }, older }); // prettier-ignore
const codes = (findings: readonly Finding[]) => findings.map(({ code }) => code);

describe('the findings of a change', () => {
  it('are none where nothing is asked for, and of a cancellation before the release', () => {
    expect(found()).toEqual([]);
    expect(found({}, { intent: 'cancel', of: order({ state: 'in-review' }) })).toEqual([]);
  });

  it.each(['picking', 'shipped', 'invoiced'] as const)('are CHG-002 alone where the goods are %s', (fulfilment) => {
    const one = found({ items: [item({})] }, { of: order({ fulfilment }), older: true });
    expect(codes(one)).toEqual(['CHG-002']);
    expect(codes(found({}, { of: order({ fulfilment }), intent: 'cancel' }))).toEqual(['CHG-002']);
  });

  it('are CHG-002 of an order that is cancelled', () => {
    expect(codes(found({}, { of: order({ state: 'cancelled' }), intent: 'cancel' }))).toEqual(['CHG-002']);
  });

  it('are CHG-009 for what may not change, beside the summary of the rest', () => {
    const immutable = [{ field: 'parties.buyer' as const, line: null, before: 'A', asked: 'B' }];
    const [buyer] = found({ immutable, items: [item({})] });
    expect(buyer?.code).toBe('CHG-009');
    if (buyer !== undefined) expect(render(buyer, 'en', 'staff')).toContain('The buyer may not be changed (A to B)');
  });

  it('tell in words what changes, one or several of each', () => {
    const items = [item({}), item({ field: 'unit' }), item({ field: 'price' }), item({ action: 'add', field: 'line' }), item({ field: 'requestedDelivery' })]; // prettier-ignore
    const [summary] = found({ items });
    if (summary === undefined) throw new Error('There is a summary');
    expect(render(summary, 'nl', 'staff')).toMatch(/^5 wijzigingen van order SO1; 2 aantallen; 1 prijs; 1 datum; 1 regel erbij[.]/); // prettier-ignore
    expect(render(summary, 'en', 'staff')).toMatch(/^5 changes of order SO1; 2 quantities; 1 price; 1 date; 1 line more[.]/); // prettier-ignore
  });

  it('are CHG-003 of a change that came after the cut-off, and of a cancellation where the order is released', () => {
    const cutOff = new Date('2026-11-23T23:00:00Z');
    const asked = { ...document, number: 'W1' };
    const judged = (of: SalesOrder, intent: 'change' | 'cancel' | 'hold', items: readonly ChangeItem[] = []): readonly Finding[] =>
      changeFindings({ order: of, asked, intent, differences: { ...NOTHING, items }, older: false, cutOff });
    const late = judged(order(), 'change', [item({})]);
    expect(codes(late)).toEqual(['CHG-003', 'CHG-005']);
    expect(late[0]).toMatchObject({ severity: 'error', stops: true, params: { cutoff: '2026-11-24 00:00' } });
    expect(codes(judged(order(), 'cancel'))).toEqual(['CHG-003', 'CHG-007']);
    expect(codes(judged(order({ state: 'in-review' }), 'cancel'))).toEqual([]);
    expect(codes(judged(order(), 'change'))).toEqual([]);
    expect(codes(judged(order(), 'hold'))).toEqual(['CHG-011']);
    expect(late.map(missingParams)).toEqual([[], []]);
  }); // prettier-ignore

  it('fill all their texts', () => {
    const all = [
      ...found({ items: [item({})], lost: [{ from: 0, candidates: [] }], immutable: [{ field: 'number', line: 0, before: '1', asked: '2' }] }, { older: true }),
      ...found({}, { intent: 'cancel' }),
      ...found({}, { of: order({ fulfilment: 'shipped' }) }),
    ]; // prettier-ignore
    expect(codes(all)).toEqual(['CHG-006', 'CHG-004', 'CHG-009', 'CHG-005', 'CHG-007', 'CHG-002']);
    expect(all.map(missingParams)).toEqual(all.map(() => []));
  });
});
