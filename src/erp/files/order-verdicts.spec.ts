import fc from 'fast-check';
import { MemoryStore } from '../../../test/harness/memory-store';
import type { ErpOrder } from '../port';
import type { OrderAnswer } from './file-format';
import { OrderBook } from './order-book';

/*
 * What an order goes through where answers come late, twice and out of turn. The ERP here books whatever it is told is new, as real ones do: so nothing may
 * be told to be new while something stands. It is judged by what it has, and not by what we take it to have.
 */

type Said = OrderAnswer extends infer One ? (One extends OrderAnswer ? Omit<One, 'key'> : never) : never;
type Handed = 'new' | 'change' | 'cancellation';

const KEY = 'SO-1';
const order = (release: number): ErpOrder => ({
  ...{ key: KEY, release, buyerOrderNumber: null, orderDate: null, deliveryDate: null, currency: 'EUR' },
  ...{ customer: { key: '1', ref: null }, deliveryPlace: null, invoicePlace: null, lines: [] },
});

/** What the answers of an ERP carry beside what they say. */
interface Ways {
  readonly release: boolean;
  readonly document: boolean;
  readonly number: boolean;
}
const BARE: Ways = { release: false, document: false, number: false };
const NAMED: Ways = { ...BARE, release: true };
const SAP: Ways = { release: false, document: true, number: true };

class Exchange {
  readonly handed: { readonly what: Handed; readonly release: number }[] = [];
  readonly sales: { readonly number: string; isThere: boolean }[] = [];
  /** Answers that the ERP wrote, and how many of them were read. */
  readonly written: Said[] = [];
  read = 0;
  release = 0;
  /** It takes nothing back of what stands. */
  isPicked = false;
  private readonly store = new MemoryStore();
  private processed = 0;
  private count = 0;

  /** @param booksChanges whether it books a change of what is not there */
  constructor(
    private readonly ways: Ways,
    private readonly booksChanges = false,
  ) {}

  get book(): OrderBook {
    return new OrderBook({
      ...{ store: this.store, work: 'work', orders: 'out', ending: '.csv', unique: () => String(++this.count) },
      write: ({ what, order: { release } }) => {
        this.handed.push({ what, release });
        return Buffer.from('x');
      },
    });
  }

  get standing(): number {
    return this.sales.filter(({ isThere }) => isThere).length;
  }

  get isQuiet(): boolean {
    return this.processed === this.handed.length && this.read === this.written.length;
  }

  async write(): Promise<void> {
    await this.book.write(order(++this.release));
  }

  async cancel(): Promise<void> {
    if (this.release > 0) await this.book.cancel({ key: KEY, release: this.release });
  }

  /** The ERP takes the next file. @param isWilling whether it takes what it could */
  process(isWilling: boolean, text = 'no'): void {
    const next = this.handed[this.processed];
    if (next === undefined) return;
    this.processed += 1;
    const { release } = next;
    const there = this.sales.find(({ isThere }) => isThere);
    const refuse = (why: string): void => this.say({ kind: 'refused', release, reasons: [{ code: 'x', text: why, line: null }], ...(there === undefined ? {} : { number: there.number }) }); // prettier-ignore
    const isNew = next.what === 'new' || (next.what === 'change' && there === undefined && this.booksChanges);
    if (!isNew && there === undefined) { refuse('unknown'); return; }
    if (next.what === 'cancellation') {
      if (this.isPicked) refuse('picked');
      else this.end();
      return;
    }
    if (!isWilling) { refuse(text); return; }
    const number = isNew ? `V${String(this.sales.length + 1)}` : (there?.number ?? '');
    if (isNew) this.sales.push({ number, isThere: true });
    this.say({ kind: 'taken', release, number });
  } // prettier-ignore

  /** Everything of it is cancelled there. */
  end(): void {
    for (const sale of this.sales.filter(({ isThere }) => isThere)) {
      sale.isThere = false;
      this.say({ kind: 'cancelled', number: sale.number });
    }
  }

