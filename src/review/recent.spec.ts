import { Recent } from './recent';

describe('what was read of late', () => {
  it('is read once, while it is young and there is room for it', async () => {
    let [now, reads] = [0, 0];
    const recent = new Recent<string>({ most: 10, forMs: 1_000 }, () => now);
    const read = (key: string, weight = 1): Promise<string | null> =>
      recent.of(key, weight, async () => {
        reads++;
        return Promise.resolve(key);
      });
    expect([await read('a'), await read('a'), reads]).toEqual(['a', 'a', 1]);
    now = 1_001;
    await read('a');
    expect(reads).toBe(2);
    await read('b', 9);
    await read('a');
    expect(reads).toBe(3);
    await read('c', 2);
    await read('b', 9);
    expect(reads).toBe(5);
    // What would never fit is read each time, and sends nothing else away.
    await read('huge', 11);
    await read('huge', 11);
    expect(reads).toBe(7);
  });

  it('is read once for all who ask at the same time, and again after it failed', async () => {
    const recent = new Recent<string>({ most: 10, forMs: 1_000 }, () => 0);
    let reads = 0;
    const fail = async (): Promise<string> => {
      reads++;
      return Promise.reject(new Error('gone'));
    };
    await expect(Promise.all([recent.of('a', 1, fail), recent.of('a', 1, fail)])).rejects.toThrow('gone');
    await expect(recent.of('a', 1, fail)).rejects.toThrow('gone');
    expect(reads).toBe(2);
  });
});
