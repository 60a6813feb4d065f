import type { Words } from '../../kernel';
import type { ErpReason } from '../port';
import { ourReason } from '../reasons';
import { salesOf, wholeSales } from './odoo-find';
import type { Opened } from './odoo-references';
import { isDraft, isLocked, isOver, isPicked, isPosted, type WholeSale } from './odoo-sales';

/*
 * Taking a sale back. Odoo cancels a confirmed sale whatever came of it: transfers that are not done and invoices that are drafts go with it
 * (odoo/odoo `addons/sale/models/sale_order.py` and `addons/sale_stock/models/sale_order.py`, `_action_cancel`, 18.0; that of stock is unchecked). So it is we who look whether
 * goods are picked or an invoice is posted, before and after.
 */

const WORDS = {
  picked: {
    nl: 'Verkoop {sale} kan niet terug: de goederen van {what} zijn al verzameld of weg.',
    en: 'Sale {sale} cannot be taken back: the goods of {what} are picked or gone.',
  },
  invoiced: {
    nl: 'Verkoop {sale} kan niet terug: factuur {what} is al geboekt.',
    en: 'Sale {sale} cannot be taken back: invoice {what} is posted.',
  },
  locked: {
    nl: 'Verkoop {sale} is vergrendeld in Odoo. Ontgrendel hem daar, of sta onder "unlock" toe dat dit vanzelf gebeurt.',
    en: 'Sale {sale} is locked in Odoo. Unlock it there, or allow under "unlock" that this happens by itself.',
  },
  overtaken: {
    nl: 'Verkoop {sale} is geannuleerd terwijl {what} juist wegging. Maak dit in Odoo recht.',
    en: 'Sale {sale} was cancelled while {what} was just leaving. Put this right in Odoo.',
  },
  standing: {
    nl: 'Odoo annuleert verkoop {sale} niet: het vraagt iets wat alleen een mens kan beantwoorden.',
    en: 'Odoo does not cancel sale {sale}: it asks something that only a person can answer.',
  },
} as const satisfies Readonly<Record<string, Words>>;

const reason = (code: keyof typeof WORDS, { sale }: WholeSale, what = ''): ErpReason =>
  ourReason(code, WORDS[code], { sale: sale.name ?? String(sale.id), what });

/** Why nothing of a sale can be taken back any more; none where it can. */
function obstaclesOf(whole: WholeSale, { unlock }: Opened['settings']): readonly ErpReason[] {
  if (isOver(whole) || isDraft(whole)) return [];
  return [
    ...whole.pickings.filter((one) => isPicked(one, whole)).map((one) => reason('picked', whole, one.name ?? String(one.id))), // prettier-ignore
    ...whole.invoices.filter(isPosted).map((one) => reason('invoiced', whole, one.name ?? String(one.id))),
    ...(isLocked(whole) && !unlock ? [reason('locked', whole)] : []),
  ];
}

/** Until 18 a person is asked first whether he means it (odoo/odoo `sale_order.py`, `_show_cancel_wizard`, 18.0). */
const WITHOUT_ASKING = { disable_cancel_warning: true } as const;

/** Takes a sale back. @returns why that cannot be; nothing when it is done */
export async function withdraw(opened: Opened, whole: WholeSale): Promise<readonly ErpReason[]> {
  const { odoo, settings } = opened;
  const { id } = whole.sale;
  const obstacles = obstaclesOf(whole, settings);
  if (obstacles.length > 0 || isOver(whole)) return obstacles;
  if (isLocked(whole)) await odoo.call('sale.order', 'action_unlock', { ids: [id] });
  await odoo.call('sale.order', 'action_cancel', { ids: [id] }, WITHOUT_ASKING);
  const [now] = await wholeSales(opened, await salesOf(opened, [['id', '=', id]]));
  // Somebody deleted it: there is nothing to take back any more.
  if (now === undefined) return [];
  if (!isOver(now)) return [reason('standing', now)];
  return now.pickings
    .filter(({ state }) => state === 'done')
    .map((one) => reason('overtaken', now, one.name ?? String(one.id)));
}
