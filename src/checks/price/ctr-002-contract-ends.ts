import { endOf } from '../resolve/our-price';
import { fieldOf, lineRule } from '../rule';

/**
 * CTR-002: the price is that of a contract which ends before we deliver, or the order names a contract that has ended or was closed and the
 * price comes from elsewhere: nobody falls out of his contract in silence.
 */
export const contractEnds = lineRule('CTR-002', (line) => {
  const { ours, confirmedDate } = line.resolution;
  const { situation, prices, choice } = line.pricing;
  if (situation === null || choice?.kind !== 'chosen' || ours === null) return null;
  const field = fieldOf(line, 'price');
  const { price } = ours;
  if (price.contract !== null) {
    const end = endOf(price);
    if (end === null || confirmedDate === null || confirmedDate <= end) return null;
    const params = { contract: price.contractNumber, date: end, delivery: confirmedDate, why: 'delivery' };
    return { field, actual: confirmedDate, expected: end, cause: price.contractNumber, params };
  }
  if (situation.contracts.length === 0) return null;
  const named = prices.find(
    ({ contract, contractNumber }) =>
      contract !== null && contractNumber !== null && situation.contracts.includes(contractNumber),
  );
  const end = named === undefined ? null : endOf(named);
  if (named === undefined || (named.contract?.status !== 'closed' && (end === null || end >= situation.date)))
    return null;
  const params = { contract: named.contractNumber, date: end, delivery: null, why: end === null ? 'closed' : 'ended' };
  // Where he counts with the price of that contract PRC-001 asks already: one cause is one question.
  const asked = line.comparison?.cause?.kind === 'old' && line.comparison.verdict === 'less';
  const stops = asked ? { stops: false } : {};
  return { field, actual: named.contractNumber, expected: end, cause: named.contractNumber, params, ...stops };
});
