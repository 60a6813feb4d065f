import type { SalesOrder } from '../sales';
import { theirTotal } from './their-total';

type Order = Pick<SalesOrder, 'document' | 'lines'>;
const order = (lines: readonly object[], control: object = {}, booked: readonly object[] = []): Order =>
  ({
    document: { control: { totalAmount: null, lineAmount: null, ...control }, lines },
    lines: booked,
  }) as unknown as Order;
const line = { quantity: '24', price: '3.95', priceBasis: null };

describe("the buyer's total", () => {
  it('is the one that he states', () => {
    expect(theirTotal(order([line], { totalAmount: '12.5' }))).toEqual({ amount: '12.5', stated: true });
  });

  it('else what his prices come to, in our units where they are known', () => {
    expect(theirTotal(order([line]))).toEqual({ amount: '94.8', stated: false });
    const perThousand = { ...line, priceBasis: { quantity: '1000', unit: null } };
    expect(theirTotal(order([perThousand]))).toEqual({ amount: '0.09', stated: false });
    expect(theirTotal(order([line], {}, [{ buyerPrice: '0.5', baseQuantity: '288' }]))).toEqual({
      amount: '144',
      stated: false,
    });
  });

  it('leaves out what he asks for no more, and is unknown where a line has no price', () => {
    expect(theirTotal(order([line, { ...line, withdrawn: true }]))?.amount).toBe('94.8');
    expect(theirTotal(order([line, { ...line, price: null }]))).toBeNull();
  });
});
