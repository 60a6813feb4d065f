import { idsValue } from './tryton-values';
import { saleMarkText } from '../one-sale';
import { ErpFault, type ErpOrder, type ErpReason, type Written } from '../port';
import { TrytonRefusal, type Tryton } from './tryton-calls';
import { salesWithKey } from './tryton-find';
import { differenceOf, nextStep, type NextStep } from './tryton-plan';
import type { Reading } from './tryton-read-articles';
import type { TrytonCompany } from './tryton-references';
import { saleOf } from './tryton-resolve';
import { bookedOf, isDraft, isOver, releaseOf, type WholeSale } from './tryton-sales';
import { withdraw, type Withdrawing } from './tryton-withdraw';

/** What writing needs beside reading. */
export interface Writing extends Reading, Omit<Withdrawing, 'settings'> {
  /** The company for which our user works. */
  readonly company: TrytonCompany;
  /** Digits that a price may have. */
  readonly digits: number;
}

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

/** Makes Tryton have this order once, by reading how things stand and doing the next thing until it does. */
export async function writeOrder(writing: Writing, order: ErpOrder): Promise<Written> {
  const attempt: Attempt = { order, worked: false, changed: false, remade: false, withdrawn: [] };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const sales = await salesWithKey(writing.tryton, order.key);
    attempt.changed ||= sales.some((sale) => releaseOf(sale) < order.release);
    const done = await take(writing, nextStep(sales, order.release), attempt);
    if (done !== null) return done;
  }
  throw new ErpFault('busy', `Others write order ${order.key} into Tryton at this moment.`);
}

/** Does one step. @returns what came of the order, or null when the next step is to be looked for */
async function take(writing: Writing, step: NextStep, attempt: Attempt): Promise<Written | null> {
  switch (step.kind) {
    case 'make':
      return make(writing, attempt);
    case 'delete':
      for (const { sale } of step.sales) await deleteDraft(writing.tryton, sale.id);
      return null;
    case 'withdraw':
      return withdrawAll(writing, step.sales, attempt);
    case 'quote':
      attempt.worked = true;
      return (await press(writing, 'quote', step.sale, attempt)) ?? confirm(writing, step.sale, step.earlier, attempt);
    case 'confirm':
      return confirm(writing, step.sale, step.earlier, attempt);
    case 'stands':
      return stands(step.sale, attempt, writing.digits);
  }
}

async function make(writing: Writing, attempt: Attempt): Promise<Written | null> {
  const { tryton } = writing;
  const resolved = await saleOf(writing, attempt.order);
  if (resolved.kind === 'refused') return resolved;
  attempt.worked = true;
  try {
    idsValue.length(1).parse(await tryton.call('model.sale.sale.create', [[resolved.values]]));
    return null;
  } catch (error) {
    if (error instanceof TrytonRefusal) return refusedBy(error, attempt, writing);
    throw error;
  }
}

async function confirm(
  writing: Writing,
  whole: WholeSale,
  earlier: readonly WholeSale[],
  attempt: Attempt,
): Promise<Written | null> {
  const { tryton, digits } = writing;
  const difference = differenceOf(whole, attempt.order, digits);
  if (difference !== null) {
    await deleteDraft(tryton, whole.sale.id);
    if (attempt.remade)
      throw new ErpFault('strange', `Tryton books order ${attempt.order.key} other than it is: ${difference}.`);
    attempt.remade = true;
    return null;
  }
  if (earlier.length > 0) {
    // Before this one is confirmed: while both count, the customer's limit may not bear them.
    const refused = await withdrawAll(writing, earlier, attempt);
    if (refused !== null) await deleteDraft(tryton, whole.sale.id);
    return refused;
  }
  attempt.worked = true;
  return press(writing, 'confirm', whole, attempt);
}

/** Presses a button of a draft. What Tryton refuses is taken away again, so that nobody confirms it later by hand. */
async function press(
  writing: Writing,
  button: 'quote' | 'confirm',
  { sale }: WholeSale,
  attempt: Attempt,
): Promise<Written | null> {
  const { tryton } = writing;
  const method = `model.sale.sale.${button}`;
  try {
    await passingWarnings(writing, () => tryton.call(method, [[sale.id]]));
    return null;
  } catch (error) {
    if (!(error instanceof TrytonRefusal)) throw error;
    // What is not there any more was taken away by another one who writes the same order.
    const sales = await salesWithKey(tryton, attempt.order.key);
    const now = sales.find((one) => one.sale.id === sale.id);
    if (now === undefined || !isDraft(now)) return null;
    await deleteDraft(tryton, sale.id);
    return refusedBy(error, attempt, writing);
  }
}

