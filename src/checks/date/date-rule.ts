import type { FindingCode } from '../../findings';
import { lineField, type OrderCase } from '../order-case';
import { dayOf, type DateReading } from '../resolve/delivery-date';
import { orderRule, type Rule, type Said } from '../rule';

/**
 * A rule about requested days: asked once about the day of the header, where a line goes by it, and about each line with a day of its
 * own. Rejected lines are not asked.
 */
export const dateRule = (
  code: FindingCode,
  check: (date: DateReading, field: string, order: OrderCase) => Said | null,
): Rule =>
  orderRule(code, (order) => {
    const found: Said[] = [];
    const say = (said: Said | null): void => {
      if (said !== null) found.push(said);
    };
    const ask = order.lines.filter(({ resolution }) => !resolution.rejected);
    const ownDay = ask.filter(({ line }) => dayOf(line.requestedDelivery) !== null);
    if (ownDay.length < ask.length || ask.length === 0) say(check(order.date, 'requestedDelivery', order));
    for (const { index, date } of ownDay) say(check(date, lineField(index, 'requestedDelivery'), order));
    return found;
  });
