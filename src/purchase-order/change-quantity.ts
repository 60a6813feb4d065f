import { parseDecimal, plain } from '../kernel';
import { codesOf, isOtherArticle, sameCodes, withoutOnePart, type LineChangeOf, type LinePair } from './change-line';
import type { ChangeProfile } from './intent';
import type { PurchaseOrderLine } from './purchase-order';

type QuantityChange = LineChangeOf & { readonly nothingLeft: boolean };

const inWords = (quantity: string, unit: string | null): string => (unit === null ? quantity : `${quantity} ${unit}`);

/**
 * What becomes of the quantity; null where it stays. Quantities are compared in base units where both are known, so that 3 cases of 12 are
 * 36 pieces; in the buyer's own unit where it is the same one of the same article. Anything else is unclear, and nobody guesses: so is a new
 * quantity below zero, which may be a difference, and one that goes the other way than the line says.
 */
export function quantityChange(pair: LinePair, quantities: ChangeProfile['quantities']): QuantityChange | null {
  const { old, now, oldFacts, nowFacts } = pair;
  const stated = parseDecimal(now.quantity);
  if (now.quantity === null || stated === null) return null;
  // "12 less" is written with a plain 12.
  const sent = quantities === 'difference' && now.action === 'less' ? stated.abs().times(-1) : stated;
  const was = parseDecimal(old.quantity);
  const unit = now.unit ?? old.unit;
  const [oldFactor, nowFactor] = [parseDecimal(oldFacts.unitFactor), parseDecimal(nowFacts.unitFactor)];
  const inBase = oldFactor !== null && nowFactor !== null && !oldFactor.eq(0) && !isOtherArticle(pair);
  const sameUnit = unit === old.unit && sameCodes(old, now);
  const before = old.quantity === null ? null : inWords(old.quantity, old.unit);
  const codes = sameCodes(old, now) || isOtherArticle(pair) ? {} : codesOf(old, now);
  const made = (quantity: string, inUnit: string | null, rest: Partial<QuantityChange>): QuantityChange => ({
    field: 'quantity',
    before,
    asked: inWords(quantity, inUnit),
    delta: null,
    unclear: false,
    nothingLeft: false,
    set: { quantity, unit: inUnit, amount: now.amount, ...codes, ...withoutOnePart(pair) },
    ...rest,
  });
  if (was === null || !(inBase || sameUnit)) {
    // Another article in the same unit is another question: its quantity is what is asked for, and no difference is reckoned.
    const same = was !== null && unit === old.unit && sent.eq(was) && quantities === 'total';
    return same ? null : made(now.quantity, unit, { unclear: !isOtherArticle(pair) || quantities === 'difference' });
  }
  const [from, to] = inBase ? [oldFactor, nowFactor] : [null, null];
  const oldBase = from === null ? was : was.times(from);
  const sentBase = to === null ? sent : sent.times(to);
  if (quantities === 'total') {
    const delta = from === null ? null : plain(sentBase.minus(oldBase));
    if (sentBase.eq(oldBase)) {
      return unit === old.unit && sameCodes(old, now) ? null : made(now.quantity, unit, { field: 'unit', delta: from === null ? null : '0' }); // prettier-ignore
    }
    const unclear = sent.lt(0) || goesOtherWay(now.action, sentBase.gt(oldBase));
    return made(now.quantity, unit, { delta, unclear, nothingLeft: sent.eq(0) });
  }
  if (sent.eq(0)) return null;
  const newBase = oldBase.plus(sentBase);
  const inOldUnit = from === null ? newBase : newBase.div(from);
  const exact = from === null || inOldUnit.times(from).eq(newBase);
  const quantity = plain(inOldUnit);
  return {
    ...made(quantity, old.unit, { delta: from === null ? null : plain(sentBase), nothingLeft: newBase.eq(0) }),
    unclear: !exact || newBase.lt(0) || goesOtherWay(now.action, sent.gt(0)),
    set: { quantity, unit: old.unit, amount: null, ...withoutOnePart(pair) },
  };
}

const goesOtherWay = (action: PurchaseOrderLine['action'], isMore: boolean): boolean =>
  (action === 'more' && !isMore) || (action === 'less' && isMore);
