import { z } from 'zod';
import { decimal, type Language } from '../../kernel';
import { bookedDifference, nextSaleStep, saleMarkText, type SaleStep } from '../one-sale';
import { ErpFault, type ErpOrder, type ErpReason, type Written } from '../port';
import { OdooRefusal } from './odoo-calls';
import { isStillDraft, salesWithKey } from './odoo-find';
import type { Opened } from './odoo-references';
import { priceThere, saleOf } from './odoo-resolve';
import { bookedOf, heldSale, isDraft, isOver, releaseOf, type WholeSale } from './odoo-sales';
import { idsValue } from './odoo-values';
import { withdraw } from './odoo-withdraw';

/*
 * Writing an order by the plan of `one-sale`. In Odoo making a sale and confirming it are two calls, each a transaction of its own; it deletes nothing that
 * is confirmed and confirms nothing that is gone or cancelled, and two transactions that write one record are not mixed: the later one is done once more
 * from the beginning (odoo/odoo `odoo/service/model.py`, `retrying`, 17.0; unchecked).
 */

/** Enough for everything that one order needs, and for others who write the same one meanwhile. */
const MOST_ROUNDS = 15;

/** What one attempt came to know on its way. */
interface Attempt {
  readonly order: ErpOrder;
  /** Something was written by us, and not found. */
  worked: boolean;
  /** An earlier release stood there. */
  changed: boolean;
  /** A draft that was not as the order wants it was made anew; once is enough. */
  remade: boolean;
  /** Sales of earlier releases that were taken back. */
  readonly withdrawn: string[];
}

/** Makes Odoo have this order once, by reading how things stand and doing the next thing until it does. */
export async function writeOrder(opened: Opened, order: ErpOrder): Promise<Written> {
  const attempt: Attempt = { order, worked: false, changed: false, remade: false, withdrawn: [] };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const sales = await salesWithKey(opened, order.key);
    attempt.changed ||= sales.some((sale) => releaseOf(sale) < order.release);
    const done = await take(opened, nextSaleStep(sales, order.release, heldSale), attempt);
    if (done !== null) return done;
  }
  throw new ErpFault('busy', `Others write order ${order.key} into Odoo at this moment.`);
}

/** Does one step. @returns what came of the order, or null when the next step is to be looked for */
async function take(opened: Opened, step: SaleStep<WholeSale>, attempt: Attempt): Promise<Written | null> {
  switch (step.kind) {
    case 'make':
      return make(opened, attempt);
    case 'delete':
      for (const whole of step.sales) await deleteDraft(opened, whole);
      return null;
    case 'withdraw':
      return withdrawAll(opened, step.sales, attempt);
    case 'confirm':
      return confirm(opened, step.sale, step.earlier, attempt);
    case 'stands':
      return stands(opened, step.sale, attempt);
  }
}

async function make(opened: Opened, attempt: Attempt): Promise<Written | null> {
  const resolved = await saleOf(opened, attempt.order);
  if (resolved.kind === 'refused') return resolved;
  attempt.worked = true;
  try {
    idsValue.length(1).parse(await opened.odoo.call('sale.order', 'create', { vals_list: [resolved.values] }));
    return null;
  } catch (error) {
    return refusedBy(error, attempt, opened);
  }
}

async function confirm(
  opened: Opened,
  whole: WholeSale,
  earlier: readonly WholeSale[],
  attempt: Attempt,
): Promise<Written | null> {
  const difference = differenceOf(opened, whole, attempt.order);
  if (difference !== null) {
    await deleteDraft(opened, whole);
    if (attempt.remade)
      throw new ErpFault('strange', `Odoo books order ${attempt.order.key} other than it is: ${difference}.`);
    attempt.remade = true;
    return null;
  }
  if (earlier.length > 0) {
    // Before this one is confirmed: while both count, the customer's limit may not bear them.
    const refused = await withdrawAll(opened, earlier, attempt);
    if (refused !== null) await deleteDraft(opened, whole);
    return refused;
  }
  attempt.worked = true;
  return press(opened, whole, attempt);
}

const asked = z.looseObject({ type: z.string().startsWith('ir.actions'), name: z.string().optional() });

/** Confirms a draft. What Odoo refuses is taken away again, so that nobody confirms it later by hand. */
async function press(opened: Opened, whole: WholeSale, attempt: Attempt): Promise<Written | null> {
  const { key } = attempt.order;
  const { id } = whole.sale;
  try {
    const answer = await opened.odoo.call('sale.order', 'action_confirm', { ids: [id] });
    if (answer === true || !(await isStillDraft(opened, key, id))) return null;
    // Odoo shows a form instead, or waits for somebody's word.
    const question = asked.safeParse(answer);
    await deleteDraft(opened, whole);
    return { kind: 'refused', reasons: [questionOf(question.data?.name ?? '', opened.settings.language)] };
  } catch (error) {
    const refused = refusedBy(error, attempt, opened);
    // What is not there any more, or no draft, was taken away by another one who writes the same order.
    if (!(await isStillDraft(opened, key, id))) return null;
    await deleteDraft(opened, whole);
    return refused;
  }
}

const QUESTION = {
  nl: 'Odoo vraagt bij het bevestigen iets wat alleen een mens kan beantwoorden{name}. Handel dit in Odoo af en bied de order opnieuw aan.',
  en: 'Odoo asks something on confirming that only a person can answer{name}. Settle it in Odoo and hand the order over again.',
} as const satisfies Record<Language, string>;

