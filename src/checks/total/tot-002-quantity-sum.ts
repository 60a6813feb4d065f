import { decimal, parseDecimal, plain, type Decimal } from '../../kernel';
import type { PurchaseOrderLine } from '../../purchase-order';
import { given } from '../given';
import type { OrderCase } from '../order-case';
import { orderRule } from '../rule';

type Counted = Pick<PurchaseOrderLine, 'quantity' | 'unit'>;

/** The quantities of lines added up; null where one is no number, or units are mixed: then there is no one way to count. */
function sumOf(lines: readonly Counted[], unit: string | null): Decimal | null {
  let sum = decimal(0);
  for (const line of lines) {
    const quantity = parseDecimal(given(line.quantity));
    if (quantity === null || given(line.unit) !== unit) return null;
    sum = sum.plus(quantity);
  }
  return sum;
}

const isCorrected = ({ input: { order, corrected } }: OrderCase): boolean =>
  corrected !== undefined && order.lines.some((_, i) => corrected.has(`lines[${String(i)}].quantity`));

/**
 * TOT-002: the message says what its quantities come to (CNT+1). Only told: of mixed units it proves nothing, and some count what is inside an
 * article as well. Lines that staff rejected count, and a corrected quantity ends it: it is about the message.
 */
export const quantitySum = orderRule('TOT-002', (order) => {
  const { lines, control } = order.input.order;
  const stated = parseDecimal(given(control.quantitySum));
  const [first] = lines;
  if (stated === null || first === undefined || isCorrected(order)) return null;
  const unit = given(first.unit);
  const sum = sumOf(lines, unit);
  if (sum === null || sum.eq(stated)) return null;
  const inside = sumOf(
    lines.flatMap(({ subLines }) => subLines),
    unit,
  );
  if (inside === null || sum.plus(inside).eq(stated)) return null;
  const [expected, actual] = [plain(stated), plain(sum)];
  return { field: 'control.quantitySum', actual, expected, params: { stated: expected, sum: actual } };
});