const MOST_WARNINGS = 5;

/** Confirms the warnings that may be confirmed. */
async function passingWarnings({ tryton, settings }: Writing, act: () => Promise<unknown>): Promise<void> {
  for (let passed = 0; ; passed++) {
    try {
      await act();
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

/** Deletes a draft. What another one confirmed meanwhile Tryton does not delete, and what is gone is gone: both show when it is read again. */
async function deleteDraft(tryton: Tryton, id: number): Promise<void> {
  try {
    await tryton.call('model.sale.sale.delete', [[id]]);
  } catch (error) {
    if (!(error instanceof TrytonRefusal)) throw error;
  }
}

async function withdrawAll(writing: Writing, sales: readonly WholeSale[], attempt: Attempt): Promise<Written | null> {
  for (const whole of sales) {
    if (isDraft(whole)) {
      await deleteDraft(writing.tryton, whole.sale.id);
      continue;
    }
    const reasons = await withdrawOr(writing, whole);
    if (reasons.length > 0) return { kind: 'refused', reasons };
    attempt.worked = true;
    attempt.withdrawn.push(whole.sale.number ?? String(whole.sale.id));
  }
  return null;
}

async function withdrawOr(writing: Writing, whole: WholeSale): Promise<readonly ErpReason[]> {
  try {
    return await withdraw(writing, whole);
  } catch (error) {
    if (error instanceof TrytonRefusal) return [{ code: error.kind, text: error.message, line: null }];
    throw error;
  }
}

const WITHDRAWN = {
  nl: 'Verkoop {sale} van de eerdere order was al teruggenomen: van deze order staat nu niets in Tryton.',
  en: 'Sale {sale} of the earlier order was taken back already: nothing of this order stands in Tryton now.',
} as const;

function refusedBy(error: TrytonRefusal, { withdrawn }: Attempt, { settings }: Writing): Written {
  const own = { code: error.kind, text: error.message, line: null };
  const words = WITHDRAWN[settings.language];
  const gone = withdrawn.map((sale) => ({ code: 'withdrawn', text: words.replace('{sale}', sale), line: null }));
  return { kind: 'refused', reasons: [own, ...gone] };
}

function stands(whole: WholeSale, attempt: Attempt, digits: number): Written {
  const booked = bookedOf(whole);
  if (!attempt.worked || releaseOf(whole) !== attempt.order.release || isOver(whole)) return { kind: 'exists', booked };
  const difference = differenceOf(whole, attempt.order, digits);
  if (difference !== null)
    throw new ErpFault('strange', `Tryton has booked order ${attempt.order.key} other than it is: ${difference}.`);
  return { kind: attempt.changed ? 'changed' : 'created', booked };
}

/** Makes Tryton deliver nothing of an order any more. One that was handed over later than what is cancelled stays. */
export async function cancelOrder(writing: Writing, order: Pick<ErpOrder, 'key' | 'release'>): Promise<Written> {
  const { tryton } = writing;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const sales = await salesWithKey(tryton, order.key);
    const [kept, ...others] = sales;
    if (kept === undefined) return { kind: 'nothing-there' };
    if (sales.some((sale) => releaseOf(sale) > order.release && !isOver(sale)))
      return { kind: 'exists', booked: bookedOf(kept) };
    const alive = others.filter((sale) => !isOver(sale));
    for (const { sale } of alive.filter(isDraft)) await deleteDraft(tryton, sale.id);
    for (const whole of [kept, ...alive.filter((sale) => !isDraft(sale))]) {
      const reasons = await withdrawOr(writing, whole);
      const isThere = reasons.length > 0 && (await salesWithKey(tryton, order.key)).some((one) => one.sale.id === whole.sale.id); // prettier-ignore
      if (isThere) return { kind: 'refused', reasons };
    }
    if (sales.every(isOver)) {
      // So that whoever comes late with an earlier release finds that it is cancelled.
      if (sales.every((sale) => releaseOf(sale) < order.release))
        await tryton.call('model.sale.sale.write', [[kept.sale.id], { description: saleMarkText(order) }]);
      else return { kind: 'cancelled', booked: bookedOf(kept) };
    }
  }
  throw new ErpFault('busy', `Others write order ${order.key} into Tryton at this moment.`);
}
