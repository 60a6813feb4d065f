import { freeTexts } from '../../purchase-order';
import { orderRule } from '../rule';
import { textQuestions } from './text-questions';

/**
 * MSG-011: the buyer wrote something, which may be an instruction. It holds the order until a person has read it; the same text of the same
 * partner is then only told. The same text several times is one question. Texts of a line that is not delivered ask nothing.
 */
export const freeText = orderRule('MSG-011', ({ input, lines }) => {
  const texts = freeTexts(input.order).filter(({ line }) => line === null || lines[line]?.resolution.rejected !== true);
  return texts.length === 0 ? null : textQuestions(texts, input.acceptedTexts, (line) => lines[line]?.label ?? null);
});
