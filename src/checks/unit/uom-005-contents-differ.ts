import { parseDecimal, plain } from '../../kernel';
import { given } from '../given';
import { fieldOf, lineRule } from '../rule';

/** UOM-005: the buyer counts another number in a package than we do. Only for what is counted: consumer units of a kilo are unknown. */
export const contentsDiffer = lineRule('UOM-005', (line) => {
  const theirs = parseDecimal(given(line.line.unitsPerPack));
  const { article, substituted, unitFactor } = line.resolution;
  if (theirs === null || article?.discrete !== true) return null;
  const packaging = substituted ? null : line.identification.packaging;
  const ours = packaging?.baseQuantity ?? unitFactor;
  if (ours === null || ours.eq(theirs)) return null;
  const level = packaging?.level ?? ('level' in line.unit ? line.unit.level : 'each');
  return {
    field: fieldOf(line, 'unitsPerPack'),
    actual: plain(theirs),
    expected: plain(ours),
    params: { level, n: plain(ours), m: plain(theirs) },
  };
});
