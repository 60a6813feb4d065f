import { OrderBook } from '../../src/erp/files/order-book';
import type { FileStore } from '../../src/erp/files/file-store';
import type { ErpOrder } from '../../src/erp/port';
import { MemoryStore, steppedStore } from './memory-store';

/* Exporters that are stopped anywhere, and an ERP that takes every file away in the moment in which it is there. */

export const KEY = 'SO-1';
export const order = (release: number): ErpOrder => ({
  ...{ key: KEY, release, buyerOrderNumber: 'PO-1', orderDate: '2026-11-27', deliveryDate: null, currency: 'EUR' },
  ...{ customer: { key: '10010', ref: null }, deliveryPlace: null, invoicePlace: null },
  lines: [
    {
      ...{ index: 0, number: '10', article: { key: 'A1', ref: null }, description: null, quantity: String(release) },
      ...{ unitPrice: '1', netAmount: String(release), deliveryDate: null, contract: null },
    },
  ],
});

interface Got {
  readonly what: string;
  readonly release: number;
}

/** An office with exporters, and an ERP that takes away what it finds in the moment in which it is there. */
export class Office {
  readonly store = new MemoryStore();
  readonly got: Got[] = [];
  private count = 0;

  constructor() {
    const move = this.store.move.bind(this.store);
    this.store.move = async (from, to) => {
      const moved = await move(from, to);
      const bytes = this.store.files.get(to);
      if (to.startsWith('out/') && bytes !== undefined) {
        this.got.push(JSON.parse(bytes.toString()) as Got);
        this.store.files.delete(to);
      }
      return moved;
    };
  }

  book(store: FileStore = this.store): OrderBook {
    return new OrderBook({
      ...{ store, work: 'work', orders: 'out', ending: '.csv', unique: () => String(++this.count) },
      write: ({ what, order: handed }) => Buffer.from(JSON.stringify({ what, release: handed.release })),
    });
  }
}

export type Act = (book: OrderBook) => Promise<unknown>;
export const write = (release: number): Act => (book) => book.write(order(release)); // prettier-ignore
export const cancel = (release: number): Act => (book) => book.cancel({ key: KEY, release }); // prettier-ignore

/** How many steps an act has, where it has to do everything. */
export async function stepsOf(act: Act, first: readonly Act[]): Promise<number> {
  const office = new Office();
  for (const one of first) await one(office.book());
  let steps = 0;
  await act(office.book(steppedStore(office.store, (step) => Promise.resolve(void (steps = step)))));
  return steps;
}

/** Runs acts as a plan says: who does the next step, as long as he has any. */
export async function interleave(office: Office, acts: readonly Act[], plan: (done: readonly number[]) => number): Promise<void> {
  const waiting: ((() => void) | null)[] = acts.map(() => null);
  const steps = acts.map(() => 0);
  const over = acts.map(() => false);
  const running = acts.map((act, who) => {
    const store = steppedStore(office.store, () => new Promise<void>((go) => (waiting[who] = go)));
    return act(office.book(store)).finally(() => (over[who] = true));
  });
  while (over.includes(false)) {
    await new Promise((resolve) => setImmediate(resolve));
    const ready = acts.map((_, who) => who).filter((who) => !over[who] && waiting[who] !== null);
    const wanted = plan(steps);
    const who = ready.includes(wanted) ? wanted : ready[0];
    if (who === undefined) continue;
    const go = waiting[who];
    waiting[who] = null;
    steps[who] = (steps[who] ?? 0) + 1;
    go?.();
  }
  await Promise.all(running);
} // prettier-ignore

/** What an ERP would have, and what it would complain of. */
export function judged(got: readonly Got[]): { readonly has: number | null; readonly faults: readonly string[] } {
  let has: number | null = null;
  const faults: string[] = [];
  for (const { what, release } of got) {
    if (what === 'new' && has !== null) faults.push(`${release} new where ${has} stands`);
    if (what === 'change' && has === null) faults.push(`${release} changes nothing`);
    if (what === 'change' && has !== null && release <= has) faults.push(`${release} changes the later ${has}`);
    if (what === 'cancellation' && has === null) faults.push(`${release} cancels nothing`);
    has = what === 'cancellation' ? null : release;
  }
  if (new Set(got.map(({ what, release }) => `${what === 'cancellation'} ${release}`)).size !== got.length) faults.push('the same twice');
  return { has, faults };
} // prettier-ignore

export const said = (got: readonly Got[]): string => got.map(({ what, release }) => `${what} ${release}`).join(', ');
