import { currencyDigits, parseDecimal, roundTo, type Decimal, type IsoDate } from '../../kernel';
import { successionOf, type Article, type Customer, type Packaging, type Succession, type UnitMap } from '../../master';
import type { PurchaseOrderLine } from '../../purchase-order';
import type { CheckInput } from '../check-input';
import { given } from '../given';
import { lineField, type LineCase } from '../order-case';
import { termsOf } from '../quantity/deliverable';
import type { AppliedPrice, LineIdentification, LineResolution } from '../resolution';
import { dayOf, type DatePlan, type DateReading } from './delivery-date';
import { over, times } from './exact';
import { choosePrice } from './our-price';
import { comparePrices, type PriceComparison } from './price-comparison';
import { answerTo, successorQuestion, tooEarlyQuestion } from './questions';
import { basisFactorOf, readTheirPrice, type TheirPrice } from './their-price';
import { factorOf, readUnit, type UnitContext } from './unit-reading';

/** What the lines of one order have in common. */
export interface LineSetting {
  readonly input: CheckInput;
  readonly customer: Customer | null;
  readonly today: IsoDate;
  readonly orderDate: IsoDate;
  readonly headerDate: DateReading;
  readonly plan: DatePlan;
  readonly unitMap: UnitMap;
}

/** True for an article that is no longer sold on that day. */
export const isDiscontinued = (article: Article, date: IsoDate): boolean =>
  article.status === 'discontinued' && (article.discontinuedOn === null || article.discontinuedOn <= date);

const NO_SUCCESSION: Succession = { kind: 'ok', successor: null };

/** Who takes the place of an article that is no longer sold. */
const succeeded = (article: Article | null, { input, today }: LineSetting): Succession =>
  article === null || !isDiscontinued(article, today)
    ? NO_SUCCESSION
    : successionOf(article, (id) => input.master.article(id), (one) => !isDiscontinued(one, today)); // prettier-ignore

/** Above zero and a plain decimal; anything else is no quantity (QTY-001). */
function readQuantity(text: string | null): Decimal | null {
  const value = parseDecimal(given(text));
  return value?.gt(0) === true ? value : null;
}

/** The resolved article with what the codes of the line say about the package. */
interface LineArticle extends UnitContext {
  readonly substituted: boolean;
  readonly successor: Article | null;
  readonly succession: Succession['kind'];
}

function readArticle(line: PurchaseOrderLine, identification: LineIdentification, setting: LineSetting): LineArticle {
  const { input, unitMap } = setting;
  const named = identification.article;
  const { kind: succession, successor } = succeeded(named, setting);
  const substituted =
    named !== null &&
    successor !== null &&
    answerTo(successorQuestion(identification.index, line, named, successor), input.decisions) === 'SUBST';
  const article = substituted ? successor : named;
  const packagings: readonly Packaging[] = article === null ? [] : input.master.packagingsOf(article.id);
  return {
    article,
    successor,
    succession,
    substituted,
    packagings,
    unitMap,
    // The successor's package of the same level counts, not the one whose GTIN was sent.
    packaging: substituted ? null : identification.packaging,
    level: identification.level,
  };
}

/** The day that decides the price. A day asked for that has passed must not fetch the price of the past. */
export function priceDateOf(
  customer: Customer | null,
  date: DateReading,
  confirmedDate: IsoDate | null,
  orderDate: IsoDate,
): IsoDate {
  if (customer?.priceDate !== 'delivery') return orderDate;
  return (date.outcome === 'past' ? null : date.asked) ?? confirmedDate ?? orderDate;
}

/** The day of a line's own, or that of the header; staff may insist on a day that is too early. */
export function confirmedDateOf(date: DateReading, field: string, input: CheckInput): IsoDate | null {
  if (date.outcome !== 'too-early') return date.confirmed;
  return answerTo(tooEarlyQuestion(field, date), input.decisions) === 'OVR' ? date.asked : date.confirmed;
}

interface Booking {
  readonly by: 'ours' | 'buyer';
  readonly perBaseUnit: Decimal;
  /** Exact: amount for so many base units, so that a line of a third of a euro is rounded once only. */
  readonly amount: Decimal;
  readonly basis: Decimal;
}

