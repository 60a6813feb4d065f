import { anOrder, EMPTY_LINE } from '../../test/builders/order';
import { applyItems } from './apply-items';
import { NO_FACTS } from './change-item';
import { changeProfile } from './intent';
import type { OrderDocument, PurchaseOrder, PurchaseOrderLine, Schedule } from './purchase-order';
import { threeWay, type Differences } from './three-way';

const COFFEE = '8712345000011';
const line = (fields: Partial<PurchaseOrderLine>): PurchaseOrderLine => ({ ...EMPTY_LINE, priceKind: null, ...fields });
const coffee = (fields: Partial<PurchaseOrderLine>): PurchaseOrderLine =>
  line({ number: '1', gtin: COFFEE, quantity: '36', unit: 'PCE', ...fields });
const order = (lines: readonly PurchaseOrderLine[]): PurchaseOrder => ({ ...anOrder().build(), lines });
const ONE = order([coffee({})]);

function diff(before: PurchaseOrder, lines: readonly PurchaseOrderLine[], profile = changeProfile('change', 'x12')): Differences {
  const asked: OrderDocument = { ...anOrder().build(), kind: 'order-change', currency: null, function: 'change', lines };
  const ours = before.lines.map(({ quantity, unit, price }) => ({ quantity, unit, price, date: null, rejected: false }));
  const facts = { before: before.lines.map(() => NO_FACTS), asked: lines.map(() => NO_FACTS) };
  return threeWay({ before, ours, asked, profile, facts });
} // prettier-ignore
const told = ({ items }: Differences) => items.map(({ field, asked, verdict }) => [field, asked, verdict]);

describe('a line that says which way its quantity goes', () => {
  it.each<[PurchaseOrderLine['action'], string, string]>([
    ['more', '48', 'plain'],
    ['less', '24', 'plain'],
    ['more', '24', 'unclear'],
    ['less', '48', 'unclear'],
    ['change', '24', 'plain'],
    ['change', '-12', 'unclear'],
  ])('%s, to %s: %s', (action, quantity, verdict) => {
    expect(told(diff(ONE, [coffee({ action, quantity })]))).toEqual([['quantity', `${quantity} PCE`, verdict]]);
  });

  it.each<[PurchaseOrderLine['action'], string, string, string]>([
    ['more', '12', '48 PCE', 'plain'],
    ['less', '12', '24 PCE', 'plain'],
    ['less', '-12', '24 PCE', 'plain'],
    ['more', '-12', '24 PCE', 'unclear'],
    [null, '-12', '24 PCE', 'plain'],
  ])('%s, by %s where differences are agreed: %s, %s', (action, quantity, asked, verdict) => {
    const profile = changeProfile('change', 'x12', 'difference');
    expect(told(diff(ONE, [coffee({ action, quantity })], profile))).toEqual([['quantity', asked, verdict]]);
  });
});

it('a line that the order does not have is new in openTRANS, which has no word for it, and a question elsewhere', () => {
  const added = line({ number: '2', gtin: '8712345000028', quantity: '5', unit: 'PCE' });
  const implied = diff(ONE, [added], changeProfile('change', 'opentrans'));
  expect(implied).toMatchObject({ items: [{ action: 'add', line: 1 }], lost: [] });
  for (const format of ['x12', 'edifact', 'idoc'] as const)
    expect(diff(ONE, [added], changeProfile('change', format))).toMatchObject({ items: [], lost: [{ from: 0 }] });
  // One whose article is there under another number may be that line.
  const known = diff(ONE, [coffee({ number: '9', quantity: '5' })], changeProfile('change', 'opentrans'));
  expect(known.items.map(({ action, line: at }) => [action, at])).toEqual([['change', 0]]);
});

describe('a line whose quantity stands in a schedule as well', () => {
  const part = (quantity: string, requestedDelivery: string): Schedule => ({
    quantity, unit: null, requestedDelivery, requestedDispatch: null, earliestDelivery: null, latestDelivery: null, deliverTo: null,
  }); // prettier-ignore
  const scheduled = (quantity: string, ...schedules: readonly Schedule[]): PurchaseOrderLine =>
    coffee({ quantity, schedules });
  const after = (before: PurchaseOrder, now: PurchaseOrderLine): PurchaseOrderLine | undefined =>
    applyItems(before, diff(before, [now]).items).lines[0];

  it('does not contradict itself when it is changed', () => {
    const before = order([scheduled('36', part('36', '2031-03-05'))]);
    expect(after(before, scheduled('48', part('48', '2031-03-05')))).toMatchObject({ quantity: '48', schedules: [] });
    expect(after(before, coffee({ quantity: '48' }))).toMatchObject({ quantity: '48', schedules: [] });
    expect(after(before, coffee({ requestedDelivery: '2031-03-06' }))).toMatchObject({ requestedDelivery: '2031-03-06', schedules: [] }); // prettier-ignore
  });

  it('stays divided until the change says otherwise', () => {
    const parts = [part('24', '2031-03-05'), part('12', '2031-03-06')];
    const before = order([scheduled('36', ...parts)]);
    expect(after(before, coffee({ quantity: '48' }))).toMatchObject({ quantity: '48', schedules: parts });
    expect(after(before, scheduled('48', part('48', '2031-03-07')))).toMatchObject({ schedules: [] });
    const others = [part('24', '2031-03-05'), part('24', '2031-03-06')];
    expect(after(before, scheduled('48', ...others))).toMatchObject({ quantity: '48', schedules: others });
  });
});
