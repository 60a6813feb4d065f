import type { Changes } from '../changes';
import { chunksOf } from '../lists';
import { saleMarkOf } from '../one-sale';
import type { ErpReading, OrderNews, Watermark } from '../port';
import { recordsOf, type Tryton } from './tryton-calls';
import { salesByKey, salesOf } from './tryton-find';
import { askingOf, type Reading } from './tryton-read-articles';
import { bookedOf } from './tryton-sales';
import { idsValue, idValue, textValue } from './tryton-values';
import { changesSince, markNow, markOf, type Polled } from './tryton-watermark';
import { z } from 'zod';

/** A sale is told of nothing that happens to what came of it. */
const POLLED: readonly Polled[] = [
  { model: 'sale.sale', domain: [['description', '!=', null]] },
  { model: 'stock.shipment.out' },
  { model: 'account.invoice', domain: [['type', '=', 'out']] },
];

const SOME = 100;

/** What became of orders: of those with these keys, or of every sale with a key that changed, or of which a delivery or an invoice did. */
export async function* readNews(
  reading: Reading,
  since: Watermark | null,
  keys: readonly string[] | null,
): ErpReading<OrderNews> {
  const { tryton } = reading;
  const mark = markOf(since);
  const changes = mark === null ? null : await changesSince(tryton, POLLED, mark, askingOf(reading));
  const next = changes?.mark ?? (await markNow(tryton, POLLED, askingOf(reading)));
  const wanted = keys ?? (await changedKeys(tryton, changes));
  for (const chunk of chunksOf(wanted, SOME)) {
    const found = await salesByKey(tryton, chunk);
    const news = [...found].flatMap(([key, [kept]]) => (kept === undefined ? [] : [{ key, booked: bookedOf(kept) }]));
    if (news.length > 0) yield news;
  }
  return next;
}

const described = z.object({ id: idValue, description: textValue });

async function changedKeys(tryton: Tryton, changes: Changes | null): Promise<readonly string[]> {
  const keys = new Set<string>();
  const note = (sales: readonly { readonly description: string | null }[]): void => {
    for (const { description } of sales) {
      const mark = saleMarkOf(description);
      if (mark !== null) keys.add(mark.key);
    }
  };
  if (changes === null) {
    const params = [[['description', '!=', null]], 0, null, [['id', 'ASC']], ['description']];
    note(recordsOf('sale.sale', described, await tryton.call('model.sale.sale.search_read', params)));
    return [...keys];
  }
  const idsOf = (model: string): readonly number[] => changes.of(model).map(({ id }) => id);
  for (const chunk of chunksOf(idsOf('sale.sale'), SOME)) note(await salesOf(tryton, [['id', 'in', chunk]]));
  for (const [model, field] of HANGING) {
    for (const chunk of chunksOf(idsOf(model), SOME)) {
      const domain = [[field, 'in', chunk], ['description', '!=', null]]; // prettier-ignore
      const ids = idsValue.parse(await tryton.call('model.sale.sale.search', [domain, 0, null, null]));
      note(await salesOf(tryton, [['id', 'in', ids]]));
    }
  }
  return [...keys];
}

/** How a sale is found by what came of it. */
const HANGING = [
  ['stock.shipment.out', 'shipments'],
  ['account.invoice', 'invoices'],
] as const;
