import { addDays, businessDateOf, businessTimeOf, isIsoDate, weekday, type IsoDate } from '../../kernel';
import type { Company, Customer, CustomerLocation, TradingPartner } from '../../master';
import type { PurchaseOrder } from '../../purchase-order';

/** What a requested day turned into. */
export interface DateReading {
  readonly asked: IsoDate | null;
  readonly outcome: 'not-asked' | 'window' | 'as-asked' | 'past' | 'too-early' | 'not-working' | 'not-receiving';
  /** The day we can keep; null when the customer, and so the lead time, is not known. */
  readonly confirmed: IsoDate | null;
  /** The first day on which we can deliver; null like `confirmed`. */
  readonly earliest: IsoDate | null;
  /** For not-working: the holiday's name, "weekend", or "closed" for another day on which we do not drive. */
  readonly why: string | null;
}

/** Reads requested days of one order. The same day is read once. */
export type DatePlan = (asked: IsoDate | null) => DateReading;

/** No calendar has a year without a working day; one that says so is broken, and must not stop the judging. */
const SEARCH_DAYS = 400;
/** Dates of four digits end in 9999; whoever asks for delivery then gets the day as asked. */
const FAR_FUTURE = '9000-01-01';

/** The first day from `date` on, in steps of `step` days, that is good; `date` itself when there is none. */
function seek(date: IsoDate, step: 1 | -1, isGood: (day: IsoDate) => boolean): IsoDate {
  if (date >= FAR_FUTURE) return date;
  let day = date;
  for (let i = 0; i < SEARCH_DAYS; i++) {
    if (isGood(day)) return day;
    day = addDays(day, step);
  }
  return date;
}

/** The day on which the lead time ends: an order after the cut-off, or on a day off, counts as of the next working day. */
function endOfLeadTime(receivedAt: Date, customer: Customer, isWorkingDay: (day: IsoDate) => boolean): IsoDate {
  const received = businessDateOf(receivedAt);
  const inTime = isWorkingDay(received) && businessTimeOf(receivedAt) <= customer.cutOffTime;
  let day = inTime ? received : seek(addDays(received, 1), 1, isWorkingDay);
  const days = Math.min(customer.leadTimeDays, SEARCH_DAYS);
  for (let i = 0; i < days; i++) day = seek(addDays(day, 1), 1, isWorkingDay);
  return day;
}

/** Who delivers where, and when it was asked for. */
export interface DeliverySituation {
  readonly company: Company;
  readonly customer: Customer | null;
  readonly place: CustomerLocation | null;
  readonly partner: TradingPartner | null;
  readonly receivedAt: Date;
  readonly today: IsoDate;
}

/**
 * Makes the plan by which requested days are read. The lead time counts from receipt, so that time lost on our side is not held
 * against the buyer, but nothing is promised for a day that has passed.
 */
export function planDelivery({ company, customer, place, partner, receivedAt, today }: DeliverySituation): DatePlan {
  const isWorkingDay = (day: IsoDate): boolean =>
    company.workingDays.includes(weekday(day)) && !company.holidays.has(day);
  const days = place?.receivingDays ?? [];
  const receives = (day: IsoDate): boolean => days.length === 0 || days.includes(weekday(day));
  const isDeliveryDay = (day: IsoDate): boolean => isWorkingDay(day) && receives(day);
  const whyNot = (day: IsoDate): string => company.holidays.get(day) ?? (weekday(day) > 5 ? 'weekend' : 'closed');
  const leadTimeEnd = customer === null ? null : endOfLeadTime(receivedAt, customer, isWorkingDay);
  const earliest = leadTimeEnd === null ? null : seek(leadTimeEnd > today ? leadTimeEnd : today, 1, isDeliveryDay);

  const read = (asked: IsoDate | null): DateReading => {
    const reading = { asked, earliest, confirmed: earliest, why: null };
    if (asked === null) return { ...reading, outcome: 'not-asked' };
    if (asked < today) return { ...reading, outcome: 'past' };
    if (earliest === null) return { ...reading, outcome: 'as-asked' };
    const next = seek(asked, 1, isDeliveryDay);
    if (next < earliest) return { ...reading, outcome: 'too-early' };
    if (next === asked) return { ...reading, outcome: 'as-asked', confirmed: asked };
    const previous = partner?.dateShift === 'previous' ? seek(asked, -1, isDeliveryDay) : next;
    const confirmed = previous < earliest ? next : previous;
    return isWorkingDay(asked)
      ? { ...reading, outcome: 'not-receiving', confirmed }
      : { ...reading, outcome: 'not-working', confirmed, why: whyNot(asked) };
  };
  const known = new Map<IsoDate | null, DateReading>();
  return (asked) => {
    const reading = known.get(asked) ?? read(asked);
    known.set(asked, reading);
    return reading;
  };
}

/** A requested day as sent; one that does not exist counts as not sent. */
export const dayOf = (text: IsoDate | null): IsoDate | null => (text !== null && isIsoDate(text) ? text : null);

/**
 * The reading of the header. A buyer who gives only a window gets the first possible day in it; where we cannot make it, the end of
 * the window counts as the requested day.
 */
export function readHeaderDate(order: PurchaseOrder, plan: DatePlan): DateReading {
  const asked = dayOf(order.requestedDelivery);
  if (asked !== null) return plan(asked);
  const from = dayOf(order.earliestDelivery);
  const to = dayOf(order.latestDelivery);
  const { earliest } = plan(null);
  if ((from === null && to === null) || earliest === null) return plan(to ?? from);
  const inWindow = from !== null && from > earliest ? plan(from) : { ...plan(null), asked: earliest };
  const confirmed = inWindow.confirmed;
  if (to !== null && confirmed !== null && confirmed > to) return plan(to);
  return { ...inWindow, outcome: 'window' };
}
