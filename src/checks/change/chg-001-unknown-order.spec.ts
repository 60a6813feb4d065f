import { anOrderFromShop, COFFEE, judged } from '../../../test/builders';
import { contentHash } from '../../purchase-order';

const replacement = anOrderFromShop()
  .line({ gtin: COFFEE, quantity: 12, price: '3.49' })
  .with({ function: 'replacement' });
const original = replacement.with({ function: 'original' }).build();
const earlier = {
  orderId: 'o', orderReference: 'B-1', state: 'released', receivedOn: '2026-11-20', contentHash: contentHash(original), order: original,
}; // prettier-ignore

describe('CHG-001', () => {
  it('tells of an order that replaces one we do not have, and lets it go on as a new one', () => {
    const { codes, found } = judged({ order: replacement });
    expect(codes).toEqual(['CHG-001']);
    expect(found('CHG-001')).toMatchObject({ severity: 'warning', stops: false, params: { n: 0 } });
  });

  it('leaves one that we have to the road of changes, where it never becomes an order', () => {
    expect(judged({ order: replacement, sales: { earlierOrders: [earlier] } }).codes).toEqual(['CHG-008']);
  });
});
