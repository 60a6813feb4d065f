import { Injectable } from '@nestjs/common';
import {
  bodyHash,
  identify,
  isComplete,
  judge,
  nearGtins,
  openFindings,
  type Arrival,
  type Identification,
} from '../checks';
import { fingerprint } from '../findings';
import { decimal, parseGtin, type Clock, type Decimal, type Gtin } from '../kernel';
import type { FactRequest, MasterFacts, TradingPartner } from '../master';
import { FactsRepository } from '../master/services';
import type { Sql, Tx } from '../platform';
import { freeTexts, normaliseOrderNumber, numberScope, textKey, type PurchaseOrder } from '../purchase-order';
import { SalesFactsRepository, type SalesFactsBatch, type SalesFactsRequest } from '../sales/services';
import { AcceptedTextRepository, type PartnerText } from './accepted-text.repository';
import { headOf, linesOf } from './booking';
import type { OrderToJudge, Verdict } from './verdict';

/** Judges orders with current facts. Reads them for the whole batch at once. */
@Injectable()
export class JudgingService {
  constructor(
    private readonly masterFacts: FactsRepository,
    private readonly salesFacts: SalesFactsRepository,
    private readonly acceptedTexts: AcceptedTextRepository,
  ) {}

  /**
   * Judges orders one after the other, in the given order: an order that will be released counts in the credit of the next one of the
   * same customer.
   */
  judgeAll(tx: Tx, orders: readonly OrderToJudge[], clock: Clock): Promise<readonly Verdict[]> {
    return this.judgeWith(tx, orders, clock, (request) => this.salesFacts.load(tx, request));
  }

  /** The same of orders that are only tried: nothing is locked, so that nobody waits for it, and nothing may be decided by it. */
  tryAll(sql: Sql, orders: readonly OrderToJudge[], clock: Clock): Promise<readonly Verdict[]> {
    return this.judgeWith(sql, orders, clock, (request) => this.salesFacts.look(sql, request));
  }

  private async judgeWith(
    sql: Sql,
    orders: readonly OrderToJudge[],
    clock: Clock,
    salesFacts: (request: SalesFactsRequest) => Promise<SalesFactsBatch>,
  ): Promise<readonly Verdict[]> {
    const { master, known } = await this.identifyAll(sql, orders);
    const sales = await salesFacts({
      orders: known.flatMap(({ identification: { customer }, order, partner, bodyHash: body }) =>
        customer === null
          ? []
          : [
              {
                customerId: customer.id,
                hasCreditLimit: customer.creditLimit !== null,
                orderNumberKey: numberKey(order),
                orderNumberScope: scopeOf(order, partner),
                bodyHash: body,
              },
            ],
      ),
      quantities: known.flatMap(({ identification }) => quantitiesOf(identification)),
      except: orders.map(({ id }) => id),
    });
    const accepted = await this.acceptedTexts.among(sql, known.flatMap(textsOf));
    const released = new Map<string, Decimal>();
    return known.map((order) => {
      const texts = accepted.get(order.partner?.id ?? '') ?? NO_TEXTS;
      const verdict = judgeOne({ ...order, acceptedTexts: texts }, master, sales, released, clock.now());
      const customerId = verdict.resolution.customer?.id;
      if (verdict.clear && customerId !== undefined) {
        released.set(customerId, (released.get(customerId) ?? decimal(0)).plus(verdict.resolution.total));
      }
      return verdict;
    });
  }

  /** Facts and identification; where an article is unknown, the facts are read once more with what it may have been meant to be. */
  private async identifyAll(
    sql: Sql,
    orders: readonly OrderToJudge[],
  ): Promise<{ readonly master: MasterFacts; readonly known: readonly IdentifiedOrder[] }> {
    const request = factRequest(orders);
    const master = await this.masterFacts.load(sql, request);
    const known = identifyWith(orders, master);
    const alike = lookAlikes(known);
    if (alike.length === 0) return { master, known };
    const more = await this.masterFacts.load(sql, { ...request, gtins: [...new Set([...request.gtins, ...alike])] });
    return { master: more, known: identifyWith(orders, more) };
  }
}

function identifyWith(orders: readonly OrderToJudge[], master: MasterFacts): readonly IdentifiedOrder[] {
  return orders.map((order) => {
    const partner = partnerOf(order.arrival, master);
    const identification = identify(order.order, order.arrival, partner, master);
    const body = bodyHash(order.order, order.arrival, partner, identification, master);
    return { ...order, partner, identification, bodyHash: body };
  });
}

/** Lines for which look-alikes of an unknown GTIN are searched; an order with more of them has another problem. */
const MOST_UNKNOWN_LINES = 50;

/** GTINs one slip of the keyboard away from those that we do not know, for a suggestion. */
const lookAlikes = (known: readonly IdentifiedOrder[]): readonly Gtin[] =>
  known
    .flatMap(({ order, identification }) =>
      identification.lines.flatMap(({ article, index }) => (article === null ? (order.lines[index]?.gtin ?? []) : [])),
    )
    .slice(0, MOST_UNKNOWN_LINES)
    .flatMap((gtin) => nearGtins(gtin));

