import { lastWaiting, nextLook, secondsLeft } from './waiting';

const at = (second: number): string => `2026-11-27T09:42:${String(second).padStart(2, '0')}.000Z`;
const one = (id: string, second: number, state = 'waiting', group: string | null = null) => ({
  id,
  state,
  group,
  madeAt: at(second),
  dueAt: at(second + 30),
});

describe('a decision that waits', () => {
  it('says when it leaves, and counts down to nothing', () => {
    expect(secondsLeft(at(30), new Date(at(0)).getTime())).toBe(30);
    expect(secondsLeft(at(30), new Date(at(0)).getTime() + 1)).toBe(30);
    expect(secondsLeft(at(30), new Date(at(31)).getTime())).toBe(0);
  });

  it('is taken back the last one first, a group as one', () => {
    expect(lastWaiting([one('a', 1), one('b', 2), one('c', 3, 'done')]).map(({ id }) => id)).toEqual(['b']);
    const group = [one('c', 3, 'waiting', 'g'), one('a', 1), one('b', 2, 'waiting', 'g')];
    expect(lastWaiting(group).map(({ id }) => id)).toEqual(['b', 'c']);
    expect(lastWaiting([one('a', 1, 'undone')])).toEqual([]);
  });

  it('is looked at again soon after it left, and not at all when none waits', () => {
    const now = new Date(at(0)).getTime();
    expect(nextLook([one('a', 0)], now)).toBe(5_000);
    expect(nextLook([{ ...one('a', 0), dueAt: at(2) }], now)).toBe(2_500);
    expect(nextLook([{ ...one('a', 0), dueAt: at(0) }], now + 9_000)).toBe(700);
    expect(nextLook([one('a', 0, 'done')], now)).toBe(false);
  });
});
