import { MemoryStore } from '../../../test/harness/memory-store';
import type { ErpOrder, OrderNews, Watermark } from '../port';
import { FilesPort } from './files.client';
import { filesSettings } from './files-settings';

const ORDER: ErpOrder = {
  ...{ key: 'SO-1', release: 1, buyerOrderNumber: null, orderDate: null, deliveryDate: null, currency: 'EUR' },
  ...{ customer: { key: '1', ref: null }, deliveryPlace: null, invoicePlace: null, lines: [] },
};
const SETTINGS = {
  where: { kind: 'folder', path: '/' },
  folders: { answers: 'in', orders: 'out', work: 'work' },
  orders: {},
  answers: { files: '*.csv', complete: { rule: 'renamed' } },
};

function exchange(more: object = {}) {
  const store = new MemoryStore();
  const port = new FilesPort(filesSettings.parse({ ...SETTINGS, ...more }), store);
  const put = (name: string, lines: readonly string[]): void => {
    store.nowMs += 1_000;
    void store.write(`in/${name}`, Buffer.from(['order;release;kind;number;code;text', ...lines].join('\n')));
  };
  const news = async (since: Watermark | null, keys: readonly string[] | null = null) => {
    const told: OrderNews[] = [];
    const reading = port.news(since, keys);
    for (let next = await reading.next(); ; next = await reading.next()) {
      if (next.done === true) return { told, mark: next.value };
      told.push(...next.value);
    }
  };
  return { store, port, put, news };
}

describe('answers that come by file', () => {
  it('are told once, in the sequence in which they were written, and change nothing when they are read again', async () => {
    const { port, put, news } = exchange();
    await port.write(ORDER);
    put('b.csv', ['SO-1;1;taken;V1']);
    put('a.csv', ['SO-1;1;taken;V2']);
    const { told, mark } = await news(null);
    expect(told).toMatchObject([{ key: 'SO-1', booked: { number: 'V1' } }, { booked: { number: 'V2' } }]);
    expect((await news(mark)).told).toEqual([]);
    // Whoever stopped before it was noted how far he had come.
    expect((await news(null)).told.at(-1)).toMatchObject({ booked: { number: 'V2' } });
    expect((await news(null, ['SO-1', 'SO-2'])).told).toMatchObject([{ key: 'SO-1', booked: { number: 'V2' } }]);
  });

  it('about what was never handed over, and what cannot be read, are told as nothing of ours, and lie where somebody finds them', async () => {
    const { store, port, put, news } = exchange();
    await port.write(ORDER);
    put('a.csv', ['SO-9;1;taken;V1', 'SO-1;1;perhaps', 'SO-1;1;taken;V1']);
    expect((await news(null)).told).toMatchObject([
      { key: 'SO-1', booked: { number: 'V1' } },
      {
        key: 'a.csv, line 3',
        release: 0,
        reasons: [
          {
            text: '"perhaps" is no kind of answer, as taken, refused, delivery, invoice, done, cancelled are: say under "kinds" which it is',
          },
        ],
      },
      { key: 'SO-9', release: 0, reasons: [{ text: 'a.csv tells of SO-9, which was never handed over' }] },
    ]);
    const [file] = await store.list('work/unreadable');
    expect((await store.read(`work/unreadable/${file?.name ?? ''}`))?.toString()).toBe('a.csv, line 3: "perhaps" is no kind of answer, as taken, refused, delivery, invoice, done, cancelled are: say under "kinds" which it is\n'); // prettier-ignore
    expect((await port.check()).filter(({ ok }) => !ok)).toMatchObject([{ en: expect.stringContaining('1 files of answers had lines that could not be read') as unknown }]); // prettier-ignore
    await expect(port.read('articles', null).next()).resolves.toEqual({ done: true, value: {} });
  });

  it('about an order that was put together lie where people find them, and what it was is told as it ended', async () => {
    const { store, port, put, news } = exchange({ keepOrdersDays: 30 });
    await port.write(ORDER);
    put('a.csv', ['SO-1;1;taken;V1', 'SO-1;;done']);
    const { mark } = await news(null);
    expect(await store.list('work/past')).toMatchObject([{ name: 'SO-1.json' }]);
    put('b.csv', ['SO-1;;cancelled']);
    const text = 'cancelled: it was finished and put away long ago, and what is said of it is left to people';
    expect((await news(mark)).told).toMatchObject([{ key: 'b.csv, SO-1', release: 0, reasons: [{ text }] }]);
    const [file] = await store.list('work/unreadable');
    expect((await store.read(`work/unreadable/${file?.name ?? ''}`))?.toString()).toBe(`b.csv, SO-1: ${text}\n`);
    expect((await news(null, ['SO-1'])).told).toMatchObject([{ booked: { number: 'V1', state: 'done' } }]);
  });

  it('are put away when the next reading knows that they were taken over', async () => {
    const { store, port, put, news } = exchange({ afterReading: { do: 'archive', folder: 'old' } });
    await port.write(ORDER);
    put('a.csv', ['SO-1;1;taken;V1']);
    const { mark } = await news(null);
    expect(await store.list('old/answers')).toEqual([]);
    const later = await news(mark);
    expect(later).toMatchObject({ told: [], mark: { files: {} } });
    expect(Object.keys(later.mark['files'] as object)).toEqual([]);
    expect([await store.list('in'), (await store.list('old/answers')).map(({ name }) => name)]).toEqual([[], [expect.stringMatching(/^\d{13}~a\.csv$/)]]); // prettier-ignore
    put('a.csv', ['SO-1;;done']);
    expect((await news(later.mark)).told).toMatchObject([{ booked: { state: 'done' } }]);
  });

  it('sweep away what somebody left a day ago who stopped in the middle', async () => {
    const { store, news } = exchange();
    const leave = async (time: number): Promise<void> => {
      await store.makeFolder(`work/tmp-${time}-x`);
      await store.write(`work/tmp-${time}-x/what.json`, Buffer.from('{}'));
    };
    const now = new Date().getTime();
    await leave(now - 90_000_000);
    await leave(now);
    await news(null);
    expect(await store.folders('work')).toEqual([`tmp-${now}-x`]);
  });
});
