import { decimal, type Decimal } from '../../kernel';
import type { Article, CustomerArticle } from '../../master';
import { ONE } from '../resolve/exact';

/** How much of an article may be ordered, in base units; null for what is not limited. */
export interface QuantityTerms {
  readonly discrete: boolean;
  readonly minimumQuantity: Decimal | null;
  readonly orderMultiple: Decimal | null;
  readonly maximumQuantity: Decimal | null;
  /** What is left of what was set apart for the customer. */
  readonly allocated: Decimal | null;
}

const UNLIMITED: QuantityTerms = {
  discrete: false,
  minimumQuantity: null,
  orderMultiple: null,
  maximumQuantity: null,
  allocated: null,
};

/** What holds for the customer: his own numbers before those for all. */
export function termsOf(article: Article | null, own: CustomerArticle | null): QuantityTerms {
  if (article === null) return UNLIMITED;
  const { discrete, minimumQuantity, orderMultiple, maximumQuantity } = article;
  if (own === null) return { discrete, minimumQuantity, orderMultiple, maximumQuantity, allocated: null };
  return {
    discrete,
    minimumQuantity: own.minimumQuantity ?? minimumQuantity,
    orderMultiple: own.orderMultiple ?? orderMultiple,
    maximumQuantity: own.maximumQuantity ?? maximumQuantity,
    allocated: own.allocated,
  };
}

/** We deliver multiples of this, in base units; what is only sold whole goes by one. Null when any quantity can be delivered. */
export function stepOf(terms: QuantityTerms): Decimal | null {
  if (terms.orderMultiple?.gt(0) === true) return terms.orderMultiple;
  return terms.discrete ? ONE : null;
}

/** The least that we deliver at or above the quantity, in base units: a multiple, and not below the minimum. */
export function deliverableFrom(quantity: Decimal, terms: QuantityTerms): Decimal {
  const wanted = terms.minimumQuantity?.gt(quantity) === true ? terms.minimumQuantity : quantity;
  const step = stepOf(terms);
  if (step === null) return wanted;
  const rest = wanted.mod(step);
  return rest.eq(0) ? wanted : wanted.minus(rest).plus(step);
}

/** The most that we deliver at or below the quantity, in base units; zero when that is nothing. */
export function deliverableUpTo(quantity: Decimal, terms: QuantityTerms): Decimal {
  const step = stepOf(terms);
  const wanted = step === null ? quantity : quantity.minus(quantity.mod(step));
  return terms.minimumQuantity?.gt(wanted) === true ? decimal(0) : wanted;
}

/** The most that the customer may order on a line; null when nothing limits it. */
export function mostOf({
  maximumQuantity,
  allocated,
}: Pick<QuantityTerms, 'maximumQuantity' | 'allocated'>): Decimal | null {
  if (maximumQuantity === null || allocated === null) return maximumQuantity ?? allocated;
  return allocated.lt(maximumQuantity) ? allocated : maximumQuantity;
}
