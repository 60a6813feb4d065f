import { given } from '../given';
import { fieldOf, lineRule } from '../rule';
import { oursAsTheyCount } from './shown-prices';

/** PRC-014: a figure that systems send where no price was filled in. It counts as none; PRC-001 does not ask beside it. */
export const placeholderPrice = lineRule('PRC-014', (line) => {
  if (line.theirPrice.kind !== 'placeholder') return null;
  const ours = oursAsTheyCount(line);
  if (ours === null) return null;
  const theirs = given(line.line.price);
  return { field: fieldOf(line, 'price'), actual: theirs, expected: ours, params: { theirs, ours } };
});
