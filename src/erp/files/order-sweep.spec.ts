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
import type { OrderAnswer } from './file-format';
import { filesSettings } from './files-settings';
import { sweepOrders, sweepTemporary, type SweepMark } from './order-sweep';

// An order that is over is put together, wherever who does it is stopped or dies, and whatever comes of it meanwhile or later: it goes out once.

const DAY = 86_400_000;
const LINES = [{ index: 0, article: 'A1', quantity: '1' }];
const shipped: OrderAnswer = { key: KEY, kind: 'delivery', delivery: { number: 'P1', state: 'shipped', shippedOn: '2026-11-30', lines: LINES } }; // prettier-ignore
const done: OrderAnswer = { key: KEY, kind: 'done' };
const refused: OrderAnswer = { key: KEY, kind: 'refused', release: 1, reasons: [{ code: 'x', text: 'no', line: null }] }; // prettier-ignore

const answers =
  (...all: readonly OrderAnswer[]): Act =>
  (book) =>
    book.keep(KEY, { name: 'a.csv', known: 'a.csv', folder: 'in', size: 1, modifiedMs: 1, id: null }, all);
const sweep: Act = (book) => book.putTogether(KEY, 2_000_000);
const left = (office: Office): readonly string[] => [...office.store.files.keys()].sort();

const ENDS: readonly (readonly [string, readonly Act[], readonly OrderAnswer[], 'new' | 'change'])[] = [
  ['done', [write(1)], [done], 'change'],
  ['sent whole, by an ERP that never says done', [write(1)], [shipped], 'change'],
  ['cancelled', [write(1), write(2), cancel(2)], [], 'new'],
  ['refused', [write(1)], [refused], 'new'],
  ['cancelled before it was handed over', [cancel(1)], [], 'new'],
];

describe('an order that is over', () => {
  it.each(ENDS)('is one file once it is %s, goes out no more, and a later release of it as what it is', async (_, acts, says, next) => {
    const office = new Office();
    for (const act of [...acts, answers(...says)]) await act(office.book());
    const before = [said(office.got), await office.book().find(KEY)] as const;
    await sweep(office.book());
    expect(left(office)).toEqual([`work/past/${KEY}.json`]);
    for (const act of [...acts, ...acts]) await act(office.book());
    await sweep(office.book());
    expect(said(office.got)).toBe(before[0]);
    expect(left(office)).toEqual([`work/past/${KEY}.json`]);
    expect(await office.book().find(KEY)).toEqual(before[1].map((one) => ({ ...one, state: one.state === 'cancelled' ? 'cancelled' : 'done' })));
    await write(9)(office.book());
    expect(office.got.at(-1)).toEqual({ what: next, release: 9 });
    expect(await office.book().find(KEY)).toMatchObject([{ state: 'open', lines: [{ quantity: '9' }] }]);
  }); // prettier-ignore

  it.each([
    ['young', [write(1), answers(done)], 500_000],
    ['open', [write(1), answers({ key: KEY, kind: 'taken', release: 1, number: 'V1' })], 2_000_000],
    ['sent in part', [write(1), answers({ ...shipped, delivery: { ...shipped.delivery, lines: [{ ...LINES[0]!, quantity: '0.5' }] } })], 2_000_000],
    ['told of on the desk', [write(1), answers({ key: KEY, kind: 'taken', release: 1, number: 'V1', lines: [], reasons: [{ code: 'x', text: 'no', line: 0 }] }, shipped)], 2_000_000],
  ] as const)('stays as it is while it is %s', async (_, acts, before) => {
    const office = new Office();
    for (const act of acts) await act(office.book());
    const files = left(office);
    await office.book().putTogether(KEY, before);
    expect(left(office)).toEqual(files);
  }); // prettier-ignore

  it('stays while it has not left', async () => {
    const office = new Office();
    const dying = steppedStore(office.store, (_, what) => (what === 'move' ? Promise.reject(new Error('died')) : Promise.resolve())); // prettier-ignore
    await expect(office.book(dying).write(order(1))).rejects.toThrow('died');
    await sweep(office.book());
    expect(await office.book().write(order(1))).toMatchObject({ kind: 'created' });
  });

  it('keeps its number and what left when a later release of it goes', async () => {
    const office = new Office();
    for (const act of [write(1), answers({ key: KEY, kind: 'taken', release: 1, number: 'V1' }, shipped), sweep, write(2)]) await act(office.book());
    expect(await office.book().find(KEY)).toMatchObject([
      { number: 'V1', state: 'open', deliveries: [{ number: 'P1' }, { state: 'waiting', lines: [{ quantity: '1' }] }] },
    ]);
  }); // prettier-ignore

  it('is not taken back by file when it was finished, and says so', async () => {
    const office = new Office();
    for (const act of [write(1), answers(done), sweep]) await act(office.book());
    expect(await office.book().cancel({ key: KEY, release: 1 })).toMatchObject({ kind: 'refused', reasons: [{ code: 'finished', text: expect.stringMatching(/neem hem terug/) as unknown, en: expect.stringMatching(/take it back/) as unknown }] }); // prettier-ignore
    expect(said(office.got)).toBe('new 1');
    expect(await office.book().news(KEY)).toMatchObject([{ booked: { state: 'done' } }]);
  });

  // The last: how many of the first files the ERP never took, or does not have any more.
  const MEETINGS: readonly (readonly [string, readonly Act[], Act, string, number])[] = [
    ['the next release of what is done', [write(1), answers(done)], write(2), 'new 1, change 2', 0],
    ['the next release of what was cancelled', [write(1), cancel(1)], write(2), 'new 1, cancellation 1, new 2', 0],
    ['the next release of what was refused', [write(1), answers(refused)], write(2), 'new 1, new 2', 1],
    [
      'the next release of what was cancelled there',
      [write(1), answers({ key: KEY, kind: 'cancelled' })],
      write(2),
      'new 1, new 2',
      1,
    ],
    ['the very same release', [write(1), answers(done)], write(1), 'new 1', 0],
    ['the very same cancellation', [write(1), cancel(1)], cancel(1), 'new 1, cancellation 1', 0],
    ['who does the same', [write(1), answers(done)], sweep, 'new 1', 0],
  ];
  it.each(MEETINGS)('goes out once, wherever who puts it together and %s stop', async (_, first, act, expected, gone) => {
    const steps = await Promise.all([sweep, act].map((one) => stepsOf(one, first)));
    const [one = 0, other = 0] = steps;
    for (const turn of [0, 1]) {
      for (let a = 0; a <= one + 2; a++) {
        for (let b = 0; b <= other + 8; b++) {
          const office = new Office();
          for (const before of first) await before(office.book());
          const ends = await interleave(office, [sweep, act].map(orBusy), ([x = 0, y = 0]) => (turn === 0 ? (x < a ? 0 : y < b ? 1 : 0) : y < b ? 1 : x < a ? 0 : 1)).then(() => 'through'); // prettier-ignore
          await act(office.book());
          await sweep(office.book());
          expect({ turn, a, b, ends, said: said(office.got), faults: judged(office.got.slice(gone)).faults }).toEqual({ turn, a, b, ends: 'through', said: expected, faults: [] });
        }
      }
    }
  }, 120_000); // prettier-ignore

  it.each(ENDS)('that is %s is put together by the next where one dies before or behind any step', async (_, handing, says, next) => {
    const acts = [...handing, answers(...says)];
    const steps = await stepsOf(sweep, acts);
    for (const when of ['before', 'behind'] as const) {
      for (let at = 1; at <= steps; at++) {
        const office = new Office();
        for (const act of acts) await act(office.book());
        const die = (step: number): Promise<void> => (step === at ? Promise.reject(new Error('died')) : Promise.resolve());
        const live = (): Promise<void> => Promise.resolve();
        await expect(sweep(office.book(when === 'before' ? steppedStore(office.store, die) : steppedStore(office.store, live, die)))).rejects.toThrow('died');
        await write(9)(office.book());
        expect({ when, at, last: office.got.at(-1) }).toEqual({ when, at, last: { what: next, release: 9 } });
      }
    }
  }); // prettier-ignore
});

