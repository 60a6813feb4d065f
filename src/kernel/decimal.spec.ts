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

describe('comparing decimals', () => {
  const BigProgram = Big();
  const number = fc
    .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.integer({ min: 0, max: 8 }))
    .map(([digits, point]) => decimal(digits.toString()).div(decimal(`1${'0'.repeat(point)}`)));

  it('gives what big.js gives', () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        const expected = new BigProgram(plain(a)).cmp(plain(b));
        expect(a.cmp(b)).toBe(expected);
        expect([a.lt(b), a.lte(b), a.eq(b), a.gte(b), a.gt(b)]).toEqual(
          [expected < 0, expected <= 0, expected === 0, expected >= 0, expected > 0],
        );
        expect([a.cmp(0), a.cmp(plain(b)), a.cmp(a)]).toEqual([new BigProgram(plain(a)).cmp(0), expected, 0]);
      }),
    ); // prettier-ignore
  });

  it('takes a zero of either sign for the same number', () => {
    expect(decimal('-0').eq(decimal('0'))).toBe(true);
    expect(decimal('-0').cmp(0)).toBe(0);
    expect(decimal('0.5').minus('0.5').lt(0)).toBe(false);
  });

  it('is nothing that another user of big.js notices', () => {
    expect(Big.prototype.cmp).not.toBe(decimal(1).cmp);
    expect(decimal(1)).toBeInstanceOf(Big);
  });
});
