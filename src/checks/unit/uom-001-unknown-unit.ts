import { given } from '../given';
import { fieldOf, lineRule } from '../rule';
import { suggestCodes } from './suggest-code';

/** UOM-001: a unit code that neither the format nor the partner's own list knows. */
export const unknownUnit = lineRule('UOM-001', (line, order) => {
  if (line.unit.kind !== 'unknown') return null;
  const unit = given(line.line.unit);
  return {
    field: fieldOf(line, 'unit'),
    cause: `${order.input.arrival.format}|${unit ?? ''}`,
    actual: unit,
    params: { unit },
    suggestions: suggestCodes(line, order),
  };
});
