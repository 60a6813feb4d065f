import { lineField, type OrderCase } from '../order-case';
import { dayOf } from '../resolve/delivery-date';
import { orderRule, type Said } from '../rule';

/**
 * DAT-008: the buyer names the day on which the goods are to leave and none on which they are to be there. How long they take is agreed in
 * an overlay (`transitDays`); where it is not, what we would confirm is a guess.
 */
export const despatchOnly = orderRule('DAT-008', (order) => {
  const { order: asked } = order.input;
  const delivery = dayOf(asked.requestedDelivery);
  const ofOrder = dayOf(asked.requestedDispatch);
  // What is to leave before it is to be there says nothing against the day on which it is.
  const isAsked = (day: string | null): day is string => day !== null && (delivery === null || day > delivery);
  const head: readonly Said[] = isAsked(ofOrder) ? [said(order, 'requestedDispatch', ofOrder, null)] : [];
  const lines = order.lines.flatMap(({ index, line, label, resolution }): readonly Said[] => {
    const own = resolution.rejected || dayOf(line.requestedDelivery) !== null ? null : dayOf(line.requestedDispatch);
    if (!isAsked(own) || own === ofOrder) return [];
    return [said(order, lineField(index, 'requestedDispatch'), own, label)];
  });
  return [...head, ...lines];
});

const said = ({ date }: OrderCase, field: string, day: string, line: string | null): Said => ({
  field,
  actual: day,
  ...(date.confirmed === null ? {} : { expected: date.confirmed }),
  params: {
    date: day,
    ...(date.confirmed === null ? {} : { confirmed: date.confirmed }),
    ...(line === null ? {} : { line }),
  },
});
