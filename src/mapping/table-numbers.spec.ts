import fc from 'fast-check';
import { proofOf, readTableNumber, styleOf } from './table-numbers';

describe('what a number proves of its decimal mark', () => {
  it.each([
    ['12', 'unknown'], ['-3', 'unknown'], ['+3', 'unknown'], ['1 234', 'unknown'], ["1'234", 'unknown'], ['€ 12', 'unknown'],
    ['1.234', 'unknown'], ['12,345', 'unknown'], ['123.456', 'unknown'], ['-1.234', 'unknown'],
    ['3,49', 'comma'], ['3,4', 'comma'], ['3,4900', 'comma'], ['1234,567', 'comma'], ['0,125', 'comma'], ['1.234,5', 'comma'],
    ['1.234.567', 'comma'], ['1.234.567,89', 'comma'], [',5', 'comma'], ['5,', 'comma'], ['1 234,567', 'comma'], ['3,49 EUR', 'comma'],
    ['3.49', 'point'], ['1234.567', 'point'], ['0.125', 'point'], ['1,234.5', 'point'], ['1,234,567', 'point'], ['.5', 'point'],
    ['', null], ['twaalf', null], ['12 st', null], ['1.23.456', null], ['1,23,456.7', null], ['1.234,5.6', null], ['1E3', null], ['-', null],
    ['.', null], ['12-', null], ['$ 12', null], ['1  234', null],
  ])('%j: %s', (text, proof) => expect(proofOf(text)).toBe(proof)); // prettier-ignore
});

describe('the decimal mark of a column', () => {
  it.each<[readonly string[], string]>([
    [['1.234', '2.500'], 'unknown'],
    [['1.234', '3,5', 'x', ''], 'comma'],
    [['1.234', '3.5'], 'point'],
    [['1,234.5', '1.234,5'], 'both'],
    [[], 'unknown'],
  ])('%j: %s', (values, style) => expect(styleOf(values)).toBe(style));
});

describe('a number of a table', () => {
  it.each<[string, 'comma' | 'point' | 'both' | 'unknown', string | null]>([
    ['1.234', 'comma', '1234'],
    ['1.234', 'point', '1.234'],
    ['1.234', 'unknown', 'ambiguous'],
    ['1.234', 'both', 'ambiguous'],
    ['3,5', 'both', 'ambiguous'],
    ['1234', 'both', '1234'],
    ['1.234.567,80', 'comma', '1234567.80'],
    ['1,234,567.80', 'point', '1234567.80'],
    ['€ 1.250,00', 'comma', '1250.00'],
    ['1 250,5', 'comma', '1250.5'],
    ['1\u202f250', 'unknown', '1250'],
    ['007', 'unknown', '7'],
    ['x', 'comma', null],
  ])('%j by %s: %s', (text, style, expected) => {
    const number = readTableNumber(text, style);
    expect(number === null || number === 'ambiguous' ? number : number.value).toBe(expected);
  });

  it('is the number that was written, or ambiguous, and never another', () => {
    const written = fc.record({
      whole: fc.nat(99_999_999),
      fraction: fc.stringMatching(/^\d{0,4}$/),
      grouped: fc.boolean(),
      mark: fc.constantFrom<'comma' | 'point'>('comma', 'point'),
      others: fc.array(fc.constantFrom('1', '1.5', '1,5', '1.234', '1,234')),
    });
    fc.assert(
      fc.property(written, ({ whole, fraction, grouped, mark, others }) => {
        const [decimalMark, group] = mark === 'comma' ? [',', '.'] : ['.', ','];
        const digits = grouped ? String(whole).replace(/\B(?=(\d{3})+$)/g, group) : String(whole);
        const text = digits + (fraction === '' ? '' : decimalMark + fraction);
        const style = styleOf([text, ...others]);
        const read = readTableNumber(text, style);
        expect(read).not.toBeNull();
        // Where another value proves the other mark, and this one proves nothing, the column says so and not the number.
        if (read === null || read === 'ambiguous' || (proofOf(text) === 'unknown' && style !== mark)) return;
        expect(Number(read.value)).toBe(Number(`${whole}.${fraction || '0'}`));
      }),
      { numRuns: 2000 },
    );
  });
});
