import { given } from '../given';
import { fieldOf, lineRule } from '../rule';

/** UOM-001: a unit code that neither the format nor the partner's own list knows. */
export const unknownUnit = lineRule('UOM-001', (line, { input }) => {
  if (line.unit.kind !== 'unknown') return null;
  const unit = given(line.line.unit);
  return {
    field: fieldOf(line, 'unit'),
    cause: `${input.arrival.format}|${unit ?? ''}`,
    actual: unit,
    params: { unit },
  };
});
