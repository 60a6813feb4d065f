import { currencyDigits, parseDecimal, roundTo, type Decimal, type IsoDate } from '../../kernel';
import {
  choosePrice,
  floorOf,
  successionOf,
  type AgreedDiscount,
  type AppliedPrice,
  type Article,
  type Company,
  type Customer,
  type Packaging,
  type PriceSituation,
  type Succession,
  type TradingPartner,
  type UnitMap,
} from '../../master';
import type { PurchaseOrderLine } from '../../purchase-order';
import type { CheckInput } from '../check-input';
import { given } from '../given';
import { lineField, type LineCase, type LinePricing } from '../order-case';
import type { PromotionTally } from '../price/promotion-use';
import { termsOf } from '../quantity/deliverable';
import type { LineIdentification, LineResolution } from '../resolution';
import { dayOf, type DatePlan, type DateReading } from './delivery-date';
import { over, times } from './exact';
import { agreedDiscounts, lessDiscounts } from './agreed-discounts';
import { comparePrices, type ComparedLine, type PriceComparison } from './price-comparison';
import { answerTo, successorQuestion, tooEarlyQuestion } from './questions';
import { basisFactorOf, readTheirPrice, type NetPrice, type TheirPrice } from './their-price';
import { factorOf, readUnit, type UnitContext } from './unit-reading';

/** What the lines of one order have in common. */
export interface LineSetting {
  readonly input: CheckInput;
  readonly customer: Customer | null;
  /** As in {@link OrderCase}. */
  readonly askedOn: IsoDate;
  readonly orderDate: IsoDate;
  /** Contracts that the order names. */
  readonly contracts: readonly string[];
  readonly headerDate: DateReading;
  readonly plan: DatePlan;
  readonly unitMap: UnitMap;
  /** What the lines before have taken. */
  readonly promotions: PromotionTally;
}

/** True for an article that is no longer sold on that day. */
export const isDiscontinued = (article: Article, date: IsoDate): boolean =>
  article.status === 'discontinued' && (article.discontinuedOn === null || article.discontinuedOn <= date);

const NO_SUCCESSION: Succession = { kind: 'ok', successor: null };

/** Who takes the place of an article that is no longer sold. */
const succeeded = (article: Article | null, { input, askedOn }: LineSetting): Succession =>
  article === null || !isDiscontinued(article, askedOn)
    ? NO_SUCCESSION
    : successionOf(article, (id) => input.master.article(id), (one) => !isDiscontinued(one, askedOn)); // prettier-ignore

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

/** The day that decides the price. */
export function priceDateOf(agreed: PriceDay, days: PriceDays): IsoDate {
  return agreed === 'delivery' ? days.delivery : days.order;
}

type PriceDay = Customer['priceDate'];

/** Which day was agreed: with the partner, else with the customer; null when with neither. */
export const agreedPriceDay = (customer: Customer | null, partner: TradingPartner | null): PriceDay =>
  partner?.priceDate ?? customer?.priceDate ?? null;

interface PriceDays {
  readonly order: IsoDate;
  readonly delivery: IsoDate;
}

/**
 * The two days that can decide a price. A day that had passed when it was asked for must not fetch the price of the past; one that passes
 * while the order waits for us stays the day that prices go by.
 */
export const priceDaysOf = (
  { asked }: DateReading,
  confirmedDate: IsoDate | null,
  { orderDate, askedOn }: Pick<LineSetting, 'orderDate' | 'askedOn'>,
): PriceDays => ({
  order: orderDate,
  delivery: (asked !== null && asked >= askedOn ? asked : null) ?? confirmedDate ?? orderDate,
});

/** The day of a line's own, or that of the header; staff may insist on a day that is too early. */
export function confirmedDateOf(date: DateReading, field: string, input: CheckInput): IsoDate | null {
  if (date.outcome !== 'too-early') return date.confirmed;
  return answerTo(tooEarlyQuestion(field, date), input.decisions) === 'OVR' ? date.asked : date.confirmed;
}

const NO_PRICES: LinePricing = { choice: null, situation: null, prices: [], floor: null };

/** Our price of the line, and what it was chosen from. */
function priceLine(
  { customer, contracts, input, promotions }: LineSetting,
  article: Article | null,
  baseQuantity: Decimal | null,
  days: PriceDays,
): LinePricing {
  if (customer === null || article === null) return NO_PRICES;
  const prices = input.master.prices(article.id, customer.id);
  if (baseQuantity === null) return { ...NO_PRICES, prices };
  const situation: PriceSituation = {
    customer,
    date: priceDateOf(agreedPriceDay(customer, input.partner), days),
    orderDate: days.order,
    deliveryDate: days.delivery,
    baseQuantity,
    contracts,
    promotionTaken: promotions.taken,
  };
  return { choice: choosePrice(prices, situation), situation, prices, floor: floorOf(prices, situation) };
}

