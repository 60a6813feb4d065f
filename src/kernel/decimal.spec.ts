import Big from 'big.js';
import fc from 'fast-check';
import { decimal, isMultipleOf, MAX_DECIMAL_LENGTH, parseDecimal, plain, roundTo } from './decimal';

describe('a decimal from outside', () => {
  it.each(['0', '12', '-0.5', '3.490', '007', '0.000000000001'])('is read from %j', (text) => {
    expect(parseDecimal(text)?.eq(text)).toBe(true);
  });

  it.each(['', ' 1', '1 ', '1e3', '1.', '.5', '+1', '--1', '1,5', '1.2.3', 'NaN', 'Infinity', '0x10', '٣', '1\n'])(
    'is not read from %j',
    (text) => {
      expect(parseDecimal(text)).toBeNull();
    },
  );

  it('has a longest length', () => {
    expect(parseDecimal('9'.repeat(MAX_DECIMAL_LENGTH))).not.toBeNull();
    expect(parseDecimal('9'.repeat(MAX_DECIMAL_LENGTH + 1))).toBeNull();
    expect([parseDecimal(null), parseDecimal(undefined)]).toEqual([null, null]);
  });

  it('is read back from its plain notation, which has no exponent and no zeros at its end', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
        fc.integer({ min: 0, max: 12 }),
        (digits, point) => {
          const value = decimal(digits.toString()).div(decimal(`1${'0'.repeat(point)}`));
          const text = plain(value);
          expect(text).toMatch(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/);
          expect(parseDecimal(text)?.eq(value)).toBe(true);
        },
      ),
    );
  });
});

describe('decimal arithmetic', () => {
  it('is exact where floating point is not', () => {
    expect(plain(decimal('0.1').plus('0.2'))).toBe('0.3');
    expect(plain(decimal('9007199254740993').plus(1))).toBe('9007199254740994');
  });

  it('rounds half away from zero, whatever others do to their Big', () => {
    const before = Big.RM;
    try {
      Big.RM = Big.roundDown;
      expect([plain(roundTo(decimal('2.5'), 0)), plain(roundTo(decimal('-2.5'), 0))]).toEqual(['3', '-3']);
      expect(plain(decimal(2).div(3))).toBe('0.666666666667');
    } finally {
      Big.RM = before;
    }
  });

  it('is never made of a number that is not whole', () => {
    expect(() => decimal(0.1)).toThrow(RangeError);
    expect(() => decimal(2 ** 53)).toThrow(RangeError);
    expect(() => decimal('abc')).toThrow();
    expect(plain(decimal(12))).toBe('12');
  });

  it('knows multiples, also of steps behind the point', () => {
    expect(isMultipleOf(decimal('1.2'), decimal('0.4'))).toBe(true);
    expect(isMultipleOf(decimal('1.3'), decimal('0.4'))).toBe(false);
    expect(isMultipleOf(decimal(0), decimal(6))).toBe(true);
    expect(isMultipleOf(decimal(6), decimal(0))).toBe(false);
  });
});
