import type { IsoDate } from '../../kernel';
import type { Article, AssortmentEntry, Customer } from '../../master';

/** Why a customer may not buy an article that others may; null when he may. */
export type PurchaseBar = 'not-listed' | 'exclusive' | 'restricted' | null;

const isValidOn = (entry: AssortmentEntry, day: IsoDate): boolean =>
  entry.validFrom <= day && (entry.validTo === null || day <= entry.validTo);

/** What the lists of that day say: not for him (restricted), for others alone (exclusive), or not on the list that he buys by. */
export function barOf(customer: Customer, entries: readonly AssortmentEntry[], day: IsoDate): PurchaseBar {
  const isListed = customer.assortment === 'all';
  if (entries.length === 0) return isListed ? null : 'not-listed';
  const valid = entries.filter((entry) => isValidOn(entry, day));
  const own = valid.filter(({ customerId }) => customerId === customer.id).map(({ kind }) => kind);
  if (own.includes('restricted')) return 'restricted';
  if (own.includes('exclusive')) return null;
  if (valid.some(({ kind }) => kind === 'exclusive')) return 'exclusive';
  return isListed || own.includes('listed') ? null : 'not-listed';
}

/** True when the customer has the permit that the article needs, on that day. */
export const isPermitted = (customer: Customer, { permit }: Pick<Article, 'permit'>, day: IsoDate): boolean =>
  permit === null ||
  customer.permits.some(
    (own) => own.permit === permit && own.validFrom <= day && (own.validTo === null || day <= own.validTo),
  );
