import { plain } from '../../kernel';
import { fieldOf, orderRule } from '../rule';
import { contractUses } from './contract-use';

/** CTR-001: the order takes more off a contract than is left of it. Its price stays until somebody says otherwise: never half a line. */
export const contractExceeded = orderRule('CTR-001', (order) => {
  const exceeding = contractUses(order).filter(({ taken, left }) => taken.gt(left));
  if (exceeding.length === 0) return null;
  return exceeding.map(({ line, contract, basis, left, taken }) => ({
    field: fieldOf(line, 'quantity'),
    line: line.index,
    cause: contract,
    actual: plain(taken),
    expected: plain(left),
    params: {
      line: line.label,
      contract,
      basis,
      left: plain(left),
      ordered: plain(taken),
      unit: line.resolution.article?.baseUnit ?? null,
    },
  }));
});
