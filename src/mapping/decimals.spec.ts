import fc from 'fast-check';
import { parseDecimal } from '../kernel';
import { readDecimal } from './decimals';

describe('a number', () => {
  it.each([
    ['12', '12'],
    ['3.49', '3.49'],
    ['3,49', '3.49'],
    ['25.00', '25.00'],
    ['.5', '0.5'],
    [',5', '0.5'],
    ['12.', '12'],
    ['+3', '3'],
    ['-0,5', '-0.5'],
    ['007', '7'],
    ['0', '0'],
    ['0.10', '0.10'],
    ['00', '0'],
  ])('%s is read as %s', (raw, expected) => {
    expect(readDecimal(raw, 'point-or-comma')).toBe(expected);
  });

  it.each(['', '-', '.', '1.234,56', '1,2,3', '1e3', '1 000', 'TEN', '--1', '1-', '0x10', '1'.repeat(41)])(
    '%j is no number',
    (raw) => {
      expect(readDecimal(raw, 'point-or-comma')).toBeNull();
    },
  );

  it('has no decimal comma in XML, where it would be a thousands separator', () => {
    expect(readDecimal('1,234', 'point')).toBeNull();
  });

  it('is always one that the kernel reads', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('0', '1', '2', '5', '9', '.', ',', '-', '+', ' ', 'e'), maxLength: 12 }),
        (raw) => {
          const value = readDecimal(raw, 'point-or-comma');
          return value === null || parseDecimal(value) !== null;
        },
      ),
    );
  });
});
