import { before, dayOf, exact, floatValue, namedValue, relationValue, rounded, textValue } from './odoo-values';

describe('a value of Odoo', () => {
  it.each([
    [0.1 + 0.2, '0.3'],
    [12.600000000000001, '12.6'],
    [1_234_567.895, '1234567.895'],
    [0.07 * 100, '7'],
    [-3.35, '-3.35'],
    [1e-7, '0.0000001'],
    [0, '0'],
  ])('%d is the decimal %s', (value, text) => {
    expect(exact(value)).toBe(text);
    expect(floatValue.parse(value)).toBe(text);
  });

  it('is none where it is false', () => {
    expect([textValue.parse(false), textValue.parse(' '), relationValue.parse(false), namedValue.parse(false)]).toEqual(
      [null, null, null, null],
    );
    expect(textValue.parse(' A00001 ')).toBe('A00001');
  });

  it('of a relation is its id, or its id with its name', () => {
    expect(relationValue.parse([7, 'Winkelketen'])).toBe(7);
    expect(namedValue.parse([1, 'EUR'])).toEqual({ id: 1, name: 'EUR' });
  });

  it.each([
    ['0.945', 2, '0.95'],
    ['-0.945', 2, '-0.95'],
    ['0.875', 6, '0.875'],
  ])('%s is rounded to %i digits as %s', (amount, digits, expected) => expect(rounded(amount, digits)).toBe(expected));

  it('that is a time in UTC lies in our day', () => {
    expect(dayOf('2026-12-31 23:00:00')).toBe('2027-01-01');
    expect(dayOf('2026-06-30 21:59:59')).toBe('2026-06-30');
    expect(before('2026-11-27 00:00:10', 60)).toBe('2026-11-26 23:59:10');
  });
});
