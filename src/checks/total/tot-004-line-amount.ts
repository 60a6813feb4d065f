import { plain } from '../../kernel';
import { fieldOf, lineRule } from '../rule';
import { isOff, lineAmountOf } from './line-amount';

/** TOT-004: the buyer's amount of a line is not what his own quantity and price give: one of the three is wrong. */
export const lineAmount = lineRule('TOT-004', (line, order) => {
  const amount = line.line.amount === null ? null : lineAmountOf(line, order);
  if (amount === null || !isOff(amount, order)) return null;
  const [theirs, computed] = [plain(amount.stated), plain(amount.computed)];
  return {
    field: fieldOf(line, 'amount'),
    actual: theirs,
    expected: computed,
    // However many lines: the buyer reckons in a way that we do not know, and says once which.
    cause: 'line-amount',
    params: { theirs, computed },
  };
});
