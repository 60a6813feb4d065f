import { successorQuestion } from '../resolve/questions';
import { lineRule } from '../rule';

/** ITM-008: another article has taken its place. It is asked before it is delivered; the answer SUBST takes the successor. */
export const superseded = lineRule('ITM-008', (line) => {
  const named = line.identification.article;
  const { successor } = line;
  if (named === null || successor === null) return null;
  const { field, actual, expected } = successorQuestion(line.index, line.line, named, successor);
  return {
    field,
    actual,
    expected,
    cause: `${named.number}|${successor.number}`,
    params: { old: named.number, new: successor.number, date: named.discontinuedOn },
    suggestions: [
      {
        action: 'SUBST' as const,
        value: successor.number,
        evidence: { nl: `Opvolger: ${successor.description}`, en: `Successor: ${successor.description}` },
      },
    ],
  };
});
