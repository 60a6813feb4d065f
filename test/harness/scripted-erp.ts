import { z } from 'zod';
import { columnsOf } from '../../src/master';
import type { Connector } from '../../src/erp/connector';
import type {
  BookedOrder,
  ErpChange,
  ErpEntity,
  ErpOrder,
  ErpPort,
  ErpRow,
  MasterChanged,
  MasterEntity,
  OrderNews,
  Watermark,
  Written,
} from '../../src/erp/port';

/**
 * A connector for tests of what stands between the port and our own tables: it says what a test wrote down. What holds for a real ERP is shown with a
 * real one (test/system/erp); this one is for answers that a real one gives once a year.
 */
export class ScriptedErp {
  /** What it answers of each entity, page by page; a fault is thrown in its place. */
  rows = new Map<MasterEntity, readonly (readonly ErpRow[] | Error)[]>();
  watermark: Watermark = {};
  reads: readonly ErpEntity[] = ['articles', 'customers', 'prices', 'cross-references', 'orders'];
  readonly asked: { readonly entity: string; readonly since: Watermark | null }[] = [];
  readonly orders = new Map<string, BookedOrder>();
  readonly written: ErpOrder[] = [];
  /** Done before an order is answered: waits, throws, or refuses. */
  before: (order: ErpOrder) => Promise<Written | null> = () => Promise.resolve(null);
  /** Waited for before rows are answered. */
  reading: () => Promise<void> = () => Promise.resolve();
  news: readonly OrderNews[] = [];
  /** Columns that its rows never have. */
  untold: readonly string[] = [];
  /** Tables of which it takes changes. */
  changes: readonly ErpRow['table'][] = [];
  readonly changed: ErpChange[] = [];
  /** What it does with a change. */
  change: (change: ErpChange) => Promise<MasterChanged> = () => Promise.resolve({ kind: 'changed' });
  at = 0;
  /** The most orders that were being written at one time. */
  atOnce = 0;

  readonly connector: Connector = {
    name: 'odoo',
    settings: z.strictObject({}),
    open: () => this.port(),
  };

  private port(): ErpPort {
    let busy = 0;
    return {
      abilities: {
        reads: this.reads,
        incremental: true,
        answersAtOnce: true,
        tells: (table) => [...columnsOf(table).keys()].filter((column) => !this.untold.includes(column)),
        changes: Object.fromEntries(this.changes.map((table) => [table, [...columnsOf(table).keys()]])),
      },
      check: () => Promise.resolve([{ ok: true, nl: 'Alles is er.', en: 'All is there.' }]),
      read: (entity, since) => this.read(entity, since),
      news: (_, keys) => this.tell(keys),
      write: async (order) => {
        this.atOnce = Math.max(this.atOnce, ++busy);
        try {
          const instead = await this.before(order);
          if (instead !== null) return instead;
          this.written.push(order);
          const known = this.orders.has(order.key);
          const booked = this.orders.get(order.key) ?? this.book(order);
          return { kind: known ? 'exists' : 'created', booked };
        } finally {
          busy -= 1;
        }
      },
      cancel: ({ key }) => {
        const booked = this.orders.get(key);
        if (booked === undefined) return Promise.resolve({ kind: 'nothing-there' });
        this.orders.set(key, { ...booked, state: 'cancelled' });
        return Promise.resolve({ kind: 'cancelled', booked: { ...booked, state: 'cancelled' } });
      },
      find: (key) => Promise.resolve([this.orders.get(key)].flatMap((one) => one ?? [])),
      change: (change) => {
        this.changed.push(change);
        return this.change(change);
      },
      close: () => Promise.resolve(),
    };
  }

  private book(order: ErpOrder): BookedOrder {
    const booked: BookedOrder = {
      ref: { id: this.orders.size + 1 },
      number: `S${this.orders.size + 1}`,
      state: 'open',
      changedAt: null,
      lines: order.lines.map(({ index, article, quantity, unitPrice, netAmount }) => ({ index, article: article.key, quantity, unitPrice, netAmount })),
      deliveries: [],
      invoices: [],
    };
    this.orders.set(order.key, booked);
    return booked;
  } // prettier-ignore

  private async *read(entity: MasterEntity, since: Watermark | null): AsyncGenerator<readonly ErpRow[], Watermark, void> {
    this.asked.push({ entity, since });
    await this.reading();
    for (const page of this.rows.get(entity) ?? []) {
      if (page instanceof Error) throw page;
      yield await Promise.resolve(page);
    }
    return this.watermark;
  } // prettier-ignore

  private async *tell(keys: readonly string[] | null): AsyncGenerator<readonly OrderNews[], Watermark, void> {
    yield await Promise.resolve(keys === null ? this.news : [...this.orders].flatMap(([key, booked]) => (keys.includes(key) ? [{ key, booked }] : [])));
    return { at: ++this.at };
  } // prettier-ignore
}
