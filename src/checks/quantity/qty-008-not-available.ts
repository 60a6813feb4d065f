import { decimal, plain, type Decimal, type IsoDate } from '../../kernel';
import type { Suggestion } from '../../findings';
import type { Availability } from '../../master';
import type { LineCase } from '../order-case';
import { isDiscontinued } from '../resolve/resolve-line';
import { fieldOf, lineRule } from '../rule';
import { deliverableUpTo } from './deliverable';
import { suggestQuantity } from './suggest-quantity';
import { leftFor, takenBefore } from './taken-before';

/** What can be promised on a day: what the last day up to it says, and nothing before the first. */
function promisedOn(day: IsoDate, known: readonly Availability[]): Decimal {
  let quantity = decimal(0);
  for (const one of known) if (one.day <= day) quantity = one.quantity;
  return quantity;
}

function suggestions(line: LineCase, available: Decimal, later: IsoDate | null): readonly Suggestion[] {
  const { article, unitFactor } = line.resolution;
  const part =
    article === null || unitFactor === null
      ? []
      : suggestQuantity(deliverableUpTo(available, line.terms), unitFactor, article.baseUnit);
  if (later === null) return part;
  return [
    {
      action: 'DATE' as const,
      value: later,
      evidence: { nl: 'eerste dag waarop alles er is', en: 'first day on which all of it is there' },
    },
    ...part,
  ];
}

/**
 * QTY-008: not all of it can be promised for the day that we would confirm. Silent where nobody tells what can be promised, and about what
 * is no longer sold: ITM-006 and ITM-007 ask about its last stock.
 */
export const notAvailable = lineRule('QTY-008', (line, order) => {
  const { article, orderedBaseQuantity, confirmedDate } = line.resolution;
  if (article === null || orderedBaseQuantity === null || confirmedDate === null) return null;
  const known = order.input.master.availability(article.id);
  if (known.length === 0 || isDiscontinued(article, order.askedOn)) return null;
  const available = leftFor(line, order, promisedOn(confirmedDate, known));
  if (available.gte(orderedBaseQuantity)) return null;
  const wanted = orderedBaseQuantity.plus(takenBefore(line, order));
  const later = known.find(({ day, quantity }) => day > confirmedDate && quantity.gte(wanted))?.day ?? null;
  return {
    field: fieldOf(line, 'quantity'),
    actual: plain(orderedBaseQuantity),
    expected: `${plain(available)}|${confirmedDate}`,
    params: {
      q: plain(orderedBaseQuantity),
      available: plain(available),
      unit: article.baseUnit,
      date: confirmedDate,
      rest: later,
    },
    suggestions: suggestions(line, available, later),
  };
});
