import type { FindingDetails } from '../../findings';
import { textKey, type FreeText } from '../../purchase-order';

/** Longest text in a finding; the message has the rest. */
const MOST_TEXT = 2000;

/**
 * What is asked about texts (MSG-011), each once, however often it stands there. One that a person has accepted of this partner is only told.
 *
 * @param labelOf what the line at this place is called
 */
export function textQuestions(
  texts: readonly FreeText[],
  accepted: ReadonlySet<string>,
  labelOf: (line: number) => string | null,
): readonly FindingDetails[] {
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
    return {
      field,
      // Bound to all of the text, also where only its beginning is shown.
      actual: shown === text ? text : `${shown} ${key.slice(0, 12)}`,
      stops: !accepted.has(key),
      params: { text: shown, line: line === null ? null : labelOf(line), ...(count > 1 ? { count } : {}) },
    };
  });
}