  /** Reads the next answer, or one that was read before and is delivered again under another name. */
  async deliver(again?: number): Promise<void> {
    const at = again === undefined ? this.read : again % Math.max(1, this.read);
    const answer = this.written[at];
    if (answer === undefined || (again !== undefined && this.read === 0)) return;
    if (again === undefined) this.read += 1;
    await this.keep(answer);
  }

  async keep(answer: Said, modifiedMs = ++this.count): Promise<void> {
    const name = `f${String(++this.count)}`;
    const file = { name, known: name, folder: 'in', size: 1, modifiedMs, id: null };
    await this.book.keep(KEY, file, [{ key: KEY, ...answer }]);
  }

  async state() {
    const news = await this.book.news(KEY);
    const booked = news.flatMap((one) => ('booked' in one ? [one.booked] : []))[0];
    const told = news.flatMap((one) => ('reasons' in one ? one.reasons.map(({ code }) => code) : []));
    return { state: booked?.state ?? 'none', told };
  }

  private say(answer: Said): void {
    const { release, number, document } = this.ways;
    const said = {
      ...answer,
      ...('release' in answer && !release ? { release: null } : {}),
      ...('number' in answer && !number ? { number: answer.kind === 'taken' ? null : undefined } : {}),
      ...(document ? { document: `D${String(this.written.length + 1)}` } : {}),
    };
    this.written.push(JSON.parse(JSON.stringify(said)) as Said);
  } // prettier-ignore
}

type Act = (exchange: Exchange) => Promise<void> | void;
const write: Act = (of) => of.write();
const cancel: Act = (of) => of.cancel();
const takes: Act = (of) => of.process(true);
const refuses: Act = (of) => of.process(false);
const refusesOtherwise: Act = (of) => of.process(false, 'another reason');
const ends: Act = (of) => of.end();
const picks: Act = (of) => void (of.isPicked = true);
const reads: Act = (of) => of.deliver();
const readsAgain =
  (which: number): Act =>
  (of) =>
    of.deliver(which);