/** Whoever finds that somebody takes away what he looks at comes back. */
const orBusy =
  (act: Act): Act =>
  (book) =>
    act(book).catch((error: unknown) => {
      if ((error as { readonly kind?: unknown }).kind !== 'busy') throw error;
    });

describe('the sweeping of what we hold', () => {
  const exchangeOf = (office: Office, nowMs: () => number, more: object = {}) => ({
    ...{ store: office.store, nowMs, wait: () => Promise.resolve(), unique: () => 'x' },
    settings: filesSettings.parse({ where: { kind: 'folder', path: '/' }, folders: { work: 'work', orders: 'out' }, orders: {}, ...more }),
  }); // prettier-ignore

  it('goes through a hundred orders in a reading, and begins anew a day after the last', async () => {
    const office = new Office();
    for (let at = 0; at < 250; at++) await office.book().cancel({ key: `SO-${String(at).padStart(3, '0')}`, release: 1 });
    let now = office.store.nowMs + 401 * DAY;
    const exchange = exchangeOf(office, () => now);
    const there = async (): Promise<number> => (await office.store.folders('work/orders')).length;
    let mark: SweepMark | null = null;
    for (const rest of [150, 50, 0]) {
      mark = await sweepOrders(exchange, office.book(), mark);
      expect(await there()).toBe(rest);
    }
    await office.book().cancel({ key: 'SO-900', release: 1 });
    now += 401 * DAY;
    expect(await sweepOrders(exchange, office.book(), { after: null, nextMs: now + 1 })).toEqual({ after: null, nextMs: now + 1 });
    await sweepOrders(exchangeOf(office, () => now, { keepOrdersDays: null }), office.book(), null);
    expect(await there()).toBe(1);
    await sweepOrders(exchange, office.book(), mark);
    expect(await there()).toBe(0);
  }); // prettier-ignore

  it('leaves an order of which something is damaged, and goes on', async () => {
    const office = new Office();
    for (const key of ['A', 'B']) await office.book().cancel({ key, release: 1 });
    await office.store.write('work/orders/A/r000001-cancellation/what.json', Buffer.from('{'));
    await sweepOrders(exchangeOf(office, () => office.store.nowMs + 401 * DAY), office.book(), null);
    expect(await office.store.folders('work/orders')).toEqual(['A']);
  }); // prettier-ignore

  it('removes what somebody left a day ago who stopped before he gave it its name', async () => {
    const office = new Office();
    const now = 10 * DAY;
    const put = (name: string) => office.store.write(name, Buffer.from('x'));
    for (const time of [now - DAY, now - DAY + 1]) {
      await put(`work/answer-${time}-x`);
      await put(`out/.check-${time}-x.tmp`);
      await put(`work/tmp-${time}-x/what.json`);
    }
    for (const other of ['work/unreadable/answer-1-x', 'out/SO-1.csv', 'work/mine']) await put(other);
    await sweepTemporary(exchangeOf(office, () => now));
    expect(left(office)).toEqual(['out/.check-777600001-x.tmp', 'out/SO-1.csv', 'work/answer-777600001-x', 'work/mine', 'work/tmp-777600001-x/what.json', 'work/unreadable/answer-1-x']); // prettier-ignore
  });
});
