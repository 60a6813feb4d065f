import fc from 'fast-check';
import { PriceLines, stepsOf, type ListLine } from './price-steps';

const DAYS = ['2026-01-01', '2026-02-10', '2026-02-11', '2026-03-01', '2026-12-31'];

const lineOf = (formula: string, more: Partial<ListLine> = {}): ListLine => ({
  ...{ product: null, category: null, quantity: null, formula, from: null, to: null },
  ...more,
});

/** As Tryton walks a list. */
const walk = (lines: readonly ListLine[], day: string, quantity: number): string | undefined =>
  lines.find(
    (line) =>
      (line.quantity === null || Number(line.quantity) <= quantity) &&
      (line.from === null || line.from <= day) &&
      (line.to === null || line.to >= day),
  )?.formula;

/** As our own choice goes through prices: within its days the highest scale that is reached. */
const choose = (lines: readonly ListLine[], day: string, quantity: number): string | undefined => {
  const fit = stepsOf(lines).filter(
    (step) =>
      (step.from === null || step.from <= day) &&
      (step.to === null || step.to >= day) &&
      Number(step.minimum) <= quantity,
  );
  const highest = Math.max(...fit.map(({ minimum }) => Number(minimum)));
  const best = fit.filter(({ minimum }) => Number(minimum) === highest);
  expect(best.length).toBeLessThanOrEqual(1);
  return best[0]?.formula;
};

describe('a price list, cut into prices', () => {
  it('gives on every day and for every quantity what walking it gives', () => {
    const line = fc
      .record({
        formula: fc.constantFrom('1.0', '2.0', '3.0', 'list_price'),
        quantity: fc.constantFrom(null, '0', '6', '24', '24.5'),
        from: fc.constantFrom(null, ...DAYS),
        to: fc.constantFrom(null, ...DAYS),
      })
      .filter(({ from, to }) => from === null || to === null || from <= to)
      .map((some) => lineOf(some.formula, some));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 7 }), (lines) => {
        for (const day of ['2025-12-31', ...DAYS, '2026-02-12', '2027-01-01'])
          for (const quantity of [0, 1, 6, 23.9, 24, 24.5, 1000])
            expect(choose(lines, day, quantity)).toBe(walk(lines, day, quantity));
      }),
    );
  });

  it('joins what is the same on both sides of a day', () => {
    const lines = [lineOf('1.0', { from: '2026-01-01', to: '2026-01-31' }), lineOf('1.0', { from: '2026-02-01' })];
    expect(stepsOf(lines)).toEqual([{ from: '2026-01-01', to: null, minimum: '0', formula: '1.0' }]);
  });

  it('leaves out a scale that changes nothing', () => {
    expect(stepsOf([lineOf('1.0'), lineOf('2.0', { quantity: '24' })])).toEqual([
      { from: null, to: null, minimum: '0', formula: '1.0' },
    ]);
  });
});

describe('the lines for an article', () => {
  it('are its own and those of its categories, in the order of the list', () => {
    const lines = new PriceLines([
      lineOf('a', { category: 3 }),
      lineOf('b', { product: 1 }),
      lineOf('c', { product: 2 }),
      lineOf('d', { product: 1, category: 4 }),
      lineOf('e'),
    ]);
    expect(lines.for([1], new Set([3])).map(({ formula }) => formula)).toEqual(['a', 'b', 'e']);
  });
});
