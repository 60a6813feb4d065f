import { decimal, plain } from '../../kernel';
import { formulaOf, roundedPrice } from './tryton-formula';

const said = (text: string): string => {
  const formula = formulaOf(text);
  if (formula.kind === 'other') return 'other';
  return formula.kind === 'amount' ? plain(formula.value) : `times ${plain(formula.factor)}`;
};

describe('a formula of a price list', () => {
  it.each([
    ['1.09', '1.09'],
    [' 12 ', '12'],
    ["Decimal('0.98')", '0.98'],
    ['list_price', 'times 1'],
    ['unit_price', 'times 1'],
    ['list_price * 0.90', 'times 0.9'],
    ['0.5*unit_price', 'times 0.5'],
  ])('%s is read', (text, expected) => expect(said(text)).toBe(expected));

  it.each([
    ['list_price * 0.9 + 1'],
    ['cost_price * 2'],
    ['-1.0'],
    ['list_price / 2'],
    ['1e3'],
    ['max(list_price, 1)'],
    ['Decimal(\'1")'],
    [''],
  ])('%s is left to Tryton', (text) => expect(said(text)).toBe('other'));
});

describe('a price', () => {
  it.each([
    ['0.82655', '0.8266'],
    ['0.82645', '0.8264'],
    ['0.82646', '0.8265'],
  ])('of %s is rounded to %s, half to the even digit', (price, expected) =>
    expect(plain(roundedPrice(decimal(price), 4))).toBe(expected),
  );
});
