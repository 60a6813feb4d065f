import type {
  BookedOrder,
  ErpOrder,
  ErpPort,
  ErpRow,
  MasterEntity,
  OrderNews,
  Watermark,
  Written,
} from '../../src/erp/port';
import { TABLES_OF } from '../../src/erp/port';
import { changeTests } from './erp-change-conformance';
import { readAll } from './read-all';
import { siftMasterRows } from '../../src/master/sift-rows';
import type { ErpUnderTest } from './erp-under-test';

const PATIENCE_MS = 600_000;

/** What every connector promises (src/erp/port.ts), run against its ERP. Tests of its file bear a slow one. */
export function describeErp(name: string, start: () => Promise<ErpUnderTest>): void {
  jest.setTimeout(PATIENCE_MS);
  describe(`ERP: ${name}`, () => {
    let erp: ErpUnderTest;
    let port: ErpPort;
    let count = 0;
    // As our order numbers are: SO and digits.
    const newKey = (): string => `SO${Math.floor(Date.now() / 1_000) - 1_700_000_000}${String(++count).padStart(3, '0')}`; // prettier-ignore
    beforeAll(async () => {
      erp = await start();
      port = erp.open();
    });
    afterAll(() => port.close());
    const context = (): Suite => ({ erp, port, newKey });
    describe('reading', () => readingTests(context));
    describe('changing the master', () => changeTests(() => ({ requests: erp.requests, port })));
    describe('writing', () => writingTests(context));
    describe('several that write', () => meetingTests(context));
    describe('what comes of an order', () => newsTests(context));
  });
}

interface Suite {
  readonly erp: ErpUnderTest;
  readonly port: ErpPort;
  readonly newKey: () => string;
}
type Given = () => Suite;

const masterEntities = (port: ErpPort): readonly MasterEntity[] =>
  port.abilities.reads.filter((entity) => entity !== 'orders');

