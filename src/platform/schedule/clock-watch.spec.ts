import { ClockWatch } from './clock-watch';

const NOW = 1_700_000_000_000;

describe('the watch over the clock', () => {
  it('says nothing while the clock goes on, however long nobody looked', () => {
    const watch = new ClockWatch(NOW, 500);
    expect(watch.look(NOW + 250, 750)).toBe(0);
    expect(watch.look(NOW + 3_600_250, 3_600_750)).toBe(0);
  });

  it('tells once by how much it was set', () => {
    const watch = new ClockWatch(NOW, 500);
    expect(watch.look(NOW - 7_200_000 + 250, 750)).toBe(-7_200_000);
    expect(watch.look(NOW - 7_200_000 + 500, 1_000)).toBe(0);
    expect(watch.look(NOW + 750, 1_250)).toBe(7_200_000);
  });

  it('lets a time server pull at it', () => {
    const watch = new ClockWatch(NOW, 0);
    expect([1, 2, 3].map((n) => watch.look(NOW + n * 1_400, n * 1_000))).toEqual([0, 0, 0]);
  });
});
