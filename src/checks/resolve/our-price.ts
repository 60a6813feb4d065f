import type { Decimal, IsoDate } from '../../kernel';
import { applied, unfitness, type AppliedPrice, type Price, type PriceSituation } from '../../master';
import { over } from './exact';

/** A price of ours that is not the one that holds, and that the buyer's figure is exactly. */
export interface KnownPrice {
  readonly kind: 'old' | 'future' | 'gross' | 'promotionEnded' | 'promotionUsedUp' | 'discount';
  readonly price: Price;
}

/** What explains best comes first. */
const KINDS: readonly KnownPrice['kind'][] = [
  'old',
  'future',
  'gross',
  'promotionEnded',
  'promotionUsedUp',
  'discount',
];

const earlier = (a: IsoDate | null, b: IsoDate | null): IsoDate | null =>
  a === null ? b : b === null || a < b ? a : b;

/** The last day of a price: its own, or that of its contract or promotion when that is earlier. */
export const endOf = ({ validTo, contract, promotion }: Price): IsoDate | null =>
  earlier(validTo, earlier(contract?.validTo ?? null, promotion?.validTo ?? null));

/** The first day of a price: its own, or that of its contract or promotion when that is later. */
export function startOf({ validFrom, contract, promotion }: Price): IsoDate {
  const starts = [validFrom, contract?.validFrom ?? validFrom, promotion?.validFrom ?? validFrom];
  return starts.reduce((latest, one) => (one > latest ? one : latest));
}

/**
 * Which of our other prices the buyer's figure is, within `precision` per base unit (PRC-006 to PRC-009): one that has ended or not begun,
 * a gross one, one of a promotion that is over. Of several ended ones the latest, of several future ones the first.
 */
export function knownPriceLike(
  theirs: Decimal,
  precision: Decimal,
  prices: readonly Price[],
  ours: AppliedPrice,
  situation: PriceSituation,
): KnownPrice | null {
  const isIt = (perBaseUnit: Decimal): boolean => perBaseUnit.minus(theirs).abs().lte(precision);
  let found: KnownPrice | null = null;
  for (const price of prices) {
    const kind = kindOf(price, isIt, ours, situation);
    if (kind !== null && (found === null || explainsBetter({ kind, price }, found))) found = { kind, price };
  }
  return found;
}

function kindOf(
  price: Price,
  isIt: (perBaseUnit: Decimal) => boolean,
  ours: AppliedPrice,
  situation: PriceSituation,
): KnownPrice['kind'] | null {
  const unfit = unfitness(price, situation);
  if (unfit === 'not-his' || unfit === 'no-basis' || unfit === 'floor' || unfit === 'other-currency') return null;
  if (unfit !== null && isIt(applied(price, situation).perBaseUnit)) {
    if (unfit === 'not-yet') return 'future';
    if (unfit === 'promotion-used-up') return 'promotionUsedUp';
    if (unfit === 'ended') return price.promotion === null ? 'old' : 'promotionEnded';
  }
  const inItsDays = unfit === null || unfit === 'scale-not-reached';
  if (price.kind !== 'gross' || !inItsDays || !isIt(over(price.amount, price.basisQuantity))) return null;
  return price === ours.price ? 'discount' : 'gross';
}

function explainsBetter(a: KnownPrice, b: KnownPrice): boolean {
  if (a.kind !== b.kind) return KINDS.indexOf(a.kind) < KINDS.indexOf(b.kind);
  if (a.kind === 'future') return startOf(a.price) < startOf(b.price);
  return (endOf(a.price) ?? '') > (endOf(b.price) ?? '');
}
