import type { Suggestion } from '../../findings';
import type { Article } from '../../master';
import type { LineCase, OrderCase } from '../order-case';
import { deliverableUpTo } from '../quantity/deliverable';
import { suggestQuantity } from '../quantity/suggest-quantity';
import { successorQuestion } from '../resolve/questions';
import { lineRule } from '../rule';
import { lastStockOf } from './last-stock';
import { barOf, isPermitted } from './may-buy';

/** The successor, if it may be sold to the customer; and what is left of the old article, where that is something. */
function suggestions(line: LineCase, order: OrderCase, named: Article, successor: Article): readonly Suggestion[] {
  const { customer } = order.identification;
  const { unitFactor } = line.resolution;
  const maySell =
    successor.status !== 'blocked' &&
    (customer === null ||
      (barOf(customer, order.input.master.assortment(successor.id), line.priceDate) === null &&
        isPermitted(customer, successor, line.resolution.confirmedDate ?? order.today)));
  const left = lastStockOf(line, order)?.left;
  const evidence = { nl: `Opvolger: ${successor.description}`, en: `Successor: ${successor.description}` };
  return [
    ...(maySell ? [{ action: 'SUBST' as const, value: successor.number, evidence }] : []),
    ...(left === undefined || unitFactor === null
      ? []
      : suggestQuantity(deliverableUpTo(left, line.terms), unitFactor, named.baseUnit)),
  ];
}

/**
 * ITM-008: another article has taken its place. It is asked before it is delivered; the answer SUBST takes the successor. Not asked while
 * what is left of the old one is enough. An error for a customer who takes no
 * successors, and where the message says that nothing is taken in its place: then none is suggested either.
 */
export const superseded = lineRule('ITM-008', (line, order) => {
  const named = line.identification.article;
  const { successor } = line;
  if (named === null || successor === null || lastStockOf(line, order)?.isEnough === true) return null;
  const { field, actual, expected } = successorQuestion(line.index, line.line, named, successor);
  const isOnly = line.line.substitution === 'never';
  const refuses = isOnly || order.identification.customer?.substitution === 'never';
  return {
    field,
    actual,
    expected,
    // Without a cause no answer that was remembered for other orders settles it.
    cause: refuses ? null : `${named.number}|${successor.number}`,
    severity: refuses ? ('error' as const) : ('warning' as const),
    params: {
      old: named.number,
      new: successor.number,
      date: named.discontinuedOn,
      allowed: refuses ? 'no' : 'ask',
    },
    suggestions: suggestions(line, order, named, successor).filter(({ action }) => !(isOnly && action === 'SUBST')),
  };
});
