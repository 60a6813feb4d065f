import { amountOf, badAmounts, given, startOf, type Field } from './fields';

describe('an amount', () => {
  it.each([
    ['12', '12'],
    ['3,49', '3.49'],
    ['3.49', '3.49'],
    ['1.234,56', '1234.56'],
    ['1,234.56', '1234.56'],
    ['€ 1 234,5', '1234.5'],
  ])('%s is %s', (typed, sent) => {
    expect(amountOf(typed)).toBe(sent);
  });

  // 1.234 is a thousand here and little more than one elsewhere.
  it.each(['1.234', '1,234', 'veel', '-3', '1.2.3'])('%s is none', (typed) => {
    expect(amountOf(typed)).toBeUndefined();
  });

  it('may be left out', () => {
    expect([amountOf(null), amountOf(' ')]).toEqual([null, null]);
  });
});

it('a form begins with what its fields say, and names amounts that are none', () => {
  const fields: readonly Field[] = [
    { name: 'most', label: 'settings.mostAmount', kind: 'amount' },
    { name: 'role', label: 'people.role', start: 'clerk' },
  ];
  expect(startOf(fields)).toEqual({ most: '', role: 'clerk' });
  expect(badAmounts(fields, { most: '1.234' })).toEqual(['most']);
  expect(badAmounts(fields, { most: '' })).toEqual([]);
  expect([given({ a: ' x ' }, 'a'), given({ a: ' ' }, 'a'), given({}, 'a')]).toEqual(['x', null, null]);
});
