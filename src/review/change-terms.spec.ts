import { makeFinding } from '../findings';
import type { ChangeAgreement } from '../master';
import type { ChangeItem } from '../purchase-order';
import type { SalesOrder } from '../sales';
import { appliedBy, cutOffOf, mayChange, profileFinding } from './change-terms';

const AGREED: ChangeAgreement = {
  id: 'a1', partnerId: 'p', customerId: null, documentType: null, changes: 'profile', cutOffHours: null,
  autoUntil: 'release', autoQuantityPercent: '10', autoQuantity: '24', autoDays: 2,
}; // prettier-ignore
const order = (over: object = {}): SalesOrder =>
  ({
    state: 'in-review',
    fulfilment: 'none',
    document: { lines: [{ quantity: '120', unit: 'PCE' }] },
    lines: [{ baseQuantity: '120' }],
    ...over,
  }) as unknown as SalesOrder;
const quantity = (delta: string | null, over: Partial<ChangeItem> = {}): ChangeItem => ({
  line: 0, from: 0, action: 'change', field: 'quantity', before: '120 PCE', asked: null, ours: '120', delta, verdict: 'plain', set: {}, ...over,
}); // prettier-ignore
const day = (asked: string): ChangeItem =>
  quantity(null, { line: null, field: 'requestedDelivery', before: '2026-12-10', asked });
const SUMMARY = [makeFinding('CHG-005')];
const applied = (items: readonly ChangeItem[], agreement: Partial<ChangeAgreement> = {}, of = order()) =>
  appliedBy(of, items, SUMMARY, { ...AGREED, ...agreement });

describe('a change within what is agreed', () => {
  it('is applied up to the bounds, and not a unit or a day beyond them', () => {
    expect(applied([quantity('12')])).toEqual({ by: 'agreement:a1', bounds: { until: 'release', quantityPercent: '10', quantity: '24', days: '2' } }); // prettier-ignore
    expect(applied([quantity('-12')])).not.toBeNull();
    expect(applied([quantity('12.001')])).toBeNull();
    expect(applied([quantity('25')], { autoQuantityPercent: null })).toBeNull();
    expect(applied([quantity('24')], { autoQuantityPercent: null })).not.toBeNull();
    expect(applied([day('2026-12-12')])).not.toBeNull();
    expect(applied([day('2026-12-08'), quantity('1')])).not.toBeNull();
    expect(applied([day('2026-12-13')])).toBeNull();
  });

  it('is reckoned in the booked unit where the change names no article', () => {
    const of = order({ document: { lines: [{ quantity: '10', unit: 'CT' }] }, lines: [{ baseQuantity: '120', unit: 'CT', unitFactor: '12' }] }); // prettier-ignore
    const to = (quantity_: string, unit = 'CT') => quantity(null, { set: { quantity: quantity_, unit } });
    expect(applied([to('11')], {}, of)).not.toBeNull();
    expect(applied([to('12')], {}, of)).toBeNull();
    expect(applied([to('11', 'PCE')], {}, of)).toBeNull();
  });

  it('is left to a person where one item is beyond them, or nothing is agreed of it', () => {
    expect(applied([quantity('1'), day('2026-12-13')])).toBeNull();
    expect(applied([quantity('1')], { autoUntil: 'never' })).toBeNull();
    expect(applied([quantity('1')], { autoQuantity: null, autoQuantityPercent: null })).toBeNull();
    expect(applied([day('2026-12-11')], { autoDays: null })).toBeNull();
    expect(applied([])).toBeNull();
    expect(appliedBy(order(), [quantity('1')], SUMMARY, null)).toBeNull();
  });

  it('never where it touches something else, or is not plain', () => {
    expect(applied([quantity(null)])).toBeNull();
    expect(applied([quantity('1', { verdict: 'conflict' })])).toBeNull();
    expect(applied([quantity('1', { verdict: 'unclear' })])).toBeNull();
    expect(applied([quantity('1', { field: 'price' })])).toBeNull();
    expect(applied([quantity('-1', { action: 'delete' })])).toBeNull();
    expect(applied([quantity('1')], {}, order({ lines: [{ baseQuantity: null }] }))).toBeNull();
    expect(appliedBy(order(), [quantity('1')], [...SUMMARY, makeFinding('CHG-006')], AGREED)).toBeNull();
  });

  it('only as far as it goes: before the release, or before the picking', () => {
    const released = order({ state: 'released' });
    expect(applied([quantity('1')], {}, released)).toBeNull();
    expect(applied([quantity('1')], { autoUntil: 'picking' }, released)).not.toBeNull();
    expect(applied([quantity('1')], { autoUntil: 'picking' }, order({ state: 'released', fulfilment: 'picking' }))).toBeNull(); // prettier-ignore
    expect(applied([quantity('1')], { autoUntil: 'picking' }, order({ state: 'cancelled' }))).toBeNull();
  });
});

describe('MSG-013', () => {
  const T114 = 'urn:fdc:peppol.eu:poacc:trns:order_change:3';
  it.each([
    ['edifact', 'D.96A', 'order-change', true],
    ['ubl', T114, 'order-change', true],
    ['ubl', 'urn:fdc:peppol.eu:poacc:trns:order_cancellation:3', 'order-cancellation', true],
    ['ubl', '2.1', 'order-change', true],
    ['ubl', 'urn:fdc:peppol.eu:poacc:trns:order:3', 'order-change', false],
    ['ubl', 'urn:fdc:peppol.eu:poacc:trns:order:3', 'order', false],
    ['ketenstandaard', 'SALES005', 'order-change', false],
  ] as const)('%s %s as %s may change an order: %s', (format, version, kind, expected) => {
    expect(mayChange(format, version, kind)).toBe(expected);
  });

  const found = (changes: ChangeAgreement['changes'], version: string, intent: 'change' | 'copy' = 'change') =>
    profileFinding(
      { document: { kind: 'order-change' } as never, intent, format: 'ubl', messageVersion: version },
      changes,
    ).map(({ code, stops }) => [code, stops]);

  it('is said where the profile has no change, unless it is agreed, and where none is agreed', () => {
    expect(found('profile', 'urn:fdc:peppol.eu:poacc:trns:order:3')).toEqual([['MSG-013', true]]);
    expect(found('allowed', 'urn:fdc:peppol.eu:poacc:trns:order:3')).toEqual([]);
    expect(found('profile', T114)).toEqual([]);
    expect(found('none', T114)).toEqual([['MSG-013', true]]);
    expect(found('none', T114, 'copy')).toEqual([]);
  });
});

describe('the cut-off of changes', () => {
  it('counts hours as they pass, also in the night in which the clock is changed', () => {
    // Monday 29 March 2027, 00:00 in Amsterdam is 22:00 UTC; a day before has 23 hours.
    expect(cutOffOf(new Date('2027-03-28T22:00:00Z'), 24).toISOString()).toBe('2027-03-27T22:00:00.000Z');
    // Monday 26 October 2026, 00:00 in Amsterdam is 23:00 UTC; the day before has 25 hours.
    expect(cutOffOf(new Date('2026-10-25T23:00:00Z'), 24).toISOString()).toBe('2026-10-24T23:00:00.000Z');
  });
});
