import fc from 'fast-check';
import { decimal, plain } from './decimal';
import { addMoney, currencyDigits, lineAmount, money, roundMoney } from './money';
import { quantity } from './quantity';
import { pricePerUnit, unitPrice } from './unit-price';

const rounded = (amount: string, currency = 'EUR'): string => plain(roundMoney(money(amount, currency)).amount);

describe('rounding of money', () => {
  it.each([
    ['0.005', '0.01'],
    ['-0.005', '-0.01'],
    ['2.675', '2.68'],
    ['-2.675', '-2.68'],
    ['1.0049', '1'],
    ['-1.0049', '-1'],
    ['0.0049999999999', '0'],
    ['12345678901234567890.125', '12345678901234567890.13'],
  ])('takes %s to %s: half away from zero', (amount, expected) => {
    expect(rounded(amount)).toBe(expected);
  });

  it('goes to the minor unit of the currency', () => {
    expect([rounded('1.5', 'JPY'), rounded('-1.5', 'JPY'), rounded('1.0005', 'KWD'), rounded('1.005', 'EUR')]).toEqual([
      '2', '-2', '1.001', '1.01',
    ]); // prettier-ignore
    expect([currencyDigits('EUR'), currencyDigits('JPY'), currencyDigits('BHD')]).toEqual([2, 0, 3]);
  });

  it('does the same to a number and to its negative', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 9 }), (thousandths) => {
        const amount = plain(decimal(thousandths).div(1000));
        expect(plain(decimal(rounded(`-${amount}`)).times(-1))).toBe(rounded(amount));
      }),
    );
  });
});

describe('the amount of a line', () => {
  it('is rounded once, at the end', () => {
    const amount = lineAmount(quantity('3000000', 'H87'), unitPrice('10', 'EUR', '3', 'H87'));
    expect(plain(amount.amount)).toBe('10000000');
    expect(plain(lineAmount(quantity('7', 'H87'), unitPrice('0.335', 'EUR', 1, 'H87')).amount)).toBe('2.35');
    expect(plain(lineAmount(quantity('-7', 'H87'), unitPrice('0.335', 'EUR', 1, 'H87')).amount)).toBe('-2.35');
  });

  it('needs quantity and basis in one unit', () => {
    expect(() => lineAmount(quantity(1, 'KGM'), unitPrice('1', 'EUR', 1, 'H87'))).toThrow(
      'KGM cannot be priced per H87',
    );
  });

  it('has a basis above zero', () => {
    expect(() => unitPrice('1', 'EUR', 0, 'H87')).toThrow('more than zero');
    expect(plain(pricePerUnit(unitPrice('349', 'EUR', 100, 'H87')))).toBe('3.49');
  });
});

it('amounts of two currencies are never added', () => {
  expect(plain(addMoney(money('0.1', 'EUR'), money('0.2', 'EUR')).amount)).toBe('0.3');
  expect(() => addMoney(money('1', 'EUR'), money('1', 'USD'))).toThrow('Cannot add USD to EUR');
});
