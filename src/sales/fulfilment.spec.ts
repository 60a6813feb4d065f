import { fulfilmentOf, type ToldFulfilment } from './fulfilment';

type Delivery = ToldFulfilment['deliveries'][number]['state'];
type Invoice = ToldFulfilment['invoices'][number]['state'];

const told = (deliveries: readonly Delivery[], invoices: readonly Invoice[] = []): ToldFulfilment => ({
  deliveries: deliveries.map((state, n) => ({ number: String(n), state, shippedOn: null, lines: [] })),
  invoices: invoices.map((state) => ({ number: null, date: null, currency: 'EUR', netAmount: null, grossAmount: null, state })), // prettier-ignore
});

describe('how far the goods of an order are', () => {
  it.each([
    ['none', told([])],
    ['none', told(['waiting'])],
    ['picking', told(['picking', 'waiting'])],
    ['shipped', told(['shipped', 'waiting'])],
    ['shipped', told(['shipped', 'picking'], ['posted'])],
    ['shipped', told(['shipped'], ['draft'])],
    ['invoiced', told(['shipped'], ['posted'])],
    ['invoiced', told(['shipped', 'cancelled'], ['paid'])],
    ['invoiced', told([], ['posted'])],
    ['shipped', told(['shipped'], ['cancelled'])],
  ] as const)('%s', (expected, fulfilment) => {
    expect(fulfilmentOf(fulfilment)).toBe(expected);
  });
});
