import { aShop } from '../../../test/builders';
import type { AssortmentEntry } from '../../master';
import { barOf, isPermitted } from './may-buy';

const customer = aShop().build().customer('customer-1')!;
const byList = { ...customer, assortment: 'listed' as const };
const entry = (fields: Partial<AssortmentEntry>): AssortmentEntry => ({
  customerId: 'customer-1', kind: 'listed', validFrom: '2026-11-23', validTo: '2026-11-30', ...fields,
}); // prettier-ignore
const other = { customerId: 'customer-2' };

it.each([
  [null, customer, []],
  ['not-listed', byList, []],
  [null, byList, [entry({})]],
  ['not-listed', byList, [entry({ validFrom: '2026-11-24' })]],
  ['not-listed', byList, [entry({ validTo: '2026-11-22' })]],
  ['not-listed', byList, [entry(other)]],
  ['exclusive', customer, [entry({ ...other, kind: 'exclusive' })]],
  ['exclusive', byList, [entry({}), entry({ ...other, kind: 'exclusive' })]],
  [null, customer, [entry({ ...other, kind: 'exclusive', validTo: '2026-11-22' })]],
  [null, byList, [entry({ kind: 'exclusive' }), entry({ ...other, kind: 'exclusive' })]],
  ['restricted', customer, [entry({ kind: 'restricted' })]],
  ['restricted', byList, [entry({}), entry({ kind: 'restricted' })]],
  [null, customer, [entry({ ...other, kind: 'restricted' })]],
] as const)('the lists say %s', (bar, who, entries) => {
  expect(barOf(who, entries, '2026-11-23')).toBe(bar);
});

it('a permit counts on the days on which it is valid', () => {
  const holder = { ...customer, permits: [{ permit: 'adr', validFrom: '2026-11-23', validTo: '2026-11-24' }] };
  const days = ['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25'];
  expect(days.map((day) => isPermitted(holder, { permit: 'adr' }, day))).toEqual([false, true, true, false]);
  expect(isPermitted(holder, { permit: 'age-18' }, '2026-11-23')).toBe(false);
  expect(isPermitted(customer, { permit: null }, '2026-11-23')).toBe(true);
});
