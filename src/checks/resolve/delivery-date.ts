import { addDays, businessDateOf, businessTimeOf, instantOf, isIsoDate, weekday, type IsoDate } from '../../kernel';
import type { Carrier, Company, Customer, CustomerLocation, Logistics, Site, TradingPartner } from '../../master';
import type { PurchaseOrder } from '../../purchase-order';
import { addOpenDays, companyCalendar, placeCalendar, seek, workCalendar, type Calendar } from './calendar';

/** What a requested day turned into. */
export interface DateReading {
  readonly asked: IsoDate | null;
  readonly outcome: 'not-asked' | 'window' | 'as-asked' | 'past' | 'too-early' | 'not-working' | 'not-receiving';
  /** The day we can keep; null when the customer, and so the lead time, is not known. */
  readonly confirmed: IsoDate | null;
  /** The first day on which we can deliver; null like `confirmed`. */
  readonly earliest: IsoDate | null;
  /** For not-working and not-receiving: the name of the closed day, "weekend", or "closed" for another one. */
  readonly why: string | null;
  /** Whose calendar has the asked day closed: for not-working of who drives, for not-receiving of the place. */
  readonly closed: Calendar | null;
  /** The time by which the order had to be there on the day of its receipt; null like `confirmed`. */
  readonly cutOff: string | null;
}

/** Reads requested days of one order. The same day is read once. */
export type DatePlan = (asked: IsoDate | null) => DateReading;

/** Who delivers where, and when it was asked for. */
export interface DeliverySituation {
  readonly company: Company;
  readonly logistics: Logistics;
  readonly customer: Customer | null;
  readonly place: CustomerLocation | null;
  readonly partner: TradingPartner | null;
  readonly receivedAt: Date;
  readonly today: IsoDate;
}

/** The way that goods go to a place: whose days count where. */
interface Way {
  readonly site: Site | null;
  readonly carrier: Carrier | null;
  readonly leaving: Calendar;
  readonly driving: Calendar;
  readonly receiving: Calendar;
}

function wayTo({ company, logistics, place }: Pick<DeliverySituation, 'company' | 'logistics' | 'place'>): Way {
  const ours = companyCalendar(company);
  const site = logistics.sites.get(place?.siteId ?? '') ?? null;
  const carrier = logistics.carriers.get(place?.carrierId ?? '') ?? null;
  const daysOf = (one: Site | Carrier | null): Calendar => {
    const calendar = logistics.calendars.get(one?.calendarId ?? '');
    return one === null || calendar === undefined ? ours : workCalendar(calendar, one.name);
  };
  const leaving = daysOf(site);
  // Without a carrier our own lorries bring the goods, on the days on which the site works.
  return {
    site,
    carrier,
    leaving,
    driving: carrier === null ? leaving : daysOf(carrier),
    receiving: placeCalendar(place, logistics),
  };
}

/** The time by which an order must be there on a day: the earliest that site, carrier and customer name, or the end of a short day. */
function cutOffOn(day: IsoDate, customer: Customer, { site, carrier, leaving }: Way): string {
  const weekdayName = String(weekday(day));
  const times = [site?.cutOff[weekdayName], carrier?.cutOff[weekdayName], leaving.closesAt(day)];
  let earliest = customer.cutOff?.[weekdayName] ?? customer.cutOffTime;
  for (const time of times) if (time !== undefined && time !== null && time < earliest) earliest = time;
  return earliest;
}

/**
 * The instant at which goods leave that are to arrive on a day: on the last day on which site and carrier work and from which the carrier is
 * there in time, at the hour at which he takes them, else with the beginning of the day.
 */
export function despatchAt(
  situation: Pick<DeliverySituation, 'company' | 'logistics' | 'place'>,
  arrival: IsoDate,
): Date {
  const { leaving, driving, carrier } = wayTo(situation);
  let day = arrival;
  for (let i = carrier?.transitDays ?? 0; i > 0; i--) day = seek(addDays(day, -1), -1, driving.isOpen);
  const leaves = seek(day, -1, (one) => leaving.isOpen(one) && driving.isOpen(one));
  return instantOf(leaves, carrier?.cutOff[String(weekday(leaves))] ?? '00:00');
}

