import { checkDigitOf, parseGtin, type Gtin } from '../../kernel';

const INDICATORS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

/**
 * GTINs of the packages that the item of this one may come in: the same number behind every packaging indicator (GS1 General Specifications,
 * GTIN-14). Many owners number otherwise, so it is a guess. Also for a number whose check digit is wrong; empty for what is no number.
 */
export function kinGtins(text: string): readonly Gtin[] {
  if (!/^(\d{8}|\d{12,14})$/.test(text)) return [];
  const padded = text.padStart(14, '0');
  const core = padded.slice(1, 13);
  return INDICATORS.flatMap((indicator) => {
    const body = indicator + core;
    const gtin = parseGtin(body + checkDigitOf(body));
    return gtin === null || gtin === padded ? [] : [gtin];
  });
}
