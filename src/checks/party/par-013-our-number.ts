import { given } from '../given';
import { orderRule } from '../rule';

/** Identifiers that the buyer gave: by his own list (3055 = 92), or where he does not say whose. */
const OF_THE_BUYER: ReadonlySet<string | null> = new Set([null, '', '92']);

/** PAR-013: the buyer calls us by another supplier number than he gave us. A GLN is compared by MSG-008. */
export const ourNumberDiffers = orderRule('PAR-013', ({ input: { order, partner } }) => {
  const { supplier } = order.parties;
  const [ours, theirs] = [given(partner?.ourNumber ?? null), given(supplier.id)];
  if (ours === null || theirs === null || supplier.gln !== null || !OF_THE_BUYER.has(supplier.idScheme)) return null;
  if (theirs.toUpperCase() === ours.toUpperCase()) return null;
  return { field: 'parties.supplier', actual: theirs, expected: ours, params: { no: theirs, ours } };
});
