import { parentsOf, type Changes } from '../changes';
import { chunksOf } from '../lists';
import { saleMarkOf } from '../one-sale';
import type { ErpReading, OrderNews, Watermark } from '../port';
import { recordPages } from './odoo-calls';
import { salesByKey } from './odoo-find';
import { askingOf } from './odoo-read-articles';
import type { Opened } from './odoo-references';
import { bookedOf, salesWith } from './odoo-sales';
import { changesSince, markNow, markOf, type Polled } from './odoo-watermark';

/** A sale is told of nothing that happens to what came of it. What Odoo works out by itself, as that an invoice is paid, changes no time. */
const polledWith = ({ shape, settings: { keyField } }: Opened): readonly Polled[] => [
  { model: 'sale.order', domain: [[keyField, '!=', false]], watched: ['state', 'name', 'amount_untaxed'] },
  { model: 'sale.order.line', parents: ['order_id'], watched: ['product_uom_qty', 'price_unit'], domain: [['state', '!=', 'draft']] },
  ...(shape.has('stock.picking', 'sale_id')
    ? [{ model: 'stock.picking', parents: ['sale_id'], watched: ['state', 'date_done'], domain: [['sale_id', '!=', false]] }]
    : []),
  ...(shape.has('stock.move', 'sale_line_id')
    ? [{ model: 'stock.move', parents: ['sale_line_id'], watched: ['state', 'product_uom_qty'], domain: [['sale_line_id', '!=', false]] }]
    : []),
  ...(shape.has('account.move')
    ? [{ model: 'account.move', watched: ['state', 'payment_state', 'name', 'amount_total'], domain: [['move_type', 'in', ['out_invoice', 'out_refund']]] }]
    : []),
]; // prettier-ignore

const SOME = 100;

/** What became of orders: of those with these keys, or of every sale with a key that changed, or of which a delivery or an invoice did. */
export async function* readNews(
  opened: Opened,
  since: Watermark | null,
  keys: readonly string[] | null,
): ErpReading<OrderNews> {
  const { odoo } = opened;
  const polled = polledWith(opened);
  const mark = markOf(since);
  const changes = mark === null ? null : await changesSince(odoo, polled, mark, askingOf(opened));
  const next = changes?.mark ?? (await markNow(odoo, polled, askingOf(opened)));
  for (const chunk of chunksOf(keys ?? (await changedKeys(opened, changes)), SOME)) {
    const found = await salesByKey(opened, chunk);
    const news = [...found].flatMap(([key, [kept]]) => (kept === undefined ? [] : [{ key, booked: bookedOf(kept) }]));
    if (news.length > 0) yield news;
  }
  return next;
}

async function changedKeys(opened: Opened, changes: Changes | null): Promise<readonly string[]> {
  const { odoo, settings, shape } = opened;
  const keys = new Set<string>();
  for (const named of changes === null ? [[]] : changedSales(changes)) {
    const domain = [...named, [settings.keyField, '!=', false]];
    for await (const page of recordPages(odoo, salesWith(shape, settings), domain, { size: settings.pageSize }))
      for (const { mark } of page) {
        const read = saleMarkOf(mark);
        if (read !== null) keys.add(read.key);
      }
  }
  return [...keys];
}

/** How the sales are found that changed, or of which something that hangs on them did. */
function changedSales(changes: Changes): readonly (readonly unknown[])[] {
  const idsOf = (model: string): readonly number[] => changes.of(model).map(({ id }) => id);
  const sales = [
    ...idsOf('sale.order'),
    ...parentsOf(changes.of('sale.order.line'), 'order_id'),
    ...parentsOf(changes.of('stock.picking'), 'sale_id'),
  ];
  const found: readonly (readonly [field: string, ids: readonly number[]])[] = [
    ['id', [...new Set(sales)]],
    ['order_line', [...new Set(parentsOf(changes.of('stock.move'), 'sale_line_id'))]],
    ['invoice_ids', idsOf('account.move')],
  ];
  return found.flatMap(([field, ids]) => [...chunksOf(ids, SOME)].map((chunk) => [[field, 'in', chunk]]));
}
