import { plain } from '../../kernel';
import { fieldOf, lineRule } from '../rule';
import { asTheyCount, oursAsTheyCount, sourceOf } from './shown-prices';

/** PRC-010: another price of ours for this customer is lower than the one that goes first. Ours holds; somebody may look at the master. */
export const betterPrice = lineRule('PRC-010', (line) => {
  const { choice } = line.pricing;
  if (choice?.kind !== 'chosen' || choice.better === null) return null;
  const ours = sourceOf(choice.applied);
  return {
    field: fieldOf(line, 'price'),
    actual: plain(choice.better.perBaseUnit),
    expected: plain(choice.applied.perBaseUnit),
    params: {
      ...sourceOf(choice.better),
      better: asTheyCount(line, choice.better),
      ours: oursAsTheyCount(line),
      usedSource: ours.source,
      usedContract: ours.contract,
    },
  };
});
