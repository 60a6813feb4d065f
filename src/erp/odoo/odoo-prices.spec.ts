import { decimal, plain } from '../../kernel';
import { contentOf, derivedPrice, formulaOf, PRICE_RULES, type OdooPriceRule } from './odoo-prices';

const rule = (id: number, more: object = {}): OdooPriceRule =>
  PRICE_RULES.record.parse({
    ...{ id, pricelist_id: [2, 'Retail'], applied_on: '3_global', categ_id: false, product_tmpl_id: false, product_id: false },
    ...{ min_quantity: 0, date_start: false, date_end: false, compute_price: 'fixed', base: 'list_price', fixed_price: id },
    ...{ percent_price: 0, price_discount: 0, price_surcharge: 0, price_round: 0, price_min_margin: 0, price_max_margin: 0 },
    ...more,
  }); // prettier-ignore

describe('what a rule makes of a price', () => {
  const made = (listPrice: string, more: object): string => {
    const formula = formulaOf(rule(1, more), false);
    return formula.kind === 'derived' ? plain(derivedPrice(decimal(listPrice), formula)) : formula.kind;
  };

  it.each([
    ['a percentage off', '2.5', { compute_price: 'percentage', percent_price: 10 }, '2.25'],
    ['a percentage on', '2.5', { compute_price: 'percentage', percent_price: -10 }, '2.75'],
    ['a discount and a surcharge', '10', { compute_price: 'formula', price_discount: 20, price_surcharge: 1.5 }, '9.5'],
    [
      'an end of 99 by a round ten less a cent',
      '123',
      { compute_price: 'formula', price_round: 10, price_surcharge: -0.01 },
      '119.99',
    ],
    ['a half, rounded up', '77.5', { compute_price: 'formula', price_discount: 5, price_round: 0.05 }, '73.65'],
    ['at least so much more', '10', { compute_price: 'formula', price_discount: 50, price_min_margin: 1 }, '11'],
    ['at most so much more', '10', { compute_price: 'formula', price_surcharge: 9, price_max_margin: 2 }, '12'],
    ['one from the cost is not guessed', '10', { compute_price: 'formula', base: 'standard_price' }, 'other'],
    ['nor one from another list', '10', { compute_price: 'percentage', base: 'pricelist' }, 'other'],
    ['nor one of a kind that is not known', '10', { compute_price: 'magic' }, 'other'],
  ])('%s', (_, listPrice, more, expected) => expect(made(listPrice, more)).toBe(expected));

  it('of a list in another currency is a fixed price, and else not known', () => {
    expect(formulaOf(rule(1), true)).toEqual({ kind: 'fixed', value: '1' });
    expect(formulaOf(rule(1, { compute_price: 'percentage' }), true)).toMatchObject({ kind: 'other', why: 'currency' });
  });
});

describe('the rules of a list', () => {
  const categories = new Map([
    [1, { id: 1, parent_id: null }],
    [2, { id: 2, parent_id: 1 }],
  ]);
  const list = { id: 2, name: 'Retail', active: true, currency_id: { id: 1, name: 'EUR' } };

  it('go from the variant to everything, from many to few, from the inner category to the outer, and from the last to the first', () => {
    const rules = [
      rule(1),
      rule(2, { applied_on: '2_product_category', categ_id: [1, 'All'] }),
      rule(3, { applied_on: '2_product_category', categ_id: [2, 'All / Paint'] }),
      rule(4, { min_quantity: 10 }),
      rule(5, { applied_on: '1_product', product_tmpl_id: [7, 'Verf'] }),
      rule(6, { applied_on: '0_product_variant', product_id: [8, 'Verf wit'] }),
      rule(7, { applied_on: '0_product_variant', product_id: [8, 'Verf wit'] }),
      rule(8, { applied_on: '0_product_variant', product_id: [9, 'Verf zwart'] }),
    ];
    const { lines } = contentOf(list, rules, { categories, currency: 1 });
    const formulas = lines.for(['variant 8', 'template 7'], new Set([1, 2])).map(({ formula }) => (JSON.parse(formula) as { readonly value: string }).value); // prettier-ignore
    expect(formulas).toEqual(['7', '6', '5', '3', '2', '4', '1']);
  });
});