const questionOf = (name: string, language: Language): ErpReason => ({
  code: 'question',
  text: QUESTION[language].replace('{name}', name === '' ? '' : ` ("${name}")`),
  line: null,
});

/** One that is confirmed by now, or not there, is left as it is. Only what is a draft or cancelled can be deleted, and what was sent is neither. */
async function deleteDraft({ odoo }: Opened, { sale: { id, state } }: WholeSale): Promise<void> {
  try {
    if (state === 'sent') await odoo.call('sale.order', 'action_draft', { ids: [id] });
    await odoo.call('sale.order', 'unlink', { ids: [id] });
  } catch (error) {
    if (!(error instanceof OdooRefusal) || error.kind === 'access') throw error;
  }
}

async function withdrawAll(opened: Opened, sales: readonly WholeSale[], attempt: Attempt): Promise<Written | null> {
  for (const whole of sales) {
    if (isDraft(whole)) {
      await deleteDraft(opened, whole);
      continue;
    }
    const reasons = await withdrawOr(opened, whole);
    if (reasons.length > 0) return { kind: 'refused', reasons };
    attempt.worked = true;
    attempt.withdrawn.push(whole.sale.name ?? String(whole.sale.id));
  }
  return null;
}

async function withdrawOr(opened: Opened, whole: WholeSale): Promise<readonly ErpReason[]> {
  try {
    return await withdraw(opened, whole);
  } catch (error) {
    if (error instanceof OdooRefusal && error.kind === 'error')
      return [{ code: error.kind, text: error.message, line: null }];
    // It is not there any more, so there is nothing to take back.
    if (error instanceof OdooRefusal && error.kind === 'missing') return [];
    throw error;
  }
}

const WITHDRAWN = {
  nl: 'Verkoop {sale} van de eerdere order was al geannuleerd: van deze order staat nu niets in Odoo.',
  en: 'Sale {sale} of the earlier order was cancelled already: nothing of this order stands in Odoo now.',
} as const satisfies Record<Language, string>;

/** What a rule of the business says of an order. A right that is missing is no fault of the order, and anything else is none of Odoo's word. */
function refusedBy(error: unknown, { withdrawn }: Attempt, { settings }: Opened): Written {
  if (!(error instanceof OdooRefusal) || error.kind === 'access' || error.kind === 'absent') throw error;
  const own = { code: error.kind, text: error.message, line: null };
  const words = WITHDRAWN[settings.language];
  const gone = withdrawn.map((sale) => ({ code: 'withdrawn', text: words.replace('{sale}', sale), line: null }));
  return { kind: 'refused', reasons: [own, ...gone] };
}

function stands(opened: Opened, whole: WholeSale, attempt: Attempt): Written {
  const booked = bookedOf(whole);
  if (!attempt.worked || releaseOf(whole) !== attempt.order.release || isOver(whole)) return { kind: 'exists', booked };
  const difference = differenceOf(opened, whole, attempt.order);
  if (difference !== null)
    throw new ErpFault('strange', `Odoo has booked order ${attempt.order.key} other than it is: ${difference}.`);
  return { kind: attempt.changed ? 'changed' : 'created', booked };
}

/** In what a sale differs from its order, amounts within the tolerance. */
function differenceOf(opened: Opened, whole: WholeSale, order: ErpOrder): string | null {
  const { lines } = bookedOf(whole);
  const difference = bookedDifference({ lines, total: whole.sale.amount_untaxed, rounded: priceThere(opened) }, order);
  if (difference !== null) return difference;
  const tolerance = decimal(opened.settings.amountTolerance);
  for (const wanted of order.lines) {
    const amount = lines.find(({ index }) => index === wanted.index)?.netAmount ?? '0';
    if (decimal(amount).minus(decimal(wanted.netAmount)).abs().gt(tolerance))
      return `line ${wanted.index + 1}: an amount of ${amount} instead of ${wanted.netAmount}`;
  }
  return null;
}

/** Makes Odoo deliver nothing of an order any more. One that was handed over later than what is cancelled stays. */
export async function cancelOrder(opened: Opened, order: Pick<ErpOrder, 'key' | 'release'>): Promise<Written> {
  const { odoo, settings } = opened;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const sales = await salesWithKey(opened, order.key);
    const [kept, ...others] = sales;
    if (kept === undefined) return { kind: 'nothing-there' };
    if (sales.some((sale) => releaseOf(sale) > order.release && !isOver(sale)))
      return { kind: 'exists', booked: bookedOf(kept) };
    const alive = others.filter((sale) => !isOver(sale));
    for (const whole of alive.filter(isDraft)) await deleteDraft(opened, whole);
    for (const whole of [kept, ...alive.filter((sale) => !isDraft(sale))]) {
      const reasons = await withdrawOr(opened, whole);
      const isThere = reasons.length > 0 && (await salesWithKey(opened, order.key)).some(({ sale }) => sale.id === whole.sale.id); // prettier-ignore
      if (isThere) return { kind: 'refused', reasons };
    }
    if (sales.every(isOver)) {
      // So that whoever comes late with an earlier release finds that it is cancelled.
      if (sales.some((sale) => releaseOf(sale) >= order.release)) return { kind: 'cancelled', booked: bookedOf(kept) };
      await odoo.call('sale.order', 'write', { ids: [kept.sale.id], vals: { [settings.keyField]: saleMarkText(order) } }); // prettier-ignore
    }
  }
  throw new ErpFault('busy', `Others write order ${order.key} into Odoo at this moment.`);
}
