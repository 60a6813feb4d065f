import type { PurchaseOrderLine } from '../../purchase-order';
import { given } from '../given';
import { lineField } from '../order-case';
import { orderRule, type Said } from '../rule';

/** Whether the numbers rise from line to line, as they nearly always do: then none is there twice, and nothing need be kept. */
function rises(lines: readonly PurchaseOrderLine[]): boolean {
  let last = -1;
  for (const { number } of lines) {
    const value = number === null ? Number.NaN : Number(number);
    if (!(value > last)) return false;
    last = value;
  }
  return true;
}

/**
 * DUP-006: two lines have one number. Changes, answers and invoices name lines by it, so nobody may let it pass: a line gets another number.
 * Rejected lines count, for they are answered too.
 */
export const lineNumberTwice = orderRule('DUP-006', ({ input: { order } }) => {
  if (rises(order.lines)) return null;
  const first = new Set<string>();
  const found: Said[] = [];
  for (const [index, line] of order.lines.entries()) {
    const no = given(line.number);
    if (no === null) continue;
    if (first.has(no))
      found.push({ field: lineField(index, 'number'), line: index, actual: no, cause: no, params: { no } });
    first.add(no);
  }
  return found;
});
