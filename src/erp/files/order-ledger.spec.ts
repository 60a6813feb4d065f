import { steppedStore } from '../../../test/harness/memory-store';
import {
  cancel,
  interleave,
  judged,
  KEY,
  Office,
  order,
  said,
  stepsOf,
  write,
  type Act,
} from '../../../test/harness/order-office';

// Every operation on a file is a step. Exporters are stopped or die before and behind each of them, while others come, and the ERP takes every file
// away at once. What it got is judged as an ERP would: it refuses nothing that comes twice, so nothing may.

const MEETINGS: readonly (readonly [string, readonly Act[], readonly Act[], number | null])[] = [
  ['the same release', [], [write(1), write(1)], 1],
  ['two releases', [], [write(1), write(2)], 2],
  ['a later release and one that comes late', [], [write(2), write(1)], 2],
  ['a release and its cancellation', [], [write(1), cancel(1)], null],
  ['a cancellation and its release', [], [cancel(1), write(1)], null],
  ['two changes of what stands', [write(1)], [write(2), write(3)], 3],
  ['a change and a cancellation of what stands', [write(1)], [write(2), cancel(2)], null],
  ['a cancellation and the next release', [write(1)], [cancel(1), write(2)], 2],
  ['two cancellations', [write(1)], [cancel(1), cancel(1)], null],
];

describe('an order that is handed over by files', () => {
  it.each(MEETINGS)('is there once, wherever two stop that hand over %s', async (_, first, acts, expected) => {
    const steps = await Promise.all(acts.map((act) => stepsOf(act, first)));
    const [one = 0, other = 0] = steps;
    const ends = new Set<string>();
    // The first goes so far, then the second so far, then the first to its end.
    for (let a = 0; a <= one + 2; a++) {
      for (let b = 0; b <= other + 2; b++) {
        const office = new Office();
        for (const act of first) await act(office.book());
        await interleave(office, acts, ([x = 0, y = 0]) => (x < a ? 0 : y < b ? 1 : 0));
        const end = judged(office.got);
        expect({ a, b, said: said(office.got), ...end }).toEqual({ a, b, said: said(office.got), has: expected, faults: [] });
        ends.add(said(office.got));
      }
    }
    expect(ends.size).toBeGreaterThan(0);
  }, 120_000); // prettier-ignore

  it.each([
    ['a new one', [], write(1), 1],
    ['a change', [write(1)], write(2), 2],
    ['a cancellation', [write(1)], cancel(1), null],
  ] as const)('is there once where whoever hands over %s dies before or behind any step, and another one goes on', async (_, first, act, expected) => {
    const steps = await stepsOf(act, first);
    expect(steps).toBeGreaterThan(8);
    for (const when of ['before', 'behind'] as const) {
      for (let at = 1; at <= steps; at++) {
        const office = new Office();
        for (const one of first) await one(office.book());
        const die = (step: number): Promise<void> => (step === at ? Promise.reject(new Error('died')) : Promise.resolve());
        const live = (): Promise<void> => Promise.resolve();
        const store = when === 'before' ? steppedStore(office.store, die) : steppedStore(office.store, live, die);
        await expect(act(office.book(store))).rejects.toThrow('died');
        for (let time = 0; time < 2; time++) await act(office.book());
        expect({ when, at, ...judged(office.got) }).toEqual({ when, at, has: expected, faults: [] });
      }
    }
  }); // prettier-ignore

  it('is not booked by a release that comes after its cancellation, and says how it stands', async () => {
    const office = new Office();
    expect(await office.book().cancel({ key: KEY, release: 1 })).toEqual({ kind: 'nothing-there' });
    expect(await office.book().write(order(1))).toMatchObject({ kind: 'exists', booked: { state: 'cancelled' } });
    expect(office.got).toEqual([]);
    expect(await office.book().find(KEY)).toEqual([]);
    expect(await office.book().write(order(2))).toMatchObject({ kind: 'created', booked: { state: 'open' } });
    expect(await office.book().cancel({ key: KEY, release: 1 })).toMatchObject({ kind: 'exists', booked: { state: 'open' } });
    expect(said(office.got)).toBe('new 2');
  }); // prettier-ignore

  it('shows as a draft while it is claimed and has not left', async () => {
    const office = new Office();
    const dying = steppedStore(office.store, (_, what) => (what === 'move' ? Promise.reject(new Error('died')) : Promise.resolve())); // prettier-ignore
    await expect(office.book(dying).write(order(1))).rejects.toThrow('died');
    expect(await office.book().find(KEY)).toMatchObject([{ state: 'draft', lines: [{ quantity: '1' }] }]);
    expect(await office.book().news(KEY)).toEqual([]);
    expect(await office.book().write(order(1))).toMatchObject({ kind: 'created' });
    expect(await office.book().find(KEY)).toMatchObject([{ state: 'open' }]);
  });
});
