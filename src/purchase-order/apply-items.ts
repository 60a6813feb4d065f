import type { PurchaseOrder, PurchaseOrderLine } from './purchase-order';
import type { ChangeItem, HeadSet } from './change-item';

/** Totals of the message that was changed say nothing of what came of it. */
const NO_CONTROL: PurchaseOrder['control'] = {
  lineCount: null,
  quantitySum: null,
  lineAmount: null,
  totalAmount: null,
};

/**
 * The order with the chosen items of a change applied; the order itself where there is none. Every line keeps its place for ever: one that is
 * deleted is marked as withdrawn, an added one is appended, and one whose addition was not chosen stands there withdrawn, so that
 * the places are the same whatever was chosen.
 */
export function applyItems(
  before: PurchaseOrder,
  items: readonly ChangeItem[],
  chosen: ReadonlySet<number> | 'all' = 'all',
): PurchaseOrder {
  if (items.length === 0) return before;
  const lines: PurchaseOrderLine[] = [...before.lines];
  let head: PurchaseOrder = before;
  for (const [index, { line, action, set }] of items.entries()) {
    const taken = chosen === 'all' || chosen.has(index);
    if (line === null) {
      const { parties, ...rest } = set as HeadSet;
      if (taken) head = { ...head, ...rest, parties: { ...head.parties, ...parties } };
      continue;
    }
    const old = lines[line];
    if (action === 'add' && old === undefined) {
      const added = set as PurchaseOrderLine;
      lines[line] = taken ? added : { ...added, withdrawn: true };
    } else if (taken && action === 'add') lines[line] = set as PurchaseOrderLine;
    else if (taken && old !== undefined) lines[line] = { ...old, ...(set as Partial<PurchaseOrderLine>) };
  }
  return { ...head, lines, control: NO_CONTROL };
}