/** Whose price is booked: the buyer's within the tolerance or when staff accepted it, else ours (PRC-001, PRC-002). */
function book(
  ours: AppliedPrice | null,
  theirs: TheirPrice,
  comparison: PriceComparison | null,
  input: CheckInput,
): Booking | null {
  if (ours === null) return null;
  const accepted =
    comparison?.verdict === 'less' &&
    input.decisions.overrides.size > 0 &&
    answerTo(comparison.question(), input.decisions) === 'ACC_BUYER';
  if (theirs.kind === 'net' && (comparison?.verdict === 'rounding' || accepted)) {
    return { by: 'buyer', perBaseUnit: theirs.perBaseUnit, amount: theirs.amount, basis: theirs.basisFactor };
  }
  const { amount, basisQuantity } = ours.price;
  return { by: 'ours', perBaseUnit: ours.perBaseUnit, amount, basis: basisQuantity };
}

const bookedAmount = (booking: Booking, baseQuantity: Decimal, customer: Customer): Decimal =>
  roundTo(over(times(booking.amount, baseQuantity), booking.basis), currencyDigits(customer.currency));

/** Works out what we would book and confirm for one line, and everything that the rules will ask about it. */
export function resolveLine(
  line: PurchaseOrderLine,
  identification: LineIdentification,
  setting: LineSetting,
): LineCase {
  const { input, customer } = setting;
  const { index } = identification;
  const rejected = input.decisions.rejectedLines.has(index);
  const { successor, succession, substituted, ...context } = readArticle(line, identification, setting);
  const { article, packagings } = context;
  const quantity = readQuantity(line.quantity);
  const unit = readUnit(given(line.unit), context);
  const unitFactor = factorOf(unit);
  const baseQuantity = quantity === null || unitFactor === null ? null : times(quantity, unitFactor);

  const ownDay = dayOf(line.requestedDelivery);
  const date = ownDay === null ? setting.headerDate : setting.plan(ownDay);
  const dateField = ownDay === null ? 'requestedDelivery' : lineField(index, 'requestedDelivery');
  const confirmedDate = confirmedDateOf(date, dateField, input);
  const priceDate = priceDateOf(customer, date, confirmedDate, setting.orderDate);

  const prices = article === null || customer === null ? [] : input.master.prices(article.id, customer.id);
  const ours =
    customer === null || baseQuantity === null ? null : choosePrice(prices, customer, priceDate, baseQuantity);
  const basisFactor = basisFactorOf(line, unitFactor, context);
  const theirPrice = readTheirPrice(line, input.order, customer, basisFactor, article !== null);
  const comparison =
    ours === null || customer === null || baseQuantity === null || theirPrice.kind !== 'net' || rejected
      ? null
      : comparePrices(
          {
            field: lineField(index, 'price'),
            theirs: theirPrice,
            ours,
            baseQuantity,
            unitFactor,
            prices,
            packagings,
            priceDate,
          },
          customer,
        );
  const booking = rejected ? null : book(ours, theirPrice, comparison, input);
  const resolution: LineResolution = {
    index,
    rejected,
    article,
    substituted,
    unitFactor,
    orderedBaseQuantity: baseQuantity,
    confirmedQuantity: rejected || baseQuantity === null ? null : quantity,
    confirmedBaseQuantity: rejected ? null : baseQuantity,
    ours,
    theirsPerBaseUnit: theirPrice.kind === 'net' ? theirPrice.perBaseUnit : null,
    bookedPerBaseUnit: booking?.perBaseUnit ?? null,
    priceBasisFactor: basisFactor,
    bookedBy: booking?.by ?? null,
    amount:
      booking === null || baseQuantity === null || customer === null
        ? null
        : bookedAmount(booking, baseQuantity, customer),
    confirmedDate: rejected ? null : confirmedDate,
  };
  const own = article === null || customer === null ? null : input.master.customerArticle(customer.id, article.id);
  const terms = termsOf(article, own);
  const label = given(line.number) ?? String(index + 1);
  return { index, line, label, identification, resolution, successor, succession, terms, packagings, quantity, unit, theirPrice, comparison, priceDate, date }; // prettier-ignore
}
