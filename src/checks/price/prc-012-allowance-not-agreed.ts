import { effective, type Allowance } from '../../purchase-order';
import { lineField, type LineCase } from '../order-case';
import { orderRule, type Said } from '../rule';

/** Everything that it states, so that an answer to one discount is no answer to another. */
const stated = ({ kind, code, percentage, amount, basis, sequence }: Allowance): string =>
  [kind ?? '', code ?? '', percentage ?? '', amount ?? '', basis ?? '', sequence ?? ''].join('|');

/** What stands on the order is agreed when every line that is delivered has it off. */
const isAgreed = (lines: readonly LineCase[]): boolean => {
  const delivered = lines.filter(({ resolution }) => !resolution.rejected);
  return delivered.length > 0 && delivered.every(({ resolution }) => resolution.discountsApplied);
};

/**
 * PRC-012: a discount or a charge that is not agreed. Those that our gross price has off are (decision 44); everything else is not, our price
 * then holds without it, and the answer says so (decision 17).
 */
export const allowanceNotAgreed = orderRule('PRC-012', ({ input: { order }, lines }) => {
  let found: Said[] | null = null;
  const look = (allowances: readonly Allowance[], field: (name: string) => string, line: string | null): void => {
    if (effective(allowances).length === 0) return;
    found ??= [];
    for (const [index, one] of allowances.entries()) {
      if (effective([one]).length === 0) continue;
      const { kind, code, percentage, amount } = one;
      found.push({
        field: field(`allowances[${String(index)}]`),
        actual: stated(one),
        cause: `${kind ?? ''}|${code ?? ''}|${percentage ?? ''}|${amount ?? ''}`,
        params: { kind, code, percentage, amount, line },
      });
    }
  };
  if (order.allowances.length > 0 && !isAgreed(lines)) look(order.allowances, (name) => name, null);
  for (const { index, line, label, resolution } of lines) {
    if (!resolution.rejected && !resolution.discountsApplied)
      look(line.allowances, (name) => lineField(index, name), label);
  }
  return found;
});
