import { parseGln } from '../../kernel';
import { orderRule, type Said } from '../rule';

/** MSG-008: the envelope or the supplier party names a GLN that is not ours. Codes that the buyer made up are not compared. */
export const notForUs = orderRule('MSG-008', ({ input: { arrival, order, master, partner } }) => {
  const ours = (gln: string): boolean => master.company.glns.includes(gln) || partner?.ourIdentifier.value === gln;
  const named: readonly { gln: string | null; field: string | null }[] = [
    { gln: arrival.receiver?.value ?? null, field: null },
    { gln: order.parties.supplier.gln, field: 'parties.supplier' },
  ];
  const found = new Map<string, Said>();
  for (const { gln, field } of named) {
    // One with a wrong check digit is no location at all: PAR-001 asks about it.
    if (gln === null || parseGln(gln) === null || ours(gln)) continue;
    found.set(gln, { field, actual: gln, params: { gln } });
  }
  return [...found.values()];
});
