import fc from 'fast-check';
import { checkDigitOf, hasValidCheckDigit } from './check-digit';
import { parseGln } from './gln';
import { parseGtin, printGtin } from './gtin';

// Examples of the GS1 General Specifications, section 7.9, and of Dutch articles.
describe('a check digit', () => {
  it.each(['5449000054227', '8712345678906', '8714289000003', '18712345678903', '96385074', '036000291452'])(
    'of %s is right',
    (digits) => {
      expect(hasValidCheckDigit(digits)).toBe(true);
    },
  );

  it('of 8714289000006 is wrong: it should be 3', () => {
    expect(hasValidCheckDigit('8714289000006')).toBe(false);
    expect(checkDigitOf('871428900000')).toBe('3');
  });

  it.each(['', '0', '87123456789O6', '8712345678906 ', '-712345678906'])('of %j there is none', (text) => {
    expect(hasValidCheckDigit(text)).toBe(false);
  });

  it('finds every wrong digit, wherever it stands', () => {
    const body = fc.stringMatching(/^\d{12}$/);
    fc.assert(
      fc.property(body, fc.nat(12), fc.integer({ min: 1, max: 9 }), (digits, place, shift) => {
        const right = digits + checkDigitOf(digits);
        const other = String((Number(right[place]) + shift) % 10);
        expect(hasValidCheckDigit(right)).toBe(true);
        expect(hasValidCheckDigit(right.slice(0, place) + other + right.slice(place + 1))).toBe(false);
      }),
    );
  });
});

describe('a GTIN', () => {
  it('is one thing in all its notations', () => {
    const thirteen = parseGtin('8712345678906');
    expect(parseGtin('08712345678906')).toBe(thirteen);
    expect(thirteen).toBe('08712345678906');
    expect(parseGtin('96385074')).toBe('00000096385074');
    expect(parseGtin('036000291452')).toBe('00036000291452');
  });

  it('is printed with 13 digits, with 14 when it names a package', () => {
    expect(['8712345678906', '18712345678903'].map((text) => printGtin(parseGtin(text)!))).toEqual([
      '8712345678906',
      '18712345678903',
    ]);
  });

  it.each([null, undefined, '', '871428900000', '8714289000006', '87123456789061', '8712 345678906', '871234567890A'])(
    'is not %j',
    (text) => {
      expect(parseGtin(text)).toBeNull();
    },
  );
});

describe('a GLN', () => {
  it('has 13 digits and a right check digit', () => {
    expect(parseGln('8712345000004')).toBe('8712345000004');
    expect([null, undefined, '8712345000005', '96385074', '08712345678906'].map((text) => parseGln(text))).toEqual([
      null, null, null, null, null,
    ]); // prettier-ignore
  });
});
