import { businessDateOf, daysBetween, decimal, type IsoDate } from '../../kernel';
import type { Company } from '../../master';
import type { PurchaseOrder } from '../../purchase-order';
import type { CheckInput } from '../check-input';
import type { LineCase, OrderCase } from '../order-case';
import type { Identification } from '../resolution';
import { PromotionTally } from '../price/promotion-use';
import { dayOf, planDelivery, readHeaderDate } from './delivery-date';
import { keptTerms } from './kept-terms';
import {
  agreedPriceDay,
  confirmedDateOf,
  priceDateOf,
  priceDaysOf,
  resolveLine,
  type LineSetting,
} from './resolve-line';

const ZERO = decimal(0);

/** After its own receipt, or so long before it that it was not written for this order. */
export const isUnusualOrderDate = (date: IsoDate, received: IsoDate, { settings }: Company): boolean =>
  date > received || daysBetween(date, received) > settings.orderAgeDays;

/** The order's own date where it is plausible, else the day of receipt: an odd date must not fetch old prices (HDR-004 tells of it). */
function orderDateOf(input: CheckInput): IsoDate {
  const received = businessDateOf(input.arrival.receivedAt);
  const date = dayOf(input.order.date);
  return date === null || isUnusualOrderDate(date, received, input.master.company) ? received : date;
}

const NO_CONTRACTS: readonly string[] = [];

/** The contracts that the order names as a whole. */
const contractsOf = ({ references }: PurchaseOrder): readonly string[] =>
  references.length === 0
    ? NO_CONTRACTS
    : references.filter(({ type }) => type === 'contract').map(({ number }) => number);

/** Translates the order into our own terms, as far as that is possible: what the rules judge and, when released, what is booked. */
export function resolve(input: CheckInput, identification: Identification): OrderCase {
  const { order, master, partner, arrival } = input;
  const { customer, deliveryPlace } = identification;
  const today = businessDateOf(input.now);
  const askedOn = businessDateOf(input.changedAt ?? arrival.receivedAt);
  const orderDate = orderDateOf(input);
  const plan = planDelivery({
    company: master.company,
    logistics: master.logistics,
    customer,
    place: deliveryPlace,
    partner,
    receivedAt: arrival.receivedAt,
    today,
  });
  const headerDate = readHeaderDate(order, plan);
  const confirmedDate = confirmedDateOf(headerDate, 'requestedDelivery', input);
  const unitMap = master.unitMap(arrival.format, partner?.id ?? null);
  const contracts = contractsOf(order);
  const promotions = new PromotionTally(input.sales);
  const setting: LineSetting = {
    input,
    customer,
    askedOn,
    orderDate,
    contracts,
    headerDate,
    plan,
    unitMap,
    promotions,
  };
  const lines: LineCase[] = [];
  let total = ZERO;
  for (const lineIdentification of identification.lines) {
    const line = order.lines[lineIdentification.index];
    if (line === undefined) continue;
    const resolved = resolveLine(line, lineIdentification, setting);
    lines.push(resolved);
    promotions.add(resolved.resolution);
    if (resolved.resolution.amount !== null) total = total.plus(resolved.resolution.amount);
  }
  return {
    input,
    identification,
    today,
    askedOn,
    date: headerDate,
    lines,
    resolution: {
      customer,
      deliveryPlace,
      currency: customer?.currency ?? null,
      priceDate: priceDateOf(
        agreedPriceDay(customer, partner),
        priceDaysOf(headerDate, confirmedDate, { orderDate, askedOn }),
      ),
      requestedDate: dayOf(order.requestedDelivery),
      confirmedDate,
      lines: lines.map(({ resolution }) => resolution),
      keptTerms: keptTerms(order, customer, master, askedOn),
      total,
    },
  };
}
