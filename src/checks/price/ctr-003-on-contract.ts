import { plain } from '../../kernel';
import { fieldOf, orderRule } from '../rule';
import { contractUses } from './contract-use';

/** CTR-003: what is left of a contract after this line. */
export const onContract = orderRule('CTR-003', (order) => {
  const within = contractUses(order).filter(({ taken, left }) => taken.lte(left));
  if (within.length === 0) return null;
  return within.map(({ line, contract, basis, left, taken }) => ({
    field: fieldOf(line, 'price'),
    line: line.index,
    expected: plain(left.minus(taken)),
    params: {
      line: line.label,
      contract,
      basis,
      left: plain(left.minus(taken)),
      unit: line.resolution.article?.baseUnit ?? null,
    },
  }));
});
