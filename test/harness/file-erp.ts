import { FolderErp, type Outcome, type Sale, type SaleLine, type Wanted } from './folder-erp';

/* An ERP that exchanges CSV: it goes by the names of columns that docs/erp.md promises. */

type Cells = Readonly<Record<string, string>>;

/** A customer whose limit is low. */
export const LIMITED = 'K-LIMIT';

export class FileErp extends FolderErp {
  constructor(root: string, day: string, articles = /^A\d+$/) {
    super(root, day, { articles, limited: LIMITED });
  }

  put(folder: string, name: string, lines: readonly string[]): void {
    this.putText(folder, name, lines.map((line) => `${line}\r\n`).join(''));
  }

  protected read(text: string): Wanted {
    const rows = rowsOf(text);
    const [head] = rows;
    if (head === undefined) throw new Error('an order without a row');
    const { action = '', order = '', release = '', customer = '' } = head;
    const lines = rows.map(({ line = '', article = '', quantity = '', unitPrice = '' }) => ({ line, article, quantity: Number(quantity), unitPrice: Number(unitPrice) }));
    return { action: action as Wanted['action'], order, release, customer, lines };
  } // prettier-ignore

  protected tell(outcomes: readonly Outcome[]): void {
    this.answer(outcomes.flatMap(({ wanted: { order, release }, kind, sale, refusals }): readonly Cells[] =>
      kind === 'refused' ? refusals.map(({ code, of, line }) => ({ order, release, kind, code, line, text: WORDS[code](of) }))
      : kind === 'cancelled' ? [{ order, release, kind }]
      : [{ order, release, kind, number: sale?.number ?? '' }]));
  } // prettier-ignore

  protected tellSent({ order, number, sent }: Sale, lines: readonly SaleLine[]): void {
    this.answer(lines.map(({ line, article, quantity }) => ({ order, kind: 'delivery', number: `PB-${number}-${sent}`, line, article, quantity: String(quantity), date: this.day })));
  } // prettier-ignore

  protected tellInvoice({ order, number: of }: Sale, net: number): string {
    const number = `F-${of}`;
    this.answer([{ order, kind: 'invoice', number, date: this.day, net: net.toFixed(2), gross: (net * 1.21).toFixed(2), currency: 'EUR' }]);
    return number;
  } // prettier-ignore

  private answer(rows: readonly Cells[]): void {
    const columns = ['order', 'release', 'kind', 'number', 'code', 'text', 'line', 'article', 'quantity', 'date', 'net', 'gross', 'currency'];
    const cell = (text: string): string => (/[;"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    const name = `answer-${String(this.next()).padStart(5, '0')}.csv`;
    this.put('answers', name, [columns.join(';'), ...rows.map((row) => columns.map((column) => cell(row[column] ?? '')).join(';'))]);
  } // prettier-ignore
}

const WORDS = {
  picked: (order: string) => `${order}; the goods are "picked" already`,
  unknown: (order: string) => `there is no ${order}`,
  article: (article: string) => `article ${article} is not known`,
  credit: (customer: string) => `${customer} has reached the limit of 100`,
} as const;

/** Rows by the names of the first; cells with quotes in the plainest way. */
function rowsOf(text: string): readonly Cells[] {
  const cellsOf = (line: string): readonly string[] =>
    [...line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g)].map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? ''); // prettier-ignore
  const [names = '', ...lines] = text.split('\r\n').filter((line) => line !== '');
  const columns = cellsOf(names);
  return lines.map((line) => Object.fromEntries(cellsOf(line).map((cell, at) => [columns[at] ?? '', cell])));
}
