import { KeyBook, type KeyBinding } from './key-book';
import { WaitingKey } from './waiting-key';

const binding = (more: Partial<KeyBinding> = {}): KeyBinding => ({ keys: 'L', label: 'L', about: 'case 1', act: () => undefined, ...more }); // prettier-ignore
const busy = binding({ enabled: false, waits: true });

describe('a key that is pressed while something is under way', () => {
  it('is found, where it would do something when that is done', () => {
    expect(new KeyBook().press('L', [busy], 0)).toBe(busy);
    expect(new KeyBook().press('L', [binding({ enabled: false })], 0)).toBeNull();
  });

  it('waits as long as that takes, and then acts on what is drawn', () => {
    const waiting = new WaitingKey();
    expect(waiting.keep(busy)).toEqual({ kind: 'waits', keys: 'L' });
    expect(waiting.settle([busy])).toBeNull();
    const drawn = binding();
    expect(waiting.settle([drawn])).toBe(drawn);
    expect(waiting.settle([drawn])).toBeNull();
  });

  it('never acts on something else than was seen when it was pressed', () => {
    const seen = new WaitingKey();
    seen.keep(busy);
    expect(seen.settle([binding({ about: 'case 2' })])).toEqual({ kind: 'dropped', keys: 'L' });
    expect(seen.settle([binding()])).toBeNull();
    const elsewhere = new WaitingKey();
    elsewhere.keep(busy);
    expect(elsewhere.settle([{ ...busy, about: 'case 2' }])).toEqual({ kind: 'dropped', keys: 'L' });
  });

  it('is told of where its key means nothing any more', () => {
    for (const drawn of [[], [binding({ enabled: false })], [binding({ keys: 'A' })]]) {
      const waiting = new WaitingKey();
      waiting.keep(busy);
      expect(waiting.settle(drawn)).toEqual({ kind: 'dropped', keys: 'L' });
    }
  });

  it('is one: the next is told of, and Escape forgets the first', () => {
    const waiting = new WaitingKey();
    waiting.keep(busy);
    expect(waiting.keep({ ...busy, keys: 'A' })).toEqual({ kind: 'full', keys: 'A' });
    expect(waiting.isThere).toBe(true);
    waiting.forget();
    expect(waiting.isThere).toBe(false);
    expect(waiting.settle([binding()])).toBeNull();
  });
});