/** What happens in turn; what the next release goes out as; how the order stands and what people are told, before that one. */
const EVENTS: readonly (readonly [string, Ways, readonly Act[], Handed, { readonly state: string; readonly told: readonly string[] }])[] = [
  ['a refusal', BARE, [write, refuses, reads], 'new', { state: 'none', told: ['x'] }],
  ['a refusal that comes again at once', BARE, [write, refuses, reads, readsAgain(0)], 'new', { state: 'none', told: ['x'] }],
  ['a refusal of 1 again behind 2, of the same document', SAP, [write, refuses, reads, write, readsAgain(0)], 'change', { state: 'open', told: [] }],
  ['a refusal of 1 again behind 2, which nothing tells from one of 2', BARE, [write, refuses, reads, write, readsAgain(0)], 'change', { state: 'open', told: ['said_before'] }],
  ['the same, and 2 is taken', BARE, [write, refuses, reads, write, readsAgain(0), takes, reads], 'change', { state: 'open', told: [] }],
  ['the same, and 2 is refused otherwise', BARE, [write, refuses, reads, write, readsAgain(0), refusesOtherwise, reads], 'new', { state: 'none', told: ['x'] }],
  ['2 refused with the words of 1, in a document of its own', SAP, [write, refuses, reads, write, refuses, reads], 'new', { state: 'none', told: ['x'] }],
  ['2 refused with the words of 1, which nothing tells from a copy', BARE, [write, refuses, reads, write, refuses, reads], 'change', { state: 'open', told: ['said_before'] }],
  ['the same, and somebody says that 2 is refused', BARE, [write, refuses, reads, write, refuses, reads, (of) => of.keep({ kind: 'refused', release: 2, reasons: [{ code: 'x', text: 'no', line: null }] })], 'new', { state: 'none', told: ['x'] }],
  ['2 refused in other words', BARE, [write, refuses, reads, write, refusesOtherwise, reads], 'new', { state: 'none', told: ['x'] }],
  ['a "taken" of 1 again behind the change 2, which is refused then', BARE, [write, takes, reads, write, readsAgain(0), refuses, reads], 'change', { state: 'open', told: ['x'] }],
  ['the same of the same document', SAP, [write, takes, reads, write, readsAgain(0), refuses, reads], 'change', { state: 'open', told: ['x'] }],
  ['a "cancelled" of the ERP itself', BARE, [write, takes, reads, ends, reads], 'new', { state: 'cancelled', told: [] }],
  ['a "cancelled" of 1 again behind 2, of the same document', SAP, [write, takes, reads, ends, reads, write, readsAgain(1)], 'change', { state: 'open', told: [] }],
  ['a "cancelled" of 1 again behind 2, which nothing tells from one of 2', BARE, [write, takes, reads, ends, reads, write, readsAgain(1)], 'change', { state: 'open', told: ['said_before'] }],
  ['a late "cancelled" behind a change that was not answered', BARE, [write, takes, reads, ends, write, reads], 'change', { state: 'cancelled', told: [] }],
  ['the same behind a "taken" of 1 that came again', BARE, [write, takes, reads, write, readsAgain(0), ends, reads], 'change', { state: 'cancelled', told: [] }],
  ['cancelled and ordered anew, the answers late', BARE, [write, takes, cancel, write, takes, takes, reads, reads], 'change', { state: 'open', told: [] }],
  ['cancelled and ordered anew, the answers twice', SAP, [write, takes, cancel, write, takes, takes, reads, readsAgain(0), reads, readsAgain(1), readsAgain(0)], 'change', { state: 'open', told: [] }],
  ['cancelled and ordered anew, and that is refused', BARE, [write, takes, cancel, write, takes, refuses, reads, reads, reads], 'new', { state: 'cancelled', told: ['x'] }],
  ['cancelled and ordered anew, and what was picked cannot be cancelled', SAP, [write, takes, picks, cancel, write, takes, takes, reads, reads, reads], 'change', { state: 'open', told: ['stands_twice'] }],
  ['refused and ordered anew, and then mended there', NAMED, [write, refuses, reads, write, takes, reads, (of) => of.keep({ kind: 'taken', release: 1, number: 'V9' })], 'change', { state: 'open', told: ['stands_twice'] }],
  ['a refusal that was mended there, and comes again', NAMED, [write, refuses, reads, (of) => of.keep({ kind: 'taken', release: 1, number: null }), readsAgain(0)], 'change', { state: 'open', told: ['said_before'] }],
  ['a "cancelled" of what has another number than what stands', SAP, [write, takes, reads, (of) => of.keep({ kind: 'cancelled', number: 'V9' })], 'change', { state: 'open', told: ['said_before'] }],
  ['a cancellation of what is not there any more', SAP, [write, takes, reads, ends, cancel, takes, reads, reads], 'new', { state: 'cancelled', told: ['x'] }],
]; // prettier-ignore

describe('answers that come late, twice and out of turn', () => {
  it.each(EVENTS)('%s', async (_, ways, acts, next, stands) => {
    const exchange = new Exchange(ways);
    for (const act of acts) await act(exchange);
    expect(await exchange.state()).toEqual(stands);
    await exchange.write();
    expect(exchange.handed.at(-1)?.what).toBe(next);
  });

  const act = fc.oneof(
    ...[write, write, cancel, ends].map((one) => fc.constant(one)),
    ...[takes, takes, refuses, refusesOtherwise, reads, reads, reads].map((one) => fc.constant(one)),
    fc.nat(20).map(readsAgain),
  );
  const ways = fc.record({ release: fc.boolean(), document: fc.boolean(), number: fc.boolean() });

  it('never stand twice, whatever answers carry', async () => {
    await fc.assert(
      fc.asyncProperty(
        ways,
        fc.boolean(),
        fc.array(act, { minLength: 4, maxLength: 40 }),
        async (of, booksChanges, acts) => {
          const exchange = new Exchange(of, booksChanges);
          for (const one of acts) {
            await one(exchange);
            expect(exchange.standing).toBeLessThanOrEqual(1);
          }
        },
      ),
      { numRuns: 1_000 },
    );
  }, 120_000);
});
