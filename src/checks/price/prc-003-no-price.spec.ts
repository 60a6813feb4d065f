import {
  aMaster,
  anOrderFromShop,
  COFFEE,
  COFFEE_CASE,
  judged,
  type LineCaseFields,
  type PriceFields,
} from '../../../test/builders';
import { missingParams, render } from '../../findings';

/** The texts about a line without a net price, in Dutch and English: for staff, and for the telephone. */
function told(price: PriceFields, fields: LineCaseFields = {}, baseUnit = 'H87'): readonly string[] {
  const master = aMaster().article({
    number: 'COFFEE', baseUnit, gtin: COFFEE, price: [price], packagings: [{ level: 'case', holds: 12, gtin: COFFEE_CASE }],
  });
  const order = anOrderFromShop().line({ number: '7', gtin: COFFEE, quantity: 12, price: null, ...fields });
  const finding = judged({ order, master }).found('PRC-003');
  if (finding === undefined) throw new Error('PRC-003 was not found');
  expect(missingParams(finding)).toEqual([]);
  return (['staff', 'customer'] as const).flatMap((audience) =>
    (['nl', 'en'] as const).map((language) => render(finding, language, audience)),
  );
} // prettier-ignore

describe('PRC-003 says what our price is for', () => {
  it('not where it is for one', () => {
    expect(told({ amount: '3.49' })).toEqual([
      'Regel 7: er staat geen prijs bij; wij rekenen onze prijs van 3,49.',
      'Line 7: it has no price; we charge our price of 3.49.',
      'Uw regel 7: er staat geen nettoprijs bij. Onze prijs is 3,49.',
      'Your line 7 has no net price. Our price is 3.49.',
    ]);
  });

  it('as it is in our master, where that is for more than one', () => {
    expect(told({ amount: '125.00', per: 100 })).toEqual([
      'Regel 7: er staat geen prijs bij; wij rekenen onze prijs van 1,25 (125,00 per 100).',
      'Line 7: it has no price; we charge our price of 1.25 (125.00 per 100).',
      'Uw regel 7: er staat geen nettoprijs bij. Onze prijs is 1,25 (125,00 per 100).',
      'Your line 7 has no net price. Our price is 1.25 (125.00 per 100).',
    ]);
  });

  it('as the buyer counts, where he prices more than one', () => {
    const gross = { price: '150.00', priceKind: 'gross', priceBasis: { quantity: '100', unit: 'PCE' } } as const;
    for (const text of told({ amount: '125.00', per: 100 }, gross)) expect(text).toMatch(/125[.,]00 per 100\.$/);
    for (const text of told({ amount: '1.25' }, gross)) expect(text).toMatch(/125[.,]00 per 100\.$/);
    for (const text of told({ amount: '1250.00', per: 1000 }, gross))
      expect(text).toMatch(/ 125[.,]00 per 100 \(1[.,]250[.,]00 per 1[.,]000\)\.$/);
  });

  it('as the buyer counts, where he orders a case', () => {
    for (const text of told({ amount: '3.49' }, { gtin: COFFEE_CASE, quantity: 1 })) expect(text).toMatch(/ 41[.,]88 per 12\.$/);
  }); // prettier-ignore

  it('with the unit, where that is no piece', () => {
    const kilos = told({ amount: '125.00', per: 100 }, { unit: 'KGM' }, 'KGM');
    for (const text of kilos) expect(text).toMatch(/ 1[.,]25 \(125[.,]00 per 100 KGM\)\.$/);
  });
});
