import { businessDateOf, isIsoDate, parseGtin, type IsoDate } from '../kernel';
import type { Article, Customer, CustomerLocation, MasterFacts, Packaging, TradingPartner } from '../master';
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
  return {
    customers,
    customer,
    deliveryPlace: customer === null ? null : findDeliveryPlace(order, customer, today, master),
    lines: order.lines.map((line, index) => identifyLine(line, index, customer, master)),
  };
}

const onlyOne = <T>(all: readonly T[]): T | null => (all.length === 1 ? (all[0] ?? null) : null);

const distinct = <T extends { readonly id: string }>(all: readonly T[]): readonly T[] => [
  ...new Map(all.map((one) => [one.id, one])).values(),
];

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

/** What one code of a line points to. */
interface Hit {
  readonly by: NonNullable<LineIdentification['matchedBy']>;
  readonly articles: readonly Article[];
}

function identifyLine(
  line: PurchaseOrderLine,
  index: number,
  customer: Customer | null,
  master: MasterFacts,
): LineIdentification {
  const gtin = parseGtin(given(line.gtin));
  const packagings = gtin === null ? [] : master.packagingsByGtin(gtin);
  const number = given(line.supplierArticle);
  const buyerArticle = given(line.buyerArticle);
  const references =
    customer === null || buyerArticle === null ? [] : master.crossReferences(customer.id, buyerArticle);
  const load = (ids: readonly { readonly articleId: string }[]): readonly Article[] =>
    distinct(ids.flatMap(({ articleId }) => master.article(articleId) ?? []));
  const all: readonly Hit[] = [
    { by: 'gtin', articles: load(packagings) },
    { by: 'supplier-article', articles: number === null ? [] : distinct(master.articlesByNumber(number)) },
    { by: 'buyer-article', articles: load(references) },
  ];
  const { article, conflicting } = agree(all.filter(({ articles }) => articles.length > 0));
  const matchedBy =
    article === null ? null : (all.find(({ articles }) => articles.some(({ id }) => id === article.id))?.by ?? null);
  if (article === null) return { index, article, packaging: null, level: null, matchedBy, conflicting };
  const ownPackagings = packagings.filter(({ articleId }) => articleId === article.id);
  const reference = references.find(({ articleId }) => articleId === article.id);
  const level = ownPackagings[0]?.level ?? reference?.level ?? null;
  const candidates: readonly Packaging[] =
    ownPackagings.length > 0 || level === null
      ? ownPackagings
      : master.packagingsOf(article.id).filter((packaging) => packaging.level === level);
  return { index, article, packaging: onlyOne(candidates), level, matchedBy, conflicting };
}

/**
 * The article that the codes agree on. Where they contradict each other the first that names a single one decides (GTIN before our
 * number before the buyer's), so that the other rules have something to say; the conflict itself is asked about.
 */
function agree(hits: readonly Hit[]): { readonly article: Article | null; readonly conflicting: readonly Article[] } {
  const [first, ...others] = hits;
  if (first === undefined) return { article: null, conflicting: [] };
  const common = first.articles.filter(({ id }) => others.every((hit) => hit.articles.some((one) => one.id === id)));
  if (common.length === 1) return { article: common[0] ?? null, conflicting: [] };
  if (common.length > 1) return { article: null, conflicting: common };
  const everything = distinct(hits.flatMap(({ articles }) => articles));
  const article = onlyOne(first.articles);
  return { article, conflicting: everything.filter(({ id }) => id !== article?.id) };
}
