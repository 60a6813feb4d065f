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
  readonly sales: { readonly number: string; release: number; isThere: boolean; isEndedHere: boolean }[] = [];
  /** Answers that the ERP wrote, and how many of them were read. */
  readonly written: Said[] = [];
  read = 0;
  release = 0;
  /** It takes nothing back of what stands. */
  isPicked = false;
  private readonly store = new MemoryStore();
  private processed = 0;
  /** The last that it refused to make. */
  private refused: number | null = null;
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

  /** Its last release was cancelled, or is about to be: nothing more of that one is handed over. */
  get isCancelled(): boolean {
    return this.handed.some(({ what, release }) => what === 'cancellation' && release === this.release);
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
      else this.end(false);
      return;
    }
    if (!isWilling) { if (isNew) this.refused = release; refuse(text); return; }
    if (isNew) this.make(release);
    else if (there !== undefined) { there.release = release; this.say({ kind: 'taken', release, number: there.number }); }
  } // prettier-ignore

  /** Everything of it is cancelled there. @param isRejected by rejecting all of its lines, which SAP says in one document */
  end(isEndedHere = true, isRejected = false): void {
    for (const sale of this.sales.filter(({ isThere }) => isThere)) {
      Object.assign(sale, { isThere: false, isEndedHere });
      const { number } = sale;
      this.say({ kind: 'cancelled', number, ...(isRejected ? { reasons: [{ code: 'x', text: 'rejected', line: 0 }] } : {}) });
    }
  } // prettier-ignore

  /** Somebody there takes back that he cancelled or rejected it. @param isTold in an answer, and not by what leaves then */
  reinstate(isTold = true): void {
    const sale = this.sales.findLast(({ isEndedHere }) => isEndedHere);
    if (sale === undefined || this.standing > 0) return;
    Object.assign(sale, { isThere: true, isEndedHere: false });
    if (isTold) this.say({ kind: 'taken', release: sale.release, number: sale.number });
    else this.send();
  }

  /** Somebody there makes what was refused. */
  mend(): void {
    if (this.refused !== null && this.standing === 0) this.make(this.refused);
    this.refused = null;
  }

  /** Part of what stands leaves. */
  send(): void {
    if (this.standing > 0) this.say({ kind: 'delivery', delivery: { number: `P${String(this.written.length + 1)}`, shippedOn: null, state: 'shipped', lines: [] } }); // prettier-ignore
  }

  /** Reads the next answer, or one that was read before and is delivered again under another name. */
  async deliver(again?: number): Promise<void> {
    const at = again === undefined ? this.read : again % Math.max(1, this.read);
    const answer = this.written[at];
    if (answer === undefined || (again !== undefined && this.read === 0)) return;
    if (again === undefined) this.read += 1;
    await this.keep(answer);
  }

  async keep(answer: Said): Promise<void> {
    const name = `f${String(++this.count)}`;
    const file = { name, known: name, folder: 'in', size: 1, modifiedMs: ++this.count, id: null };
    await this.book.keep(KEY, file, [{ key: KEY, ...answer }]);
  }

  async state() {
    const news = await this.book.news(KEY);
    const booked = news.flatMap((one) => ('booked' in one ? [one.booked] : []))[0];
    const told = news.flatMap((one) => ('reasons' in one ? one.reasons.map(({ code }) => code) : []));
    return { state: booked?.state ?? 'none', told };
  }

  private make(release: number): void {
    const number = `V${String(this.sales.length + 1)}`;
    this.sales.push({ number, release, isThere: true, isEndedHere: false });
    this.say({ kind: 'taken', release, number });
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
const rejects: Act = (of) => of.end(true, true);
const reinstates: Act = (of) => of.reinstate();
const sendsAfterAll: Act = (of) => of.reinstate(false);
const mends: Act = (of) => of.mend();
const sends: Act = (of) => of.send();
const picks: Act = (of) => void (of.isPicked = true);
const reads: Act = (of) => of.deliver();
const readsAll: Act = async (of) => {
  while (of.read < of.written.length) await of.deliver();
};
const readsAgain =
  (which: number): Act =>
  (of) =>
    of.deliver(which);

/** What happens in turn; what the next release goes out as; how the order stands and what people are told, before that one. */
const EVENTS: readonly (readonly [string, Ways, readonly Act[], Handed, { readonly state: string; readonly told: readonly string[] }])[] = [
  ['a refusal', BARE, [write, refuses, reads], 'new', { state: 'none', told: ['x'] }],
  ['a refusal that comes again at once', BARE, [write, refuses, reads, readsAgain(0)], 'new', { state: 'none', told: ['x'] }],
  ['a refusal of 1 again behind 2, of the same document', SAP, [write, refuses, reads, write, readsAgain(0)], 'change', { state: 'open', told: [] }],
  ['a refusal of 1 again behind 2, which nothing tells from one of 2', BARE, [write, refuses, reads, write, readsAgain(0)], 'change', { state: 'open', told: ['refused_in_doubt'] }],
  ['the same, and 2 is taken', BARE, [write, refuses, reads, write, readsAgain(0), takes, reads], 'change', { state: 'open', told: [] }],
  ['the same, and 2 is refused otherwise', BARE, [write, refuses, reads, write, readsAgain(0), refusesOtherwise, reads], 'new', { state: 'none', told: ['x'] }],
  ['2 refused with the words of 1, in a document of its own', SAP, [write, refuses, reads, write, refuses, reads], 'new', { state: 'none', told: ['x'] }],
  ['2 refused with the words of 1, which nothing tells from a copy', BARE, [write, refuses, reads, write, refuses, reads], 'change', { state: 'open', told: ['refused_in_doubt'] }],
  ['the same, and somebody says that 2 is refused', BARE, [write, refuses, reads, write, refuses, reads, (of) => of.keep({ kind: 'refused', release: 2, reasons: [{ code: 'x', text: 'no', line: null }] })], 'new', { state: 'none', told: ['x'] }],
  ['2 refused in other words', BARE, [write, refuses, reads, write, refusesOtherwise, reads], 'new', { state: 'none', told: ['x'] }],
  ['a "taken" of 1 again behind the change 2, which is refused then', BARE, [write, takes, reads, write, readsAgain(0), refuses, reads], 'change', { state: 'open', told: ['x'] }],
  ['the same of the same document', SAP, [write, takes, reads, write, readsAgain(0), refuses, reads], 'change', { state: 'open', told: ['x'] }],
  ['a "cancelled" of the ERP itself', BARE, [write, takes, reads, ends, reads], 'new', { state: 'cancelled', told: [] }],
  ['a "cancelled" of 1 again behind 2, of the same document', SAP, [write, takes, reads, ends, reads, write, readsAgain(1)], 'change', { state: 'open', told: [] }],
  ['a "cancelled" of 1 again behind 2, which nothing tells from one of 2', BARE, [write, takes, reads, ends, reads, write, readsAgain(1)], 'change', { state: 'open', told: ['cancelled_in_doubt'] }],
  ['a late "cancelled" behind a change that was not answered', BARE, [write, takes, reads, ends, write, reads], 'change', { state: 'cancelled', told: [] }],
  ['the same behind a "taken" of 1 that came again', BARE, [write, takes, reads, write, readsAgain(0), ends, reads], 'change', { state: 'cancelled', told: [] }],
  ['cancelled and ordered anew, the answers late', BARE, [write, takes, cancel, write, takes, takes, reads, reads], 'change', { state: 'open', told: [] }],
  ['cancelled and ordered anew, the answers twice', SAP, [write, takes, cancel, write, takes, takes, reads, readsAgain(0), reads, readsAgain(1), readsAgain(0)], 'change', { state: 'open', told: [] }],
  ['cancelled and ordered anew, and that is refused', BARE, [write, takes, cancel, write, takes, refuses, reads, reads, reads], 'new', { state: 'cancelled', told: ['x'] }],
  ['cancelled and ordered anew, and what was picked cannot be cancelled', SAP, [write, takes, picks, cancel, write, takes, takes, reads, reads, reads], 'change', { state: 'open', told: ['stands_twice'] }],
  ['refused and ordered anew, and then mended there', NAMED, [write, refuses, reads, write, takes, reads, (of) => of.keep({ kind: 'taken', release: 1, number: 'V9' })], 'change', { state: 'open', told: ['stands_twice'] }],
  ['a refusal that was mended there, and comes again', NAMED, [write, refuses, reads, (of) => of.keep({ kind: 'taken', release: 1, number: null }), readsAgain(0)], 'change', { state: 'open', told: ['refused_in_doubt'] }],
  ['a "cancelled" of what has another number than what stands', SAP, [write, takes, reads, (of) => of.keep({ kind: 'cancelled', number: 'V9' })], 'change', { state: 'open', told: ['of_another'] }],
  ['a release that is not known here', NAMED, [write, takes, reads, (of) => of.keep({ kind: 'refused', release: 9, reasons: [] })], 'change', { state: 'open', told: ['of_another'] }],
  ['reinstated there in the very same words', NAMED, [write, takes, reads, ends, reads, reinstates, reads], 'change', { state: 'open', told: ['stands_after_all'] }],
  ['reinstated there in a document of its own', { ...NAMED, document: true }, [write, takes, reads, ends, reads, reinstates, reads], 'change', { state: 'open', told: [] }],
  ['mended, cancelled and reinstated there in the very same words', BARE, [write, refuses, mends, ends, readsAll, reinstates, reads], 'change', { state: 'open', told: ['stands_after_all'] }],
  ['reinstated in the very same words while a change is under way, which is refused', NAMED, [write, write, takes, ends, reinstates, refuses, readsAll], 'change', { state: 'open', told: ['x'] }],
  ['a late refusal of a cancellation in doubt', BARE, [write, refuses, cancel, reads, readsAgain(0), refuses, write, reads], 'change', { state: 'open', told: ['refused_in_doubt'] }],
  ['a reinstated one, cancelled once more', SAP, [write, takes, reads, ends, reads, reinstates, reads, ends, reads], 'new', { state: 'cancelled', told: [] }],
  ['a "cancelled" of the first and only known step, which is taken then', NAMED, [write, ends, (of) => of.keep({ kind: 'cancelled' }), takes, reads], 'change', { state: 'open', told: [] }],
  ['all rejected while a change is under way, which is taken then', { ...NAMED, document: true }, [write, takes, reads, write, (of) => of.keep({ kind: 'cancelled', document: 'E1', reasons: [{ code: 'x', text: 'no', line: 0 }] }), (of) => of.keep({ kind: 'taken', release: 2, number: 'V1', document: 'E2' })], 'change', { state: 'open', told: [] }],
  ['all rejected while a change is under way, of which nobody knows', SAP, [write, takes, reads, write, rejects, reads], 'change', { state: 'cancelled', told: ['x'] }],
  ['all rejected as we asked for', SAP, [write, takes, reads, cancel, (of) => of.keep({ kind: 'cancelled', number: 'V1', reasons: [{ code: 'x', text: 'no', line: 0 }] })], 'new', { state: 'cancelled', told: [] }],
  ['all rejected', SAP, [write, takes, reads, rejects, reads], 'new', { state: 'none', told: ['x'] }],
  ['all rejected, and reinstated in a document that names no release', SAP, [write, takes, reads, rejects, reads, reinstates, reads], 'change', { state: 'open', told: ['stands_after_all'] }],
  ['all rejected, and a delivery comes', SAP, [write, takes, reads, rejects, reads, sendsAfterAll, reads], 'change', { state: 'open', told: ['stands_after_all'] }],
  ['refused, and an invoice comes', NAMED, [write, refuses, reads, (of) => of.keep({ kind: 'invoice', invoice: { number: 'F1', date: null, currency: 'EUR', netAmount: null, grossAmount: null, state: 'posted' } })], 'change', { state: 'open', told: ['stands_after_all'] }],
  ['sent in part, the rest cancelled, and what was sent is billed', NAMED, [write, takes, reads, sends, reads, ends, reads, (of) => of.keep({ kind: 'invoice', invoice: { number: 'F1', date: null, currency: 'EUR', netAmount: null, grossAmount: null, state: 'posted' } })], 'new', { state: 'cancelled', told: [] }],
  ['a delivery behind a cancellation of ours that has no answer yet', NAMED, [write, takes, reads, cancel, sends, reads], 'change', { state: 'open', told: ['stands_after_all'] }],
  ['the same, and it is cancelled then', NAMED, [write, takes, reads, cancel, sends, takes, reads, reads], 'new', { state: 'cancelled', told: [] }],
  ['the lines of what we had cancelled', SAP, [write, takes, reads, cancel, takes, reads, (of) => of.keep({ kind: 'taken', release: null, number: 'V1', document: 'E1', lines: [] })], 'change', { state: 'open', told: ['stands_after_all'] }],
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

  const common = [write, write, cancel, ends, rejects, sends, takes, takes, refuses, refusesOtherwise, reads, reads, reads];
  const acts = (...more: readonly Act[]) => fc.array(fc.oneof(...[...common, ...more].map((one) => fc.constant(one)), fc.nat(20).map(readsAgain)), { minLength: 4, maxLength: 40 });
  const ways = fc.record({ release: fc.boolean(), document: fc.boolean(), number: fc.boolean() });

  it('never stand twice, whatever answers carry', async () => {
    await fc.assert(
      fc.asyncProperty(ways, fc.boolean(), acts(), async (of, booksChanges, all) => {
        const exchange = new Exchange(of, booksChanges);
        for (const one of all) {
          await one(exchange);
          expect(exchange.standing).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 1_000 },
    );
  }, 120_000);

  // What is reinstated while another one is under way stands twice, and nobody can help it: so it is judged where all was read.
  it('never let be ordered anew what is known to stand, whatever is reinstated there', async () => {
    await fc.assert(
      fc.asyncProperty(ways, fc.boolean(), acts(reinstates, reinstates, reinstates, sendsAfterAll, mends, readsAll, readsAll, readsAll), async (of, booksChanges, all) => {
        const exchange = new Exchange(of, booksChanges);
        for (const one of all) {
          const stands = exchange.isQuiet && exchange.standing > 0;
          const before = exchange.handed.length;
          const { isCancelled } = exchange;
          await one(exchange);
          const [said] = exchange.handed.slice(before);
          if (stands && one === write) expect(said?.what).toBe('change');
          if (stands && one === cancel && !isCancelled) expect(said?.what).toBe('cancellation');
        }
      }),
      { numRuns: 2_000 },
    );
  }, 120_000);
}); // prettier-ignore