const MINUTE_MS = 60_000;

/**
 * True up to the end of the minute of the cut-off. In October an hour comes twice: a time in it passes when it passes the second time, so
 * that who orders later is never served sooner.
 */
function isInTime(receivedAt: Date, day: IsoDate, cutOff: string): boolean {
  if (businessTimeOf(receivedAt) <= cutOff) return true;
  const last = instantOf(day, cutOff);
  // In March an hour is missing, and a time in it passes with the hour before.
  return businessTimeOf(last) === cutOff && receivedAt.getTime() < last.getTime() + MINUTE_MS;
}

/**
 * The first day on which goods can be there: picked on the days of the site, despatched on a day on which site and carrier work, carried
 * on the carrier's days. The lead time is agreed for all of it: what the carrier needs is not there for picking. An order after the
 * cut-off, or on a day off, counts as of the next working day. Nothing leaves on a day that has passed.
 */
function firstArrival(situation: DeliverySituation, customer: Customer, way: Way): IsoDate {
  const { leaving, driving, carrier } = way;
  const received = businessDateOf(situation.receivedAt);
  const inTime =
    leaving.isOpen(received) && isInTime(situation.receivedAt, received, cutOffOn(received, customer, way));
  const accepted = inTime ? received : seek(addDays(received, 1), 1, leaving.isOpen);
  const transitDays = carrier?.transitDays ?? 0;
  const picked = addOpenDays(accepted, Math.max(customer.leadTimeDays - transitDays, 0), leaving.isOpen);
  const ready = picked > situation.today ? picked : situation.today;
  if (carrier === null) return ready;
  const despatched = seek(ready, 1, (day) => leaving.isOpen(day) && driving.isOpen(day));
  return addOpenDays(despatched, transitDays, driving.isOpen);
}

/**
 * Makes the plan by which requested days are read. The lead time counts from receipt, so that time lost on our side is not held
 * against the buyer, but nothing is promised for a day that has passed.
 */
export function planDelivery(situation: DeliverySituation): DatePlan {
  const { customer, partner, receivedAt, today } = situation;
  const way = wayTo(situation);
  const { driving, receiving } = way;
  const isDeliveryDay = (day: IsoDate): boolean => driving.isOpen(day) && receiving.isOpen(day);
  const earliest = customer === null ? null : seek(firstArrival(situation, customer, way), 1, isDeliveryDay);
  const cutOff = customer === null ? null : cutOffOn(businessDateOf(receivedAt), customer, way);

  const read = (asked: IsoDate | null): DateReading => {
    const reading = { asked, earliest, confirmed: earliest, why: null, closed: null, cutOff };
    if (asked === null) return { ...reading, outcome: 'not-asked' };
    if (asked < today) return { ...reading, outcome: 'past' };
    if (earliest === null) return { ...reading, outcome: 'as-asked' };
    const next = seek(asked, 1, isDeliveryDay);
    if (next < earliest) return { ...reading, outcome: 'too-early' };
    if (next === asked) return { ...reading, outcome: 'as-asked', confirmed: asked };
    const previous = partner?.dateShift === 'previous' ? seek(asked, -1, isDeliveryDay) : next;
    const confirmed = previous < earliest ? next : previous;
    const closed = driving.isOpen(asked) ? receiving : driving;
    const outcome = closed === receiving ? 'not-receiving' : 'not-working';
    return { ...reading, outcome, confirmed, closed, why: closed.why(asked) };
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
  const last = dayOf(order.latestDelivery);
  // A window that ends before it begins is asked about (DAT-007); it begins when it says.
  const to = from !== null && last !== null && from > last ? null : last;
  const { earliest } = plan(null);
  if ((from === null && to === null) || earliest === null) return plan(to ?? from);
  const inWindow = from !== null && from > earliest ? plan(from) : { ...plan(null), asked: earliest };
  const confirmed = inWindow.confirmed;
  if (to !== null && confirmed !== null && confirmed > to) return plan(to);
  return { ...inWindow, outcome: 'window' };
}
