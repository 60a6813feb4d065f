import { given } from '../given';
import { fieldOf, lineRule } from '../rule';

/** QTY-001: missing, not a number, zero or less. A missing quantity is never one. */
export const invalidQuantity = lineRule('QTY-001', (line) => {
  if (line.quantity !== null) return null;
  const q = given(line.line.quantity);
  return { field: fieldOf(line, 'quantity'), actual: line.line.quantity, params: { q } };
});