/** What a price of the buyer is held against. */
interface HeldAgainst extends Pick<ComparedLine, 'field' | 'unitFactor' | 'packagings'> {
  readonly customer: Customer | null;
  readonly ours: AppliedPrice | null;
  readonly pricing: LinePricing;
  /** Discounts that the buyer states and that our price has off. */
  readonly agreed: readonly AgreedDiscount[] | null;
}

/** The buyer's price as it is to be read, beside ours; null when one of the two is not known. */
function compare(
  sent: TheirPrice,
  { customer, ours, pricing: { situation, prices }, agreed, field, unitFactor, packagings }: HeldAgainst,
  { placeholderPrices }: Company,
): readonly [TheirPrice, PriceComparison | null] {
  if (sent.kind !== 'net') return [sent, null];
  if (customer === null || ours === null || situation === null)
    return [withoutPlaceholder(sent, null, placeholderPrices), null];
  const { baseQuantity } = situation;
  const against = (theirs: NetPrice): PriceComparison =>
    comparePrices({ field, unitFactor, packagings, theirs, ours, baseQuantity, prices, situation }, customer);
  const compared = against(sent);
  // A message does not say whether its price has the discounts off that stand beside it. Where it is ours as it stands, it has.
  if (agreed !== null && compared.verdict !== 'equal' && compared.verdict !== 'rounding') {
    const less = lessDiscounts(sent, agreed);
    return [less, against(less)];
  }
  const read = withoutPlaceholder(sent, compared, placeholderPrices);
  return [read, read === sent ? compared : null];
}

/** A price of ours as near to it as this, in percent, makes a placeholder an ordinary price. */
const NEAR_PERCENT = 50;

/** A figure that systems send where no price was filled in is none, unless our own price is near it (PRC-014). */
function withoutPlaceholder(
  theirs: NetPrice,
  comparison: PriceComparison | null,
  placeholders: readonly Decimal[],
): TheirPrice {
  if (comparison?.verdict === 'equal' || comparison?.verdict === 'rounding') return theirs;
  const { amount } = theirs;
  if (!placeholders.some((placeholder) => placeholder.eq(amount))) return theirs;
  const percent = comparison?.percent ?? null;
  return percent?.abs().lt(NEAR_PERCENT) === true ? theirs : { kind: 'placeholder', amount };
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
    (comparison.honoured ||
      (input.decisions.overrides.size > 0 && answerTo(comparison.question(), input.decisions) === 'ACC_BUYER'));
  if (theirs.kind === 'net' && (comparison?.verdict === 'rounding' || accepted)) {
    return { by: 'buyer', perBaseUnit: theirs.perBaseUnit, amount: theirs.amount, basis: theirs.basisFactor };
  }
  return { by: 'ours', perBaseUnit: ours.perBaseUnit, amount: ours.amount, basis: ours.price.basisQuantity };
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
  const days = priceDaysOf(date, confirmedDate, setting);
  const priceDate = priceDateOf(agreedPriceDay(customer, input.partner), days);
  const pricing = priceLine(setting, article, baseQuantity, days);
  const ours = pricing.choice?.kind === 'chosen' ? pricing.choice.applied : null;
  const basisFactor = basisFactorOf(line, unitFactor, context);
  const sent = readTheirPrice(line, input.order, customer, basisFactor, article !== null);
  const agreed = agreedDiscounts(input.order, line, ours, input.master.company.settings.lineAmountTolerance);
  const held = { field: lineField(index, 'price'), customer, ours, unitFactor, packagings, pricing, agreed };
  const [theirPrice, comparison] = rejected ? [sent, null] : compare(sent, held, input.master.company);
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
    discountsApplied: booking !== null && agreed !== null,
    amount:
      booking === null || baseQuantity === null || customer === null
        ? null
        : bookedAmount(booking, baseQuantity, customer),
    confirmedDate: rejected ? null : confirmedDate,
  };
  const own = article === null || customer === null ? null : input.master.customerArticle(customer.id, article.id);
  const terms = termsOf(article, own);
  const label = given(line.number) ?? String(index + 1);
  return { index, line, label, identification, resolution, successor, succession, terms, packagings, quantity, unit, theirPrice, comparison, priceDate, pricing, date }; // prettier-ignore
}
