import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/*
 * The other side of an exchange of files: an ERP that takes orders away, keeps them and answers. It knows nothing of our code, and refuses nothing that
 * comes twice, as real ones do not. How its files look is said by what is made of it.
 */

export interface SaleLine {
  readonly line: string;
  readonly article: string;
  readonly quantity: number;
  readonly unitPrice: number;
}
export interface Sale {
  readonly order: string;
  readonly number: string;
  readonly wanted: Wanted;
  lines: readonly SaleLine[];
  state: 'open' | 'picked' | 'cancelled';
  sent: number;
}

/** What a file asks for. */
export interface Wanted {
  readonly action: 'new' | 'change' | 'cancellation';
  readonly order: string;
  readonly release: string;
  readonly customer: string;
  readonly lines: readonly (SaleLine & { readonly action?: 'added' | 'changed' | 'dropped' })[];
}

interface Refusal {
  readonly code: 'picked' | 'unknown' | 'article' | 'credit';
  /** What it is about: the order, the article, the customer. */
  readonly of: string;
  readonly line: string;
}

/** What came of a file. */
export interface Outcome {
  readonly wanted: Wanted;
  readonly kind: 'taken' | 'refused' | 'cancelled';
  readonly sale?: Sale;
  readonly refusals: readonly Refusal[];
}

interface Customised {
  /** Which articles it knows. */
  readonly articles: RegExp;
  /** Customers whose limit is 100. */
  readonly limited: string;
}

export abstract class FolderErp {
  readonly sales: Sale[] = [];
  readonly limited: Set<string>;
  private time = Date.parse('2026-11-27T06:00:00Z') / 1_000;
  private count = 0;

  constructor(
    readonly root: string,
    protected readonly day: string,
    private readonly customised: Customised,
  ) {
    this.limited = new Set([customised.limited]);
    for (const folder of ['master', 'answers', 'orders', 'work']) mkdirSync(path.join(root, folder), { recursive: true }); // prettier-ignore
  }

  protected abstract read(text: string): Wanted;
  protected abstract tell(outcomes: readonly Outcome[]): void;
  protected abstract tellSent(sale: Sale, lines: readonly SaleLine[]): void;
  /** @returns the number of the invoice */
  protected abstract tellInvoice(sale: Sale, net: number): string;

  /** Writes a file as a careful program does: under another name first. */
  protected putText(folder: string, name: string, text: string): void {
    const file = path.join(this.root, folder, name);
    writeFileSync(`${file}.tmp`, text);
    renameSync(`${file}.tmp`, file);
  }

  /** Takes all orders away that lie there, in turn, does what they say, and answers. */
  take(): void {
    const folder = path.join(this.root, 'orders');
    const names = readdirSync(folder).filter((name) => !name.startsWith('.'));
    const age = (name: string): number => statSync(path.join(folder, name)).ctimeMs;
    const outcomes = names
      .sort((a, b) => age(a) - age(b) || (a < b ? -1 : 1))
      .map((name) => {
        const wanted = this.read(readFileSync(path.join(folder, name), 'utf8'));
        rmSync(path.join(folder, name));
        return { ...this.book(wanted), wanted };
      });
    if (outcomes.length > 0) this.tell(outcomes);
  }

  /** Standing sales of an order: more than one where it came twice. */
  there(order: string): readonly Sale[] {
    return this.sales.filter((sale) => sale.order === order && sale.state !== 'cancelled');
  }

  pick(order: string): void {
    this.take();
    for (const sale of this.there(order)) sale.state = 'picked';
  }

  /** Sends so much of the first line and all of the others. */
  ship(order: string, quantity: string): void {
    this.take();
    const sale = this.standing(order);
    sale.sent += 1;
    this.tellSent(
      sale,
      sale.lines.map((line, at) => (at === 0 ? { ...line, quantity: Number(quantity) } : line)),
    );
  }

  invoice(order: string): string {
    const sale = this.standing(order);
    return this.tellInvoice(
      sale,
      sale.lines.reduce((sum, line) => sum + line.quantity * line.unitPrice, 0),
    );
  }

  /** Times of files that lie a second apart, as those of a real day. */
  nextTime(): number {
    return (this.time += 1);
  }

  /** Numbers of files and documents. */
  protected next(): number {
    return ++this.count;
  }

  private standing(order: string): Sale {
    const [sale] = this.there(order);
    if (sale === undefined) throw new Error(`there is no ${order}`);
    return sale;
  }

  private book(wanted: Wanted): Omit<Outcome, 'wanted'> {
    const { action, order, customer } = wanted;
    const refused = (...refusals: readonly Refusal[]) => ({ kind: 'refused', refusals }) as const;
    const [sale] = this.there(order);
    if (sale?.state === 'picked' && action !== 'new') return refused({ code: 'picked', of: order, line: '' });
    if (action === 'cancellation') {
      if (sale === undefined) return refused({ code: 'unknown', of: order, line: '' });
      sale.state = 'cancelled';
      return { kind: 'cancelled', sale, refusals: [] };
    }
    // What is done to its lines cannot be done without it.
    if (sale === undefined && wanted.lines.some((line) => line.action !== undefined))
      return refused({ code: 'unknown', of: order, line: '' });
    const lines = linesAfter(action === 'change' ? (sale?.lines ?? []) : [], wanted);
    const unknown = lines.filter(({ article }) => !this.customised.articles.test(article));
    if (unknown.length > 0)
      return refused(...unknown.map(({ article, line }) => ({ code: 'article', of: article, line }) as const));
    const amount = lines.reduce((sum, one) => sum + one.quantity * one.unitPrice, 0);
    if (this.limited.has(customer) && amount > 100) return refused({ code: 'credit', of: customer, line: '' });
    if (action === 'change' && sale !== undefined) {
      sale.lines = lines;
      return { kind: 'taken', sale, refusals: [] };
    }
    const number = `V${String(this.sales.length + 1).padStart(5, '0')}`;
    const made: Sale = { order, number, wanted, lines, state: 'open', sent: 0 };
    this.sales.push(made);
    return { kind: 'taken', sale: made, refusals: [] };
  }
}

/** Lines as they stand after what is wanted of each; those of which nothing is said take the place of all. */
function linesAfter(before: readonly SaleLine[], { lines, order }: Wanted): readonly SaleLine[] {
  if (lines.every(({ action }) => action === undefined)) return lines;
  const after = new Map(before.map((line) => [line.line, line]));
  for (const { action, ...line } of lines) {
    if (after.has(line.line) === (action === 'added')) throw new Error(`line ${line.line} of ${order} cannot be ${action ?? 'new'}`); // prettier-ignore
    if (action === 'dropped') after.delete(line.line);
    else after.set(line.line, line);
  }
  return [...after.values()].sort((a, b) => (a.line < b.line ? -1 : 1));
}
