import { readTyped } from './typed-number';

describe('a number that somebody types', () => {
  it.each([
    ['24', '24'],
    ['1.234,56', '1234.56'],
    ['1,234.56', '1234.56'],
    ['1234.56', '1234.56'],
    ['1234,5', '1234.5'],
    ['0,125', '0.125'],
    ['€ 3,10', '3.10'],
    ['1.2340', '1.2340'],
  ])('%s is %s', (typed, value) => {
    expect(readTyped(typed)).toEqual({ kind: 'number', value });
  });

  it('is asked about where it may be two numbers, with how to write each', () => {
    expect(readTyped('1.234')).toMatchObject({
      kind: 'fault',
      text: { nl: '“1.234” kan twee getallen zijn: typ 1234, of 1,2340.' },
    });
    expect(readTyped('1,234')).toMatchObject({
      kind: 'fault',
      text: { en: '“1,234” may be two numbers: type 1234, or 1.2340.' },
    });
  });

  it('may be none', () => {
    expect(readTyped(' ')).toEqual({ kind: 'nothing' });
    expect(readTyped('twaalf')).toMatchObject({ kind: 'fault', text: { nl: '“twaalf” is geen getal.' } });
  });
});
