import type { AgreementKind } from '../../master';
import type { OrderCase } from '../order-case';
import { orderRule, type Said } from '../rule';

const KINDS: ReadonlySet<string> = new Set<AgreementKind>(['contract', 'quote', 'promotion']);

/** Whether a price of ours for something in the order is that of this contract: then it is known, and CTR-002 tells of its end. */
const isPriced = ({ lines }: OrderCase, number: string): boolean =>
  lines.some(({ pricing }) =>
    pricing.prices.some((price) => price.contractNumber === number || price.promotion?.code === number),
  );

/**
 * HDR-010: the order refers to a contract, a quote or a promotion that we do not know of, or that does not hold on the day of its prices.
 * Silent for a kind of which no list is kept here.
 */
export const unknownReference = orderRule('HDR-010', (order) => {
  const { references } = order.input.order;
  const { customer, priceDate } = order.resolution;
  if (references.length === 0 || customer === null || customer.terms.lists.length === 0) return null;
  const { lists, named } = customer.terms;
  const seen = new Set<string>();
  const found: Said[] = [];
  for (const { type, number } of references) {
    const cause = `${type}|${number}`;
    if (!KINDS.has(type) || !lists.includes(type as AgreementKind) || seen.has(cause) || isPriced(order, number))
      continue;
    seen.add(cause);
    const known = named.find((one) => one.kind === type && one.number === number);
    if (known === undefined) {
      found.push({
        field: 'references',
        actual: cause,
        cause,
        params: { kind: type, ref: number, why: 'unknown', date: null },
      });
      continue;
    }
    const ended = known.validTo !== null && known.validTo < priceDate;
    const why = known.closed ? 'closed' : ended ? 'expired' : known.validFrom > priceDate ? 'early' : null;
    if (why === null) continue;
    const date = why === 'early' ? known.validFrom : known.validTo;
    found.push({
      field: 'references',
      actual: cause,
      expected: date,
      cause,
      params: { kind: type, ref: number, why, date },
    });
  }
  return found;
});
