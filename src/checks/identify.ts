import { businessDateOf, isIsoDate, parseGtin, type IsoDate } from '../kernel';
import {
  ITEM_CODES, type Article, type CrossReference, type Customer, type CustomerLocation, type ItemCode, type MasterFacts, type Packaging,
  type TradingPartner,
} from '../master'; // prettier-ignore
import type { Party, PurchaseOrder, PurchaseOrderLine } from '../purchase-order';
import type { Arrival } from './check-input';
import { given, namesAnAddress } from './given';
import type { Identification, LineIdentification } from './resolution';

/**
 * Finds out who and what an order is about: customer, delivery place and the article of each line. Never takes the first of several
 * candidates; what stays unknown is null, and for the rules to ask about.
 */
export function identify(
  order: PurchaseOrder,
  arrival: Arrival,
  partner: TradingPartner | null,
  master: MasterFacts,
): Identification {
  const today = businessDateOf(arrival.receivedAt);
  const customers = findCustomers(order.parties.buyer, today, partner, master);
  const customer = onlyOne(customers);
  const context: LineContext = { customer, partner, today, master };
  return {
    customers,
    customer,
    deliveryPlace: customer === null ? null : findDeliveryPlace(order, customer, today, master),
    lines: order.lines.map((line, index) => identifyLine(line, index, context)),
  };
}

const onlyOne = <T>(all: readonly T[]): T | null => (all.length === 1 ? (all[0] ?? null) : null);

const distinct = <T extends { readonly id: string }>(all: readonly T[]): readonly T[] =>
  all.length < 2 ? all : [...new Map(all.map((one) => [one.id, one])).values()];

const NO_ARTICLES: readonly Article[] = [];

/** True where the place or party is there on that day. */
export const isValidOn = (location: CustomerLocation, date: IsoDate): boolean =>
  location.validFrom <= date && (location.validTo === null || date <= location.validTo);

/**
 * By GLN, else by the buyer's own code or our customer number; a known partner orders for its own customers only. Where the order says
 * nothing at all of a buyer, as order forms do, it is for whom its sender orders: a question where those are several.
 */
function findCustomers(
  buyer: Party,
  today: IsoDate,
  partner: TradingPartner | null,
  master: MasterFacts,
): readonly Customer[] {
  const allowed = partner === null ? null : master.customersOfPartner(partner.id);
  const isBuyer = (location: CustomerLocation): boolean => location.role === 'buyer' && isValidOn(location, today);
  const gln = given(buyer.gln);
  if (gln !== null) {
    const owners = master.locationsByGln(gln).filter(isBuyer);
    const found = distinct(owners.flatMap(({ customerId }) => master.customer(customerId) ?? []));
    return allowed === null ? found : found.filter(({ id }) => allowed.some((one) => one.id === id));
  }
  const code = given(buyer.id);
  if (allowed === null) return [];
  if (code === null) return isNobody(buyer) ? allowed : [];
  return allowed.filter(
    (customer) => customer.number === code || master.locationsByCode(customer.id, code).some(isBuyer),
  );
}

const isNobody = (party: Party): boolean =>
  Object.values<string | null>({ ...party }).every((one) => given(one) === null);

const postcodeOf = (text: string): string => text.replace(/\s+/g, '').toUpperCase();

/** The day on which a place must be there: that of the delivery. One that has passed or makes no sense is judged as today. */
export const placeDayOf = ({ requestedDelivery: asked }: PurchaseOrder, today: IsoDate): IsoDate =>
  asked !== null && isIsoDate(asked) && asked > today ? asked : today;

function findDeliveryPlace(
  order: PurchaseOrder,
  customer: Customer,
  today: IsoDate,
  master: MasterFacts,
): CustomerLocation | null {
  const { deliverTo } = order.parties;
  const date = placeDayOf(order, today);
  const isPlace = (location: CustomerLocation): boolean =>
    location.role === 'delivery' && location.customerId === customer.id && isValidOn(location, date);
  const gln = given(deliverTo.gln);
  const code = given(deliverTo.id);
  if (gln !== null || code !== null) {
    const byGln = gln === null ? [] : master.locationsByGln(gln).filter(isPlace);
    if (byGln.length > 0) return onlyOne(distinct(byGln));
    return code === null ? null : onlyOne(distinct(master.locationsByCode(customer.id, code).filter(isPlace)));
  }
  const standard = customer.defaultDeliveryPlaceId === null ? null : master.location(customer.defaultDeliveryPlaceId);
  if (standard === null || !isPlace(standard)) return null;
  if (!namesAnAddress(deliverTo)) return standard;
  return deliverTo.postcode !== null && postcodeOf(deliverTo.postcode) === postcodeOf(standard.postcode)
    ? standard
    : null;
}

