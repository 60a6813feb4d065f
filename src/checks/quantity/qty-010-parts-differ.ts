import { parseDecimal, plain, type Decimal } from '../../kernel';
import type { PurchaseOrderLine } from '../../purchase-order';
import { fieldOf, lineRule } from '../rule';

/**
 * What the parts for days and places come to; null where it cannot be said: a part without a quantity, or in another unit than the line,
 * is a part of an unknown size.
 */
function sumOfParts({ schedules, unit: unitOfLine }: PurchaseOrderLine): Decimal | null {
  let sum: Decimal | null = null;
  for (const { quantity, unit } of schedules) {
    const part = parseDecimal(quantity);
    if (part === null || (unit !== null && unitOfLine !== null && unit !== unitOfLine)) return null;
    sum = sum === null ? part : sum.plus(part);
  }
  return sum;
}

/** QTY-010: the quantities for days and places do not come to the quantity of the line. Compared in the buyer's unit. */
export const partsDiffer = lineRule('QTY-010', (line) => {
  const sum = line.line.schedules.length === 0 ? null : sumOfParts(line.line);
  if (sum === null || line.quantity === null || sum.eq(line.quantity)) return null;
  const text = plain(sum);
  return {
    field: fieldOf(line, 'quantity'),
    actual: plain(line.quantity),
    expected: text,
    params: { q: plain(line.quantity), sum: text },
    suggestions: sum.lte(0)
      ? []
      : [
          {
            action: 'QTY',
            value: text,
            evidence: { nl: `de delen zijn samen ${text}`, en: `the parts come to ${text}` },
          },
        ],
  };
});
