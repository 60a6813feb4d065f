import { median, spreadOf, stable } from './robust';

describe('robust figures', () => {
  it('have a middle that one of them far away does not move', () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([3, 1, 9_999]), median([])]).toEqual([2, 2.5, 3, 0]);
  });

  it('have a spread that is the standard deviation of normal numbers', () => {
    // Quartiles of the normal distribution lie at 0.6745 standard deviations.
    expect(spreadOf([-0.6745, 0.6745, -2, 0, 0.1])).toBeCloseTo(1, 3);
    expect(spreadOf([0, 0, 0, 100])).toBe(0);
  });

  it('count on a scale on which chance is as large for few as for many', () => {
    // One standard deviation of a Poisson count is its root.
    for (const mean of [9, 100, 10_000]) expect(stable(mean + Math.sqrt(mean)) - stable(mean)).toBeCloseTo(1, 0);
  });
});
