import { parseGtin } from '../../kernel';
import { given } from '../given';
import type { LineCase } from '../order-case';
import { fieldOf, lineRule } from '../rule';
import { suggestArticles } from './suggest-article';

/** True when the line has something in the place of a GTIN that is none. */
export function hasInvalidGtin({ line }: LineCase): boolean {
  const gtin = given(line.gtin);
  return gtin !== null && parseGtin(gtin) === null;
}

/** ITM-001: a GTIN that is none. Logged only, when another code of the line says which article is meant. */
export const invalidGtin = lineRule('ITM-001', (line, order) => {
  if (!hasInvalidGtin(line)) return null;
  const gtin = given(line.line.gtin) ?? '';
  const otherwiseKnown = line.identification.article !== null && line.identification.conflicting.length === 0;
  const problem = /^(\d{8}|\d{12,14})$/.test(gtin) ? 'check-digit' : 'length';
  return {
    field: fieldOf(line, 'gtin'),
    actual: gtin,
    severity: otherwiseKnown ? ('warning' as const) : ('error' as const),
    stops: !otherwiseKnown,
    cause: otherwiseKnown ? null : gtin,
    params: { gtin, problem },
    suggestions: otherwiseKnown ? [] : suggestArticles(line, order),
  };
});
