import { saleMarkText } from '../one-sale';
import type { ErpOrder, ErpReason } from '../port';
import { theirReason } from '../reasons';
import type { SaleHands } from '../write-once';
import { TrytonRefusal, type Tryton } from './tryton-calls';
import { salesWithKey } from './tryton-find';
import { differenceOf, heldSale } from './tryton-plan';
import type { Reading } from './tryton-read-articles';
import type { TrytonCompany } from './tryton-references';
import { saleOf } from './tryton-resolve';
import { bookedOf, type WholeSale } from './tryton-sales';
import { idsValue } from './tryton-values';
import { withdraw, type Withdrawing } from './tryton-withdraw';

/** What writing needs beside reading. */
export interface Writing extends Reading, Withdrawing {
  /** The company for which our user works. */
  readonly company: TrytonCompany;
  /** Digits that a price may have. */
  readonly digits: number;
}

/** What writing does in Tryton, where a draft is quoted before it is confirmed. */
export function saleHands(writing: Writing): SaleHands<WholeSale> {
  const { tryton, digits } = writing;
  return {
    erp: 'Tryton',
    salesOf: (key) => salesWithKey(tryton, key),
    held: heldSale,
    idOf: ({ sale }) => sale.id,
    nameOf: ({ sale }) => sale.number ?? String(sale.id),
    bookedOf,
    differenceOf: (whole, order) => differenceOf(whole, order, digits),
    make: (order) => make(writing, order),
    remove: ({ sale }) => deleteDraft(tryton, sale.id),
    quote: async ({ sale }) => {
      if (sale.state === 'draft') await press(writing, 'quote', sale.id);
    },
    confirm: async ({ sale }) => (await press(writing, 'confirm', sale.id), []),
    withdraw: (whole) => withdrawOr(writing, whole),
    async mark({ sale: { id } }, order) {
      await tryton.call('model.sale.sale.write', [[id], { description: saleMarkText(order) }]);
    },
    refusalOf,
  };
}

async function make(writing: Writing, order: ErpOrder): Promise<readonly ErpReason[]> {
  const resolved = await saleOf(writing, order);
  if (resolved.kind === 'refused') return resolved.reasons;
  idsValue.length(1).parse(await writing.tryton.call('model.sale.sale.create', [[resolved.values]]));
  return [];
}

const MOST_WARNINGS = 5;

/** Presses a button of a draft, and confirms the warnings that may be confirmed. */
async function press({ tryton, settings }: Writing, button: 'quote' | 'confirm', id: number): Promise<void> {
  for (let passed = 0; ; passed++) {
    try {
      await tryton.call(`model.sale.sale.${button}`, [[id]]);
      return;
    } catch (error) {
      const name = error instanceof TrytonRefusal ? error.warning : null;
      const isAccepted = settings.acceptWarnings.some((beginning) => name?.startsWith(beginning));
      if (name === null || !isAccepted || passed >= MOST_WARNINGS) throw error;
      const { userId } = await tryton.session();
      await tryton.call('model.res.user.warning.create', [[{ user: userId, name, always: false }]]);
    }
  }
}

/** What another one confirmed meanwhile Tryton does not delete, and what is gone is gone. */
async function deleteDraft(tryton: Tryton, id: number): Promise<void> {
  try {
    await tryton.call('model.sale.sale.delete', [[id]]);
  } catch (error) {
    if (!(error instanceof TrytonRefusal)) throw error;
  }
}

async function withdrawOr(writing: Writing, whole: WholeSale): Promise<readonly ErpReason[]> {
  try {
    return await withdraw(writing, whole);
  } catch (error) {
    const reason = refusalOf(error);
    if (reason === null) throw error;
    return [reason];
  }
}

const refusalOf = (error: unknown): ErpReason | null =>
  error instanceof TrytonRefusal ? theirReason(error.kind, error.message) : null;
