import { plain } from '../../kernel';
import { contradictingPacks, packParams } from '../../master';
import { given } from '../given';
import { fieldOf, lineRule } from '../rule';
import { told } from './used';

/** MAS-003: the line counts packages of a level that holds more than a larger one, or less than a smaller one. */
export const packsContradict = lineRule('MAS-003', (line) => {
  const { article } = line.resolution;
  if (article === null || line.packagings.length < 2 || !('level' in line.unit)) return null;
  const found = contradictingPacks(line.packagings, line.unit.level);
  if (found === null) return null;
  const said = {
    field: fieldOf(line, 'quantity'),
    cause: article.number,
    actual: `${found.small.level} ${plain(found.small.baseQuantity)}`,
    expected: `${found.large.level} ${plain(found.large.baseQuantity)}`,
    params: packParams(article.number, found.small, found.large),
  };
  // A buyer who says what he counts confirms ours, or is asked about the difference (UOM-005).
  return told(said, given(line.line.unitsPerPack) !== null);
});
