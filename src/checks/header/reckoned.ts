import type { OrderCase } from '../order-case';

/** True while something is ordered and every line has its amount: what is not reckoned yet is asked about by others. */
export const isReckoned = ({ lines }: OrderCase): boolean =>
  lines.some(({ resolution }) => !resolution.rejected) &&
  lines.every(({ resolution }) => resolution.rejected || resolution.amount !== null);
