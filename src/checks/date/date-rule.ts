import type { FindingCode } from '../../findings';
import { lineField, type LineCase, type OrderCase } from '../order-case';
import { dayOf, type DateReading } from '../resolve/delivery-date';
import { orderRule, type Rule, type Said } from '../rule';

const goesByItsOwnDay = ({ line, resolution }: LineCase): boolean =>
  !resolution.rejected && dayOf(line.requestedDelivery) !== null;

/**
 * A rule about requested days: asked once about the day of the header, where a line goes by it, and about each line with a day of its
 * own. Rejected lines are not asked.
 */
export const dateRule = (
  code: FindingCode,
  check: (date: DateReading, field: string, order: OrderCase) => Said | null,
): Rule =>
  orderRule(code, (order) => {
    const asked = order.lines.some(goesByItsOwnDay)
      ? order.lines.filter(({ resolution }) => !resolution.rejected)
      : null;
    // Nearly always: all lines go by the day of the header.
    if (asked === null) return check(order.date, 'requestedDelivery', order);
    const found: (Said | null)[] = [];
    const ownDay = asked.filter(goesByItsOwnDay);
    if (ownDay.length < asked.length) found.push(check(order.date, 'requestedDelivery', order));
    for (const { index, date } of ownDay) found.push(check(date, lineField(index, 'requestedDelivery'), order));
    return found.filter((said) => said !== null);
  });
