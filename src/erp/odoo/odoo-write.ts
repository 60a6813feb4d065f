import { z } from 'zod';
import { decimal, filled, type Words } from '../../kernel';
import { bookedDifference, saleMarkText } from '../one-sale';
import type { ErpOrder, ErpReason } from '../port';
import { ourReason, theirReason } from '../reasons';
import type { SaleHands } from '../write-once';
import { OdooRefusal } from './odoo-calls';
import { isStillDraft, salesWithKey } from './odoo-find';
import type { Opened } from './odoo-references';
import { priceThere, saleOf } from './odoo-resolve';
import { bookedOf, heldSale, type WholeSale } from './odoo-sales';
import { idsValue } from './odoo-values';
import { withdraw } from './odoo-withdraw';

/**
 * What writing does in Odoo. There making a sale and confirming it are two calls, each a transaction of its own; it deletes nothing that is confirmed
 * and confirms nothing that is gone or cancelled, and two transactions that write one record are not mixed: the later one is done once more from the
 * beginning (odoo/odoo `odoo/service/model.py`, `retrying`, 17.0; unchecked).
 */
export function saleHands(opened: Opened): SaleHands<WholeSale> {
  const { odoo, settings } = opened;
  return {
    erp: 'Odoo',
    salesOf: (key) => salesWithKey(opened, key),
    held: heldSale,
    idOf: ({ sale }) => sale.id,
    nameOf: ({ sale }) => sale.name ?? String(sale.id),
    bookedOf,
    differenceOf: (whole, order) => differenceOf(opened, whole, order),
    make: (order) => make(opened, order),
    remove: (whole) => deleteDraft(opened, whole),
    quote: () => Promise.resolve(),
    confirm: (whole, key) => confirm(opened, whole, key),
    withdraw: (whole) => withdrawOr(opened, whole),
    async mark({ sale: { id } }, order) {
      await odoo.call('sale.order', 'write', { ids: [id], vals: { [settings.keyField]: saleMarkText(order) } });
    },
    refusalOf,
  };
}

async function make(opened: Opened, order: ErpOrder): Promise<readonly ErpReason[]> {
  const resolved = await saleOf(opened, order);
  if (resolved.kind === 'refused') return resolved.reasons;
  idsValue.length(1).parse(await opened.odoo.call('sale.order', 'create', { vals_list: [resolved.values] }));
  return [];
}

const asked = z.looseObject({ type: z.string().startsWith('ir.actions'), name: z.string().optional() });

async function confirm(opened: Opened, { sale: { id } }: WholeSale, key: string): Promise<readonly ErpReason[]> {
  const answer = await opened.odoo.call('sale.order', 'action_confirm', { ids: [id] });
  if (answer === true || !(await isStillDraft(opened, key, id))) return [];
  // Odoo shows a form instead, or waits for somebody's word.
  const question = asked.safeParse(answer);
  return [questionOf(question.data?.name ?? '')];
}

const QUESTION = {
  nl: 'Odoo vraagt bij het bevestigen iets wat alleen een mens kan beantwoorden{name}. Handel dit in Odoo af en bied de order opnieuw aan.',
  en: 'Odoo asks something on confirming that only a person can answer{name}. Settle it in Odoo and hand the order over again.',
} as const satisfies Words;

const questionOf = (name: string): ErpReason =>
  ourReason('question', QUESTION, { name: name === '' ? '' : ` ("${name}")` });

/** Only what is a draft or cancelled can be deleted, and what was sent is neither. */
async function deleteDraft({ odoo }: Opened, { sale: { id, state } }: WholeSale): Promise<void> {
  try {
    if (state === 'sent') await odoo.call('sale.order', 'action_draft', { ids: [id] });
    await odoo.call('sale.order', 'unlink', { ids: [id] });
  } catch (error) {
    if (!(error instanceof OdooRefusal) || error.kind === 'access') throw error;
  }
}

async function withdrawOr(opened: Opened, whole: WholeSale): Promise<readonly ErpReason[]> {
  try {
    return await withdraw(opened, whole);
  } catch (error) {
    if (error instanceof OdooRefusal && error.kind === 'error') return [theirReason(error.kind, error.message)];
    // It is not there any more, so there is nothing to take back.
    if (error instanceof OdooRefusal && error.kind === 'missing') return [];
    throw error;
  }
}

function refusalOf(error: unknown): ErpReason | null {
  if (!(error instanceof OdooRefusal) || error.kind === 'access' || error.kind === 'absent') return null;
  return theirReason(error.kind, error.message);
}

const OTHER_AMOUNT = {
  nl: 'regel {line}: een bedrag van {amount} in plaats van {wanted}',
  en: 'line {line}: an amount of {amount} instead of {wanted}',
} as const satisfies Words;

/** In what a sale differs from its order, amounts within the tolerance. */
function differenceOf(opened: Opened, whole: WholeSale, order: ErpOrder): Words | null {
  const { lines } = bookedOf(whole);
  const difference = bookedDifference({ lines, total: whole.sale.amount_untaxed, rounded: priceThere(opened) }, order);
  if (difference !== null) return difference;
  const tolerance = decimal(opened.settings.amountTolerance);
  for (const wanted of order.lines) {
    const amount = lines.find(({ index }) => index === wanted.index)?.netAmount ?? '0';
    if (decimal(amount).minus(decimal(wanted.netAmount)).abs().gt(tolerance))
      return filled(OTHER_AMOUNT, { line: wanted.index + 1, amount, wanted: wanted.netAmount });
  }
  return null;
}
