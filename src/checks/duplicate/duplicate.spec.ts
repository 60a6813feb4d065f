import { anOrderFromShop, COFFEE, judged, type OrderBuilder } from '../../../test/builders';
import { contentHash } from '../../purchase-order';

const order = (quantity: number) => anOrderFromShop().line({ gtin: COFFEE, quantity, price: '3.49' });
const earlier = (builder: OrderBuilder, receivedOn = '2026-11-20') => ({
  orderId: receivedOn,
  orderReference: `B-${receivedOn}`,
  state: 'released',
  receivedOn,
  contentHash: contentHash(builder.build()),
  order: builder.build(),
});

describe('DUP-001', () => {
  it('counts the differences to the latest order with the number', () => {
    const { codes, found } = judged({
      order: order(10),
      sales: { earlierOrders: [earlier(order(11), '2026-11-21'), earlier(order(12), '2026-11-20')] },
    });
    expect(codes).toEqual(['DUP-001']);
    expect(found('DUP-001')).toMatchObject({ params: { n: 1, order: 'B-2026-11-21' }, stops: true });
  });

  it('asks again when the content changes', () => {
    const sales = { earlierOrders: [earlier(order(11))] };
    expect(judged({ order: order(10), sales }).found('DUP-001')?.actual).not.toBe(
      judged({ order: order(9), sales }).found('DUP-001')?.actual,
    );
  });
});

describe('DUP-002', () => {
  it('recognises any of the earlier ones', () => {
    const { found, codes } = judged({
      order: order(12),
      sales: { earlierOrders: [earlier(order(11), '2026-11-21'), earlier(order(12), '2026-11-20')] },
    });
    expect(codes).toEqual(['DUP-002']);
    expect(found('DUP-002')).toMatchObject({ severity: 'info', stops: false, params: { order: 'B-2026-11-20' } });
  });

  it.each(['cancellation', 'change', 'replacement', 'hold', 'proposal'] as const)(
    'never takes a %s that repeats the lines for the order once more',
    (meaning) => {
      const again = order(12).with({ function: meaning });
      const { codes } = judged({ order: again, sales: { earlierOrders: [earlier(order(12))] } });
      expect(codes).toEqual(['MSG-002']);
    },
  );
});
