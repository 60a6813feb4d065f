import { given } from '../given';
import { lineRule } from '../rule';
import { oursAsTheyCount } from './shown-prices';

/**
 * PRC-006: the buyer sends our gross price as if it were net. It explains PRC-001; this one is for the statistics. What is sent as a gross
 * or a retail price is information and compared with nothing (PRC-003).
 */
export const grossPrice = lineRule('PRC-006', (line) => {
  const { comparison } = line;
  const kind = comparison?.cause?.kind;
  if (comparison === null || (kind !== 'gross' && kind !== 'discount')) return null;
  const { field, actual, expected } = comparison.question();
  return { field, actual, expected, params: { kind, theirs: given(line.line.price), ours: oursAsTheyCount(line) } };
});
