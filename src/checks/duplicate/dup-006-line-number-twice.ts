import type { Suggestion } from '../../findings';
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

/** Numbers that no line has: they follow the highest one, so that none is taken that the buyer may have used elsewhere in the order. */
function freeNumbers(lines: readonly PurchaseOrderLine[]): () => Suggestion {
  let last = 0;
  for (const { number } of lines) {
    const no = given(number);
    if (no !== null && /^\d{1,6}$/.test(no) && Number(no) > last) last = Number(no);
  }
  return () => ({
    action: 'REPARSE',
    value: String((last += 1)),
    evidence: { nl: 'eerste vrije nummer na het hoogste', en: 'first free number after the highest' },
  });
}

/**
 * DUP-006: two lines have one number. Changes, answers and invoices name lines by it, so nobody may let it pass: a line gets another number.
 * Rejected lines count, for they are answered too.
 * Each gets a number of its own suggested.
 */
export const lineNumberTwice = orderRule('DUP-006', ({ input: { order } }) => {
  if (rises(order.lines)) return null;
  const first = new Set<string>();
  const found: Said[] = [];
  let free: (() => Suggestion) | null = null;
  for (const [index, line] of order.lines.entries()) {
    const no = given(line.number);
    if (no === null) continue;
    if (first.has(no)) {
      free ??= freeNumbers(order.lines);
      const field = lineField(index, 'number');
      found.push({ field, line: index, actual: no, cause: no, params: { no }, suggestions: [free()] });
    }
    first.add(no);
  }
  return found;
});
