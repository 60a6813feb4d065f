import { decimal, type Decimal } from '../../kernel';
import type { LineCase, OrderCase } from '../order-case';

/** What the lines before this one take of its article, in base units: what there is of it is there once. */
export function takenBefore(line: LineCase, { lines }: OrderCase): Decimal {
  const article = line.resolution.article?.id;
  let taken = decimal(0);
  for (const { index, resolution } of lines) {
    if (index >= line.index) break;
    if (resolution.article?.id !== article || resolution.rejected || resolution.orderedBaseQuantity === null) continue;
    taken = taken.plus(resolution.orderedBaseQuantity);
  }
  return taken;
}

/** What is left for this line of so much of its article; never less than nothing. */
export function leftFor(line: LineCase, order: OrderCase, quantity: Decimal): Decimal {
  const left = quantity.minus(takenBefore(line, order));
  return left.lt(0) ? decimal(0) : left;
}
