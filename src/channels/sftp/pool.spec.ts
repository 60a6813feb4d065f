import { inParallel } from './pool';

const later = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('in parallel', () => {
  it('all are done, so many at a time, and come back in their order', async () => {
    let [busy, most] = [0, 0];
    const done = await inParallel([5, 4, 3, 2, 1], 2, async (n) => {
      most = Math.max(most, ++busy);
      for (let i = 0; i < n; i++) await later();
      busy -= 1;
      return n * 10;
    });
    expect(done).toEqual([50, 40, 30, 20, 10]);
    expect(most).toBe(2);
  });

  it('nothing is begun after a fault, and what is under way has ended when it is thrown', async () => {
    const begun: number[] = [];
    let ended = 0;
    const all = inParallel([1, 2, 3, 4], 2, async (n) => {
      begun.push(n);
      if (n === 1) throw new Error('first');
      for (let i = 0; i < 5; i++) await later();
      ended += 1;
    });
    await expect(all).rejects.toThrow('first');
    expect(begun).toEqual([1, 2]);
    expect(ended).toBe(1);
  });

  it('of nothing is nothing', async () => {
    expect(await inParallel([], 4, later)).toEqual([]);
  });
});
