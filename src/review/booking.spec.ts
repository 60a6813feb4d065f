import { answered, aShop, COFFEE, COFFEE_CASE, judged, aCheckInput, anOrderFromShop, TEA } from '../../test/builders';
import type { LineCaseFields, Situation } from '../../test/builders';
import { NO_DECISIONS } from '../checks';
import { headOf, linesOf } from './booking';

const lineOf = (fields: LineCaseFields): Situation => ({
  order: anOrderFromShop().line({ gtin: COFFEE, quantity: 10, unit: 'PCE', ...fields }),
});

/** What would be booked in this situation. */
function booked(situation: Situation) {
  const input = aCheckInput(situation);
  const { resolution } = judged(situation);
  return {
    head: headOf(input.order, resolution, input.partner),
    lines: linesOf(input.order, resolution, input.master, input.decisions),
  };
}
const bookedLine = (situation: Situation) => booked(situation).lines[0];

describe('the booking of a line', () => {
  it('keeps the quantity as sent and says what it is in base units', () => {
    expect(bookedLine(lineOf({ gtin: COFFEE_CASE, quantity: '3.0', unit: 'PCE', price: '41.88' }))).toMatchObject({
      quantity: '3.0',
      unit: 'PCE',
      unitFactor: '12',
      confirmedQuantity: '3',
      baseQuantity: '36',
      amount: '125.64',
      gtin: COFFEE_CASE,
      supplierArticle: 'COFFEE',
    });
  });

  it('has a null quantity where the buyer wrote no number', () => {
    expect(bookedLine(lineOf({ quantity: 'tien' }))).toMatchObject({
      quantity: null,
      amount: null,
      answeredPrice: null,
    });
  });

  it('keeps the words of the buyer for an article that nobody knows', () => {
    expect(bookedLine(lineOf({ gtin: '4006381333931', description: 'Potlood', supplierArticle: 'X1' }))).toMatchObject({
      articleId: null,
      gtin: '4006381333931',
      supplierArticle: 'X1',
      description: 'Potlood',
      bookedPrice: null,
    });
  });

  it('names the reason of a rejected line and books nothing for it', () => {
    const situation = {
      ...lineOf({ price: '3.49' }),
      decisions: { ...NO_DECISIONS, rejectedLines: new Map([[0, 'op']]) },
    };
    expect(bookedLine(situation)).toMatchObject({
      rejectedReason: 'op',
      confirmedQuantity: null,
      bookedPrice: null,
      bookedBy: null,
      amount: null,
      confirmedDate: null,
    });
  });

  it('delivers the successor under the GTIN of the package that was ordered', () => {
    const master = () =>
      aShop().article({
        number: 'OLD',
        gtin: '4006381333931',
        status: 'discontinued',
        successorId: 'article-COFFEE',
        price: '3.00',
        packagings: [{ level: 'case', holds: 12, gtin: '14006381333938' }],
      });
    const situation: Situation = { ...lineOf({ gtin: '14006381333938', quantity: 2, price: null }), master: master() };
    const decisions = answered(judged(situation).found('ITM-008'), 'SUBST');
    expect(bookedLine({ ...situation, master: master(), decisions })).toMatchObject({
      substituted: true,
      gtin: COFFEE_CASE,
      supplierArticle: 'COFFEE',
      baseQuantity: '24',
    });
  });
});

describe('the answered price', () => {
  it('is the figure of the buyer, digit by digit, where his price is booked', () => {
    expect(bookedLine(lineOf({ price: '3.4950' }))).toMatchObject({ bookedBy: 'buyer', answeredPrice: '3.4950' });
  });

  it('is ours in the basis of the buyer', () => {
    const perHundred = { quantity: '100', unit: 'PCE' };
    expect(bookedLine(lineOf({ price: '300', priceBasis: perHundred }))?.answeredPrice).toBe('349');
    expect(bookedLine(lineOf({ gtin: COFFEE_CASE, price: null }))?.answeredPrice).toBe('41.88');
  });

  it('is left out where the stated basis cannot be converted: any figure beside it would be a wrong price', () => {
    const line = bookedLine(lineOf({ price: '5', priceBasis: { quantity: '1', unit: 'KGM' } }));
    expect(line).toMatchObject({ bookedBy: 'ours', bookedPrice: '3.49', amount: '34.9', answeredPrice: null });
    expect(bookedLine(lineOf({ price: '5', priceBasis: { quantity: '0', unit: null } }))?.answeredPrice).toBeNull();
  });
});

describe('the head of a booked order', () => {
  it('has the customer, the place, our currency and the sum of the lines', () => {
    const { head } = booked({
      order: anOrderFromShop()
        .numbered(' po 4711 ')
        .line({ gtin: COFFEE, quantity: 10, price: '3.49' })
        .line({ gtin: TEA, quantity: 1, price: '2.10' }),
    });
    expect(head).toEqual({
      partnerId: 'partner-1',
      customerId: 'customer-1',
      deliveryPlaceId: 'dc-1',
      buyerOrderNumber: ' po 4711 ',
      orderNumberKey: 'PO4711',
      orderDate: '2026-11-23',
      requestedDate: '2026-11-26',
      confirmedDate: '2026-11-26',
      currency: 'EUR',
      total: '37',
      keptTerms: [],
      orderNumberScope: '',
      bodyHash: null,
    });
  });

  it('has no key without a number, and no customer without one', () => {
    const { head } = booked({
      order: anOrderFromShop().numbered(null).from('8719999999995').line({ gtin: COFFEE }),
      arrival: { sender: null },
    });
    expect(head).toMatchObject({ partnerId: null, customerId: null, orderNumberKey: null, currency: null, total: '0' });
  });
});
