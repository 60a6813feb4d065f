import { fieldOf, lineRule } from '../rule';

/** CTR-004: the order names no contract, and the price of one applies. Several that differ are no price at all (PRC-004). */
export const contractApplies = lineRule('CTR-004', (line) => {
  const price = line.resolution.ours?.price;
  const contractNumber = price?.contractNumber ?? null;
  // Of a contract that is only a number nobody knows whether orders must name it.
  if ((price?.contract ?? null) === null || line.pricing.situation?.contracts.length !== 0) return null;
  return {
    field: fieldOf(line, 'price'),
    expected: contractNumber,
    cause: contractNumber,
    params: { contract: contractNumber },
  };
});
