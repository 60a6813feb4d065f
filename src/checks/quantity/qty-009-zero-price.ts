import { given } from '../given';
import { parseDecimal } from '../../kernel';
import { fieldOf, lineRule } from '../rule';

/**
 * QTY-009: goods for nothing. It asks where no other rule does: where our price differs PRC-001 asks about the same nought, and where ours
 * is nought too it was agreed.
 */
export const zeroPrice = lineRule('QTY-009', (line) => {
  if (line.theirPrice.kind === 'net' && !line.theirPrice.amount.eq(0)) return null;
  const text = given(line.line.price);
  if (text === null || line.line.priceKind === 'information') return null;
  if (parseDecimal(text)?.eq(0) !== true) return null;
  const { ours } = line.resolution;
  const { comparison, theirPrice } = line;
  const asksNobody = comparison === null && ours !== null && theirPrice.kind === 'gross';
  return {
    field: fieldOf(line, 'price'),
    cause: 'zero',
    actual: text,
    expected: ours === null ? null : ours.perBaseUnit.eq(0) ? 'agreed' : 'priced',
    stops: asksNobody,
    params: { agreed: ours?.perBaseUnit.eq(0) === true ? 'yes' : 'no' },
  };
});
