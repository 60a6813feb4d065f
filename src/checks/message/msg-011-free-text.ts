import { freeTexts, textKey, type FreeText } from '../../purchase-order';
import { orderRule } from '../rule';

/** Longest text in a finding; the message has the rest. */
const MOST_TEXT = 2000;

/**
 * MSG-011: the buyer wrote something, which may be an instruction. It holds the order until a person has read it; the same text of the same
 * partner is then only told. The same text several times is one question. Texts of a line that is not delivered ask nothing.
 */
export const freeText = orderRule('MSG-011', ({ input, lines }) => {
  const texts = freeTexts(input.order).filter(({ line }) => line === null || lines[line]?.resolution.rejected !== true);
  if (texts.length === 0) return null;
  const byKey = new Map<string, { readonly first: FreeText; count: number }>();
  for (const text of texts) {
    const key = textKey(text.text);
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, { first: text, count: 1 });
    else known.count++;
  }
  return [...byKey].map(([key, { first, count }]) => {
    const { field, line, text } = first;
    const shown = text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT)} …` : text;
    const label = line === null ? null : (lines[line]?.label ?? null);
    return {
      field,
      // Bound to all of the text, also where only its beginning is shown.
      actual: shown === text ? text : `${shown} ${key.slice(0, 12)}`,
      stops: !input.acceptedTexts.has(key),
      params: { text: shown, line: label, ...(count > 1 ? { count } : {}) },
    };
  });
});
