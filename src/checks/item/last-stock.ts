import type { Decimal } from '../../kernel';
import type { LineCase, OrderCase } from '../order-case';
import { leftFor } from '../quantity/taken-before';
import { isDiscontinued } from '../resolve/resolve-line';

/** What is left of an article that is no longer sold. */
export interface LastStock {
  /** For this line, after what the lines before it take; in base units. */
  readonly left: Decimal;
  /** It is enough for the line. */
  readonly isEnough: boolean;
}

/** Null for an article that is still sold, that has been replaced on this line, or of which nobody knows what is left. */
export function lastStockOf(line: LineCase, order: OrderCase): LastStock | null {
  const { article, orderedBaseQuantity, substituted } = line.resolution;
  if (article === null || substituted || !isDiscontinued(article, order.askedOn)) return null;
  if (article.stock === null || orderedBaseQuantity === null) return null;
  const left = leftFor(line, order, article.stock);
  return { left, isEnough: left.gte(orderedBaseQuantity) };
}