/** What the lines of an order are identified by besides their own codes. */
interface LineContext {
  readonly customer: Customer | null;
  readonly partner: TradingPartner | null;
  readonly today: IsoDate;
  readonly master: MasterFacts;
}

/** The article that is meant, and what else it could be. */
interface Agreed {
  readonly article: Article | null;
  readonly conflicting: readonly Article[];
}

const MATCHED_BY: Readonly<Record<ItemCode, NonNullable<LineIdentification['matchedBy']>>> = {
  gtin: 'gtin',
  supplier: 'supplier-article',
  buyer: 'buyer-article',
};

/** Of several periods of one number the one that began last. */
const latest = (references: readonly CrossReference[]): CrossReference | null =>
  references.reduce<CrossReference | null>((last, one) => (one.validFrom > (last?.validFrom ?? '') ? one : last), null);

const NO_REFERENCES: readonly CrossReference[] = [];

/** What the buyer's own number means on that day: to the customer himself, else to the partner who orders for him. */
function referencesOf(
  code: string | null,
  { customer, partner, today, master }: LineContext,
): readonly CrossReference[] {
  if (code === null || customer === null) return NO_REFERENCES;
  const isValid = (one: CrossReference): boolean =>
    one.validFrom <= today && (one.validTo === null || today <= one.validTo);
  const own = master.crossReferences(customer.id, code).filter(isValid);
  return own.length > 0 || partner === null ? own : master.partnerReferences(partner.id, code).filter(isValid);
}

function identifyLine(line: PurchaseOrderLine, index: number, context: LineContext): LineIdentification {
  const { partner, master } = context;
  const gtin = parseGtin(given(line.gtin));
  const packagings = gtin === null ? [] : master.packagingsByGtin(gtin);
  const number = given(line.supplierArticle);
  const references = referencesOf(given(line.buyerArticle), context);
  const load = (ids: readonly { readonly articleId: string }[]): readonly Article[] =>
    ids.length === 0 ? NO_ARTICLES : distinct(ids.flatMap(({ articleId }) => master.article(articleId) ?? []));
  const all: Readonly<Record<ItemCode, readonly Article[]>> = {
    gtin: load(packagings),
    supplier: number === null ? NO_ARTICLES : distinct(master.articlesByNumber(number)),
    buyer: load(references),
  };
  const { article, conflicting } = agreeOn(all, partner?.codePriority ?? ITEM_CODES);
  const code = article === null ? undefined : ITEM_CODES.find((one) => all[one].some(({ id }) => id === article.id));
  const matchedBy = code === undefined ? null : MATCHED_BY[code];
  if (article === null)
    return { index, article, packaging: null, level: null, matchedBy, reference: null, conflicting };
  const ownPackagings = packagings.filter(({ articleId }) => articleId === article.id);
  const reference = latest(references.filter(({ articleId }) => articleId === article.id));
  const level = ownPackagings[0]?.level ?? reference?.level ?? null;
  const candidates: readonly Packaging[] =
    ownPackagings.length > 0 || level === null
      ? ownPackagings
      : master.packagingsOf(article.id).filter((packaging) => packaging.level === level);
  return { index, article, packaging: onlyOne(candidates), level, matchedBy, reference, conflicting };
}

/**
 * The article that the codes agree on. Where they contradict each other the first that names a single one decides (in the order that was
 * settled with the partner, else GTIN before our number before the buyer's), so that the other rules have something to say; the conflict
 * itself is asked about. Nothing depends on the order in which articles are known.
 */
function agreeOn(
  { gtin, supplier, buyer }: Readonly<Record<ItemCode, readonly Article[]>>,
  priority: readonly ItemCode[],
): Agreed {
  // Nearly always one code is there, or known, and names one article.
  if (gtin.length + supplier.length + buyer.length === 1)
    return { article: gtin[0] ?? supplier[0] ?? buyer[0] ?? null, conflicting: NO_ARTICLES };
  const all = { gtin, supplier, buyer };
  const hits = priority.map((code) => all[code]).filter((articles) => articles.length > 0);
  const [first, ...others] = hits;
  if (first === undefined) return { article: null, conflicting: NO_ARTICLES };
  const common = first.filter(({ id }) => others.every((hit) => hit.some((one) => one.id === id)));
  if (common.length === 1) return { article: common[0] ?? null, conflicting: [] };
  if (common.length > 1) return { article: null, conflicting: byNumber(common) };
  const article = onlyOne(hits.find((articles) => articles.length === 1) ?? NO_ARTICLES);
  const everything = distinct(hits.flat());
  return { article, conflicting: byNumber(everything.filter(({ id }) => id !== article?.id)) };
}

const byNumber = (articles: readonly Article[]): readonly Article[] =>
  [...articles].sort((a, b) => (a.number < b.number ? -1 : a.number > b.number ? 1 : 0));
