import type { Words } from '../kernel';
import { nextSaleStep, type HeldSale, type SaleStep } from './one-sale';
import { ErpFault, type BookedOrder, type ErpOrder, type ErpReason, type Written } from './port';
import { ourReason } from './reasons';

/* Writing an order by the plan of `one-sale` into an ERP of which we make, confirm and delete the sales ourselves. */

/** What writing does in one ERP. What the ERP refuses is thrown, and known by `refusalOf`. */
export interface SaleHands<W> {
  /** Its name, for people. */
  readonly erp: string;
  /** Everything with the key of an order, what is kept first. */
  salesOf(key: string): Promise<readonly W[]>;
  readonly held: (whole: W) => HeldSale;
  idOf(whole: W): number;
  /** By what people know a sale. */
  nameOf(whole: W): string;
  bookedOf(whole: W): BookedOrder;
  /** In what a sale differs from the order it was made of, in words for people; null when in nothing. */
  differenceOf(whole: W, order: ErpOrder): Words | null;
  /** Makes a draft. @returns why the order cannot be one there; nothing when it is made */
  make(order: ErpOrder): Promise<readonly ErpReason[]>;
  /** Deletes a draft. One that another one confirmed meanwhile stays, and what is gone is gone: both show when it is read again. */
  remove(whole: W): Promise<void>;
  /** What a draft goes through before it is looked at and confirmed. */
  quote(whole: W): Promise<void>;
  /** @returns what only a person can settle before it; nothing when it is confirmed, or is no draft any more */
  confirm(whole: W, key: string): Promise<readonly ErpReason[]>;
  /** Takes back what is confirmed. @returns why not; nothing when it is */
  withdraw(whole: W): Promise<readonly ErpReason[]>;
  /** Notes on a sale of which release of the order it is. */
  mark(whole: W, order: Pick<ErpOrder, 'key' | 'release'>): Promise<void>;
  /** What a rule of the business says of an order; null for what is no word about it, as a right that is missing. */
  refusalOf(error: unknown): ErpReason | null;
}

/** Enough for everything that one order needs, and for others who write the same one meanwhile. */
const MOST_ROUNDS = 15;

/** What one attempt came to know on its way. */
interface Attempt<W> {
  readonly hands: SaleHands<W>;
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

/** Makes the ERP have this order once, by reading how things stand and doing the next thing until it does. */
export async function writeOnce<W>(hands: SaleHands<W>, order: ErpOrder): Promise<Written> {
  const attempt: Attempt<W> = { hands, order, worked: false, changed: false, remade: false, withdrawn: [] };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const sales = await hands.salesOf(order.key);
    attempt.changed ||= sales.some((sale) => hands.held(sale).release < order.release);
    const done = await take(attempt, nextSaleStep(sales, order.release, hands.held));
    if (done !== null) return done;
  }
  throw othersWrite(hands, order);
}

const othersWrite = ({ erp }: Pick<SaleHands<unknown>, 'erp'>, { key }: Pick<ErpOrder, 'key'>): ErpFault =>
  new ErpFault(
    'busy',
    {
      nl: 'Anderen schrijven order {key} op dit moment in {erp}.',
      en: 'Others write order {key} into {erp} at this moment.',
    },
    { key, erp },
  );

/** Does one step. @returns what came of the order, or null when the next step is to be looked for */
async function take<W>(attempt: Attempt<W>, step: SaleStep<W>): Promise<Written | null> {
  switch (step.kind) {
    case 'make':
      return make(attempt);
    case 'delete':
      for (const whole of step.sales) await attempt.hands.remove(whole);
      return null;
    case 'withdraw':
      return withdrawAll(attempt, step.sales);
    case 'confirm':
      return confirm(attempt, step.sale, step.earlier);
    case 'stands':
      return stands(attempt, step.sale);
  }
}

async function make<W>(attempt: Attempt<W>): Promise<Written | null> {
  attempt.worked = true;
  try {
    const reasons = await attempt.hands.make(attempt.order);
    return reasons.length > 0 ? { kind: 'refused', reasons } : null;
  } catch (error) {
    return refusedBy(attempt, error);
  }
}

async function confirm<W>(attempt: Attempt<W>, whole: W, earlier: readonly W[]): Promise<Written | null> {
  const { hands, order } = attempt;
  attempt.worked = true;
  const unquoted = await press(attempt, whole, async () => (await hands.quote(whole), []));
  if (unquoted !== null) return unquoted;
  const difference = hands.differenceOf(whole, order);
  if (difference !== null) {
    await hands.remove(whole);
    if (attempt.remade)
      throw new ErpFault(
        'strange',
        {
          nl: '{erp} boekt order {key} anders dan hij is: {difference}.',
          en: '{erp} books order {key} other than it is: {difference}.',
        },
        { erp: hands.erp, key: order.key, difference },
      );
    attempt.remade = true;
    return null;
  }
  if (earlier.length > 0) {
    // Before this one is confirmed: while both count, the customer's limit may not bear them.
    const refused = await withdrawAll(attempt, earlier);
    if (refused !== null) await hands.remove(whole);
    return refused;
  }
  return press(attempt, whole, () => hands.confirm(whole, order.key));
}

