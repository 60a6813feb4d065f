import { decimal, type Decimal } from '../../kernel';
import type { Article } from '../../master';
import { ONE } from '../resolve/exact';

/** We deliver multiples of this, in base units; what is only sold whole goes by one. Null when any quantity can be delivered. */
export function stepOf(article: Article): Decimal | null {
  if (article.orderMultiple?.gt(0) === true) return article.orderMultiple;
  return article.discrete ? ONE : null;
}

/** The least that we deliver at or above the quantity, in base units: a multiple, and not below the minimum. */
export function deliverableFrom(quantity: Decimal, article: Article): Decimal {
  const wanted = article.minimumQuantity?.gt(quantity) === true ? article.minimumQuantity : quantity;
  const step = stepOf(article);
  if (step === null) return wanted;
  const rest = wanted.mod(step);
  return rest.eq(0) ? wanted : wanted.minus(rest).plus(step);
}

/** The most that we deliver at or below the quantity, in base units; zero when that is nothing. */
export function deliverableUpTo(quantity: Decimal, article: Article): Decimal {
  const step = stepOf(article);
  const wanted = step === null ? quantity : quantity.minus(quantity.mod(step));
  return article.minimumQuantity?.gt(wanted) === true ? decimal(0) : wanted;
}
