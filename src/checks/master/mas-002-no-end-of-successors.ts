import { successionFault, successionParams, type Article } from '../../master';
import { articleField } from '../order-case';
import { isDiscontinued } from '../resolve/resolve-line';
import { lineRule } from '../rule';
import { told } from './used';

/** MAS-002: the article is no longer sold, and who looks for what is sold instead goes round in a circle, or on for ever. */
export const noEndOfSuccessors = lineRule('MAS-002', (line, { input: { master }, askedOn }) => {
  const { article } = line.identification;
  if (article === null || line.successor !== null || !isDiscontinued(article, askedOn)) return null;
  const next = ({ successorId }: Article): Article | null =>
    successorId === null ? null : master.article(successorId);
  const fault = successionFault(article, next);
  if (fault === null) return null;
  const said = {
    field: articleField(line.index, line.line),
    cause: article.number,
    actual: article.number,
    expected: fault.numbers.join(' '),
    params: successionParams(article.number, fault),
  };
  // That nothing can be delivered in its place is asked already (ITM-006); what is left in stock needs no successor.
  return told(said, true);
});