/** Whom an answer may go to: the partner of the envelope, unless it came through the account of another one (MSG-014). */
const answeredPartner = ({ arrival, partner }: IdentifiedOrder): TradingPartner | null =>
  arrival.accountPartnerId === null || arrival.accountPartnerId === partner?.id ? partner : null;

const NO_TEXTS: ReadonlySet<string> = new Set();

/** The texts that a person may have accepted before; most orders have none. */
const textsOf = ({ order, partner }: IdentifiedOrder): readonly PartnerText[] =>
  partner === null ? [] : freeTexts(order).map(({ text }) => ({ partnerId: partner.id, key: textKey(text) }));

interface IdentifiedOrder extends OrderToJudge {
  readonly partner: TradingPartner | null;
  readonly identification: Identification;
  readonly bodyHash: string | null;
}

function judgeOne(
  order: IdentifiedOrder & { readonly acceptedTexts: ReadonlySet<string> },
  master: MasterFacts,
  sales: SalesFactsBatch,
  releasedInBatch: ReadonlyMap<string, Decimal>,
  now: Date,
): Verdict {
  const customerId = order.identification.customer?.id ?? null;
  const key = numberKey(order.order);
  const scope = scopeOf(order.order, order.partner);
  const earlierOrders = customerId === null || key === null ? [] : sales.earlierOrders(customerId, key, scope);
  const { bodyHash: body } = order;
  const alikeOrders = customerId === null || body === null ? [] : sales.alikeOrders(customerId, body);
  const before = customerId === null ? decimal(0) : sales.releasedAmount(customerId);
  const judgement = judge({
    ...order,
    master,
    sales: {
      earlierOrders,
      alikeOrders,
      releasedAmount: before.plus(releasedInBatch.get(customerId ?? '') ?? 0),
      quantityHistory: (articleId) => (customerId === null ? [] : sales.quantityHistory(customerId, articleId)),
    },
    now,
  });
  const findings = judgement.findings.map((finding) => ({ fingerprint: fingerprint(finding), finding }));
  const { resolution } = judgement;
  const open = openFindings(judgement.findings, order.decisions);
  return {
    judged: { id: order.id, head: headOf(order.order, resolution, answeredPartner(order), { orderNumberScope: scope, bodyHash: body }), lines: linesOf(order.order, resolution, master, order.decisions), findings }, // prettier-ignore
    findings: judgement.findings,
    resolution,
    partner: order.partner,
    earlierOrders,
    open: open.map((finding) => fingerprint(finding)),
    clear: open.length === 0 && isComplete(resolution),
  };
}

/** The number by which orders are the same; null when the order has none. */
const numberKey = (order: PurchaseOrder): string | null =>
  order.number === null ? null : normaliseOrderNumber(order.number);

/** What else tells the orders of this partner apart. */
const scopeOf = (order: PurchaseOrder, partner: TradingPartner | null): string =>
  partner === null || partner.duplicateKey.length < 2 ? '' : numberScope(order, partner.duplicateKey);

/** Who sent it, held to what his overlay says of checks where it says something. */
function partnerOf({ sender, syntaxChecks }: Arrival, master: MasterFacts): TradingPartner | null {
  const partner = sender === null ? null : master.partnerByIdentifier(sender.scheme, sender.value);
  if (partner === null || syntaxChecks === undefined) return partner;
  return { ...partner, syntaxChecks: { ...partner.syntaxChecks, ...syntaxChecks } };
}

const quantitiesOf = ({ customer, lines }: Identification): readonly { customerId: string; articleId: string }[] =>
  customer === null
    ? []
    : lines.flatMap(({ article }) => (article === null ? [] : [{ customerId: customer.id, articleId: article.id }]));

/** Everything in the orders that the master may know, each value once. */
function factRequest(orders: readonly OrderToJudge[]): FactRequest {
  const senders = new Map<string, { scheme: string | null; value: string }>();
  const locations = new Set<string>();
  const gtins = new Set<Gtin>();
  const supplierArticles = new Set<string>();
  const buyerArticles = new Set<string>();
  for (const { order, arrival } of orders) {
    if (arrival.sender !== null) senders.set(`${arrival.sender.scheme ?? ''}|${arrival.sender.value}`, arrival.sender);
    const { buyer, supplier, deliverTo, invoicee } = order.parties;
    for (const party of [buyer, supplier, deliverTo, invoicee]) {
      if (party.gln !== null) locations.add(party.gln);
      if (party.id !== null) locations.add(party.id);
    }
    for (const line of order.lines) {
      const gtin = parseGtin(line.gtin);
      if (gtin !== null) gtins.add(gtin);
      if (line.supplierArticle !== null) supplierArticles.add(line.supplierArticle);
      if (line.buyerArticle !== null) buyerArticles.add(line.buyerArticle);
    }
  }
  return {
    senders: [...senders.values()],
    locations: [...locations],
    gtins: [...gtins],
    supplierArticles: [...supplierArticles],
    buyerArticles: [...buyerArticles],
  };
}