/** Presses a button of a draft. What the ERP refuses is taken away again, so that nobody confirms it later by hand. */
async function press<W>(
  attempt: Attempt<W>,
  whole: W,
  button: () => Promise<readonly ErpReason[]>,
): Promise<Written | null> {
  const { hands, order } = attempt;
  try {
    const reasons = await button();
    if (reasons.length === 0) return null;
    await hands.remove(whole);
    return { kind: 'refused', reasons };
  } catch (error) {
    const refused = refusedBy(attempt, error);
    // What is not there any more, or no draft, was taken away by another one who writes the same order.
    const now = await foundAgain(hands, order.key, whole);
    if (now === undefined || hands.held(now).state !== 'draft') return null;
    await hands.remove(whole);
    return refused;
  }
}

async function foundAgain<W>(hands: SaleHands<W>, key: string, whole: W): Promise<W | undefined> {
  return (await hands.salesOf(key)).find((one) => hands.idOf(one) === hands.idOf(whole));
}

async function withdrawAll<W>(attempt: Attempt<W>, sales: readonly W[]): Promise<Written | null> {
  const { hands, withdrawn } = attempt;
  for (const whole of sales) {
    if (hands.held(whole).state === 'draft') {
      await hands.remove(whole);
      continue;
    }
    const reasons = await hands.withdraw(whole);
    if (reasons.length > 0) return { kind: 'refused', reasons };
    attempt.worked = true;
    withdrawn.push(hands.nameOf(whole));
  }
  return null;
}

const WITHDRAWN = {
  nl: 'Verkoop {sale} van de eerdere order was al teruggenomen: van deze order staat nu niets in {erp}.',
  en: 'Sale {sale} of the earlier order was taken back already: nothing of this order stands in {erp} now.',
} as const satisfies Words;

/** @throws what is no word of the ERP about the order */
function refusedBy<W>({ hands, withdrawn }: Attempt<W>, error: unknown): Written {
  const own = hands.refusalOf(error);
  if (own === null) throw error;
  const gone = withdrawn.map((sale) => ourReason('withdrawn', WITHDRAWN, { sale, erp: hands.erp }));
  return { kind: 'refused', reasons: [own, ...gone] };
}

function stands<W>({ hands, order, worked, changed }: Attempt<W>, whole: W): Written {
  const booked = hands.bookedOf(whole);
  const { release, state } = hands.held(whole);
  if (!worked || release !== order.release || state === 'over') return { kind: 'exists', booked };
  const difference = hands.differenceOf(whole, order);
  if (difference !== null)
    throw new ErpFault(
      'strange',
      {
        nl: '{erp} heeft order {key} anders geboekt dan hij is: {difference}.',
        en: '{erp} has booked order {key} other than it is: {difference}.',
      },
      { erp: hands.erp, key: order.key, difference },
    );
  return { kind: changed ? 'changed' : 'created', booked };
}

/** Makes the ERP deliver nothing of an order any more. One that was handed over later than what is cancelled stays. */
export async function cancelOnce<W>(hands: SaleHands<W>, order: Pick<ErpOrder, 'key' | 'release'>): Promise<Written> {
  const isOver = (whole: W): boolean => hands.held(whole).state === 'over';
  const isDraft = (whole: W): boolean => hands.held(whole).state === 'draft';
  const releaseOf = (whole: W): number => hands.held(whole).release;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const sales = await hands.salesOf(order.key);
    const [kept, ...others] = sales;
    if (kept === undefined) return { kind: 'nothing-there' };
    if (sales.some((sale) => releaseOf(sale) > order.release && !isOver(sale)))
      return { kind: 'exists', booked: hands.bookedOf(kept) };
    const alive = others.filter((sale) => !isOver(sale));
    for (const whole of alive.filter(isDraft)) await hands.remove(whole);
    for (const whole of [kept, ...alive.filter((sale) => !isDraft(sale))]) {
      const reasons = await hands.withdraw(whole);
      if (reasons.length > 0 && (await foundAgain(hands, order.key, whole)) !== undefined)
        return { kind: 'refused', reasons };
    }
    if (sales.every(isOver)) {
      // So that whoever comes late with an earlier release finds that it is cancelled.
      if (sales.some((sale) => releaseOf(sale) >= order.release))
        return { kind: 'cancelled', booked: hands.bookedOf(kept) };
      await hands.mark(kept, order);
    }
  }
  throw othersWrite(hands, order);
}