function readingTests(given: Given): void {
  const marks = new Map<MasterEntity, Watermark>();

  it('finds nothing wrong with a connection that is set up well', async () => {
    const checks = await given().port.check();
    expect(checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(checks.every(({ nl, en }) => nl !== '' && en !== '')).toBe(true);
  });

  it('brings everything in rows that the master takes, of the tables of each entity', async () => {
    const { port } = given();
    const files: Partial<Record<ErpRow['table'], unknown[]>> = {};
    for (const entity of masterEntities(port)) {
      const { rows, mark } = await readAll(port.read(entity, null));
      marks.set(entity, mark);
      expect(rows.length).toBeGreaterThan(0);
      for (const { table, row } of rows) {
        expect(TABLES_OF[entity]).toContain(table);
        const told = port.abilities.tells(table, row);
        expect({ table, untold: Object.keys(row).filter((column) => !told.includes(column)) }).toEqual({
          table,
          untold: [],
        });
        (files[table] ??= []).push(row);
      }
    }
    expect(siftMasterRows(files, {}).refused).toEqual([]);
  });

  it('brings nothing where nothing changed', async () => {
    const { port } = given();
    if (!port.abilities.incremental) return;
    for (const entity of masterEntities(port)) {
      const { rows } = await readAll(port.read(entity, marks.get(entity) ?? null));
      expect({ entity, rows }).toEqual({ entity, rows: [] });
    }
  });

  it('brings what somebody changed with the next reading, and only once', async () => {
    const { erp, port } = given();
    for (const [what, change] of Object.entries(erp.changes)) {
      const { entity, table, row } = await change();
      const { rows, mark } = await readAll(port.read(entity, marks.get(entity) ?? null));
      expect({ what, rows: rows.filter((one) => one.table === table) }).toEqual({
        what,
        rows: expect.arrayContaining([
          expect.objectContaining({ row: expect.objectContaining(row) as unknown }),
        ]) as unknown,
      });
      marks.set(entity, mark);
      if (port.abilities.incremental) expect((await readAll(port.read(entity, mark))).rows).toEqual([]);
    }
  });

  it('may be left in the middle', async () => {
    const { port } = given();
    for await (const page of port.read('articles', null)) if (page.length > 0) break;
    expect((await readAll(port.read('articles', null))).rows.length).toBeGreaterThan(0);
  });
}

/** What comes of something in the end: with its answer where the ERP answers at once, or with the news that follow. */
async function endOf({ erp, port }: Suite, key: string, act: () => Promise<Written>): Promise<Written> {
  const written = await act();
  if (port.abilities.answersAtOnce) return written;
  await erp.settle?.();
  const { rows } = await readAll(port.news(null, null));
  const refusal = rows.find((one) => one.key === key && 'reasons' in one);
  return refusal !== undefined && 'reasons' in refusal ? { kind: 'refused', reasons: refusal.reasons } : written;
}

/** That the ERP itself has the order once, where the port does not read it back from there. */
async function expectThere({ erp }: Pick<Suite, 'erp'>, order: ErpOrder): Promise<void> {
  await erp.settle?.();
  const there = erp
    .there?.(order.key)
    .map(({ lines }) => lines.map(({ article, quantity }) => ({ article, quantity })));
  const ordered = order.lines.map(({ article, quantity }) => ({ article: article.key, quantity: Number(quantity) }));
  if (there !== undefined) expect(there).toEqual([ordered]);
}

/** That exactly one sale stands of the order, as it was ordered, and nothing of it that waits to be confirmed. */
async function expectOne({ erp, port }: Pick<Suite, 'erp' | 'port'>, order: ErpOrder): Promise<BookedOrder> {
  await expectThere({ erp }, order);
  const found = await port.find(order.key);
  expect(found.filter(({ state }) => state === 'draft')).toEqual([]);
  const standing = found.filter(({ state }) => state === 'open' || state === 'done');
  expect(standing).toHaveLength(1);
  const [one] = standing;
  if (one === undefined) throw new Error('none stands');
  expect(one.lines.map(({ index, article, quantity, unitPrice }) => ({ index, article, quantity, unitPrice }))).toEqual(
    order.lines.map(({ index, article, quantity, unitPrice }) => ({
      index,
      article: article.key,
      quantity,
      unitPrice,
    })),
  );
  return one;
}

/** The order again with another quantity, as it is handed over anew. */
const released = (order: ErpOrder, release: number, quantity: string, netAmount: string): ErpOrder => ({
  ...order,
  release,
  lines: order.lines.map((line, at) => (at === 0 ? { ...line, quantity, netAmount } : line)),
});

function writingTests(given: Given): void {
  it('makes one sale of an order, however often it is handed over', async () => {
    const { erp, port, newKey } = given();
    const order = erp.order(newKey());
    expect(await port.write(order)).toMatchObject({ kind: 'created', booked: { state: 'open' } });
    expect(await port.write(order)).toMatchObject({ kind: 'exists' });
    await expectOne({ erp, port }, order);
  });

  it('changes what stands there when a later release is handed over, and keeps that when an earlier one comes late', async () => {
    const { erp, port, newKey } = given();
    const order = erp.order(newKey());
    await port.write(order);
    const later = released(order, 2, '12', '12');
    expect(await port.write(later)).toMatchObject({ kind: 'changed', booked: { state: 'open' } });
    await expectOne({ erp, port }, later);
    expect(await port.write(order)).toMatchObject({ kind: 'exists' });
    await expectOne({ erp, port }, later);
  });

  it('cancels, says so as often as it is asked, and books nothing of it that comes late', async () => {
    const { erp, port, newKey } = given();
    expect(await port.cancel({ key: newKey(), release: 1 })).toEqual({ kind: 'nothing-there' });
    const order = erp.order(newKey());
    await port.write(order);
    for (let time = 0; time < 2; time++)
      expect(await port.cancel({ key: order.key, release: 2 })).toMatchObject({ kind: 'cancelled', booked: { state: 'cancelled' } }); // prettier-ignore
    expect(await port.write(order)).toMatchObject({ kind: 'exists', booked: { state: 'cancelled' } });
    const again = released(order, 3, '7', '7');
    expect(await port.write(again)).toMatchObject({ booked: { state: 'open' } });
    await erp.settle?.();
    await expectOne({ erp, port }, again);
  });

  it('says in the words of the ERP why an order is refused, and leaves nothing of it there', async () => {
    const { erp, port, newKey } = given();
    if (erp.refused === undefined) return;
    const order = erp.refused.order(newKey());
    const written = await endOf(given(), order.key, () => port.write(order));
    expect(written).toMatchObject({ kind: 'refused' });
    expect(written.kind === 'refused' ? written.reasons[0]?.text : '').toMatch(erp.refused.text);
    expect(await port.find(order.key)).toEqual([]);
  });

  it('names the line of an article that the ERP does not know', async () => {
    const { erp, port, newKey } = given();
    const order = erp.order(newKey());
    const [first, second] = order.lines;
    if (first === undefined || second === undefined) throw new Error('two lines are needed');
    const unknown = { ...second, article: erp.forgotten ?? { key: 'NO-SUCH-ARTICLE', ref: null } };
    const written = await endOf(given(), order.key, () => port.write({ ...order, lines: [first, unknown] }));
    expect(written).toMatchObject({ kind: 'refused', reasons: [{ line: 1 }] });
    expect(await port.find(order.key)).toEqual([]);
  });

  it('neither changes nor cancels what is picked, and says why', async () => {
    const { erp, port, newKey } = given();
    const order = erp.order(newKey());
    await port.write(order);
    await erp.pick(order.key);
    const asked = [
      await endOf(given(), order.key, () => port.write(released(order, 2, '3', '3'))),
      await endOf(given(), order.key, () => port.cancel({ key: order.key, release: 2 })),
    ];
    for (const written of asked) {
      expect(written.kind).toBe('refused');
      expect(written.kind === 'refused' ? written.reasons[0]?.text : '').not.toBe('');
    }
    await expectOne({ erp, port }, order);
  });
}

function meetingTests(given: Given): void {
  it('make one sale when they write at once', async () => {
    const { erp, port, newKey } = given();
    const order = erp.order(newKey());
    const ports = [port, erp.open(), erp.open()];
    await Promise.all(ports.map((one) => writeOrLater(one, order)));
    await expectOne({ erp, port }, order);
    for (const one of ports.slice(1)) await one.close();
  });

  it('go on from what one left that died', async () => {
    const { erp, port, newKey } = given();
    if (erp.leaveDraft === undefined) return;
    const order = erp.order(newKey());
    await erp.leaveDraft(order);
    await erp.leaveDraft(order);
    expect((await port.find(order.key)).map(({ state }) => state)).toEqual(['draft', 'draft']);
    expect(await port.write(order)).toMatchObject({ kind: 'created' });
    await expectOne({ erp, port }, order);
  });

  it('leave one confirmed sale and no draft, wherever one is stopped while another one finishes', async () => {
    const { erp, port, newKey } = given();
    for (const step of erp.steps) {
      const order = erp.order(newKey());
      const slow = erp.pausing(step);
      const writing = slow.port.write(order);
      await slow.stopped;
      await port.write(order);
      await erp.settle?.();
      slow.resume();
      await writing.catch((error: unknown) => {
        if ((error as { readonly kind?: unknown }).kind !== 'busy') throw error;
      });
      await expectOne({ erp, port }, order);
      await slow.port.close();
    }
  });

  it('leave nothing once both are through, wherever one is stopped while another one cancels', async () => {
    const { erp, port, newKey } = given();
    for (const step of erp.steps) {
      const order = erp.order(newKey());
      const cancelled = { key: order.key, release: 2 };
      const slow = erp.pausing(step);
      const writing = slow.port.write(order);
      await slow.stopped;
      const { kind } = await port.cancel(cancelled);
      await erp.settle?.();
      slow.resume();
      const written = await writing;
      // Of what never was there nothing tells that it is cancelled: whoever cancelled hears that it stands there, and cancels once more.
      const isTold = written.kind === 'exists' && written.booked.state === 'cancelled';
      if (kind === 'nothing-there' && !isTold)
        expect(await port.cancel(cancelled)).toMatchObject({ kind: 'cancelled' });
      // Where answers come later, whoever is stopped behind his last look tells what was so then; the news tell what is.
      else if (port.abilities.answersAtOnce)
        expect(written).toMatchObject({ kind: 'exists', booked: { state: 'cancelled' } });
      const states = (await port.find(order.key)).map(({ state }) => state);
      if (kind !== 'nothing-there' || !isTold) expect(states).not.toEqual([]);
      await erp.settle?.();
      expect(erp.there?.(order.key) ?? []).toEqual([]);
      expect(states.every((state) => state === 'cancelled')).toBe(true);
      await slow.port.close();
    }
  });
}

/** Whoever finds that others are at it comes back. */
async function writeOrLater(port: ErpPort, order: ErpOrder): Promise<void> {
  for (let time = 0; ; time++) {
    try {
      await port.write(order);
      return;
    } catch (error) {
      if ((error as { readonly kind?: unknown }).kind !== 'busy' || time > 10) throw error;
    }
  }
}

const newsOf = (news: readonly OrderNews[], key: string): BookedOrder | undefined =>
  news.flatMap((one) => (one.key === key && 'booked' in one ? [one.booked] : []))[0];

function newsTests(given: Given): void {
  it('is told once it has happened: what is sent of each line, what waits, and the invoice', async () => {
    const { erp, port, newKey } = given();
    const order = erp.order(newKey());
    const [first, second] = order.lines;
    if (first === undefined || second === undefined) throw new Error('two lines are needed');
    const { mark: before } = await readAll(port.news(null, [order.key]));
    await port.write(order);
    await erp.settle?.();
    const booked = await readAll(port.news(before, null));
    expect(newsOf(booked.rows, order.key)).toMatchObject({ state: 'open', invoices: expect.any(Array) as unknown });
    expect(newsOf((await readAll(port.news(booked.mark, null))).rows, order.key)).toBeUndefined();

    await erp.ship(order.key, '4');
    const sent = await readAll(port.news(booked.mark, null));
    const news = newsOf(sent.rows, order.key);
    const linesOf = (state: string) =>
      news?.deliveries
        .filter((delivery) => delivery.state === state)
        .flatMap(({ lines }) => lines.map(({ index, quantity }) => ({ index, quantity })));
    expect(news?.state).toBe('open');
    expect(linesOf('shipped')).toEqual(
      expect.arrayContaining([
        { index: 0, quantity: '4' },
        { index: 1, quantity: second.quantity },
      ]),
    );
    expect(linesOf('waiting')).toEqual([{ index: 0, quantity: String(Number(first.quantity) - 4) }]);
    expect(news?.deliveries.find(({ state }) => state === 'shipped')?.shippedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);

    const number = await erp.invoice(order.key);
    const posted = await readAll(port.news(sent.mark, null));
    const [invoice] = newsOf(posted.rows, order.key)?.invoices ?? [];
    const net = order.lines.reduce((sum, { netAmount }) => sum + Number(netAmount), 0);
    expect(invoice).toMatchObject({ number, state: 'posted', currency: order.currency });
    expect(Number(invoice?.netAmount)).toBe(net);
    expect(Number(invoice?.grossAmount)).toBeGreaterThan(net);
    expect(newsOf((await readAll(port.news(null, [order.key]))).rows, order.key)).toMatchObject({
      invoices: [{ number }],
    });
  });
}
