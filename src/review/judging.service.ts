import { Injectable } from '@nestjs/common';
import {
  bodyHash,
  identify,
  isComplete,
  kinGtins,
  nearGtins,
  openFindings,
  type Arrival,
  type CheckInput,
  type Identification,
} from '../checks';
import { fingerprint } from '../findings';
import { businessDateOf, decimal, parseGtin, type Clock, type Gtin, type IsoDate } from '../kernel';
import type { Article, FactRequest, LikelyArticles, MasterFacts, TradingPartner, UnknownLine } from '../master';
import { FactsRepository, LikelyRepository } from '../master/services';
import type { Sql, Tx } from '../platform';
import { freeTexts, normaliseOrderNumber, numberScope, textKey, type PurchaseOrder } from '../purchase-order';
import type { JudgedOrder, SalesOrderLine } from '../sales';
import { SalesFactsRepository, type Counted, type SalesFactsBatch, type SalesFactsRequest } from '../sales/services';
import { AcceptedTextRepository, type PartnerText } from './accepted-text.repository';
import { judgeAnswered } from './auto-answers';
import { withTrial } from './resolution-trial';
import { BatchSoFar } from './batch-so-far';
import { headOf, linesOf } from './booking';
import { isOfRest, isOtherHead, linesToHold, type Rest } from './partial';
import type { OrderToJudge, Verdict } from './verdict';

/** Judges orders with current facts. Reads them for the whole batch at once. */
@Injectable()
export class JudgingService {
  constructor(
    private readonly masterFacts: FactsRepository,
    private readonly likelyArticles: LikelyRepository,
    private readonly salesFacts: SalesFactsRepository,
    private readonly acceptedTexts: AcceptedTextRepository,
  ) {}

  /**
   * Judges orders one after the other, in the given order: an order that will be released counts in the credit of the next one of the
   * same customer.
   */
  judgeAll(tx: Tx, orders: readonly OrderToJudge[], clock: Clock): Promise<readonly Verdict[]> {
    return this.judgeWith(tx, orders, clock, {
      counted: (counted) => this.salesFacts.lockCounted(tx, counted),
      sales: (request) => this.salesFacts.load(tx, request),
    });
  }

  /** The same of orders that are only tried: nothing is locked, so that nobody waits for it, and nothing may be decided by it. */
  tryAll(sql: Sql, orders: readonly OrderToJudge[], clock: Clock): Promise<readonly Verdict[]> {
    return this.judgeWith(sql, orders, clock, {
      counted: null,
      sales: (request) => this.salesFacts.look(sql, request),
    });
  }

  private async judgeWith(
    sql: Sql,
    orders: readonly OrderToJudge[],
    clock: Clock,
    facts: FactSources,
  ): Promise<readonly Verdict[]> {
    const { master, known, likely } = await this.identifyLocked(sql, orders, clock, facts.counted);
    const sales = await facts.sales({
      orders: known.flatMap(({ identification: { customer }, order, arrival, partner, bodyHash: body }) =>
        customer === null
          ? []
          : [
              {
                customerId: customer.id,
                hasCreditLimit: customer.creditLimit !== null,
                receivedAt: arrival.receivedAt,
                orderNumberKey: numberKey(order),
                orderNumberScope: scopeOf(order, partner),
                bodyHash: body,
              },
            ],
      ),
      quantities: known.flatMap(({ identification }) => quantitiesOf(identification)),
      sameNumberMonths: master.company.settings.sameNumberMonths,
      except: orders.map(({ id }) => id),
    });
    const accepted = await this.acceptedTexts.among(sql, known.flatMap(textsOf));
    const batch = new BatchSoFar();
    return known.map((order) => {
      const texts = accepted.get(order.partner?.id ?? '') ?? NO_TEXTS;
      const verdict = judgeOne(
        { ...order, acceptedTexts: texts, likely: (line) => likely(order.id, line) },
        master,
        sales,
        batch,
        clock.now(),
      );
      batch.add(order, verdict);
      return verdict;
    });
  }

  /** The same, and where orders can take of contracts and promotions that are counted, with these locked and read again: an order in thousands. */
  private async identifyLocked(
    sql: Sql,
    orders: readonly OrderToJudge[],
    clock: Clock,
    lock: FactSources['counted'],
  ): Promise<IdentifiedBatch> {
    const first = await this.identifyAll(sql, orders, clock);
    const counted = lock === null ? null : countedOf(first);
    if (lock === null || counted === null) return first;
    await lock(counted);
    return this.identifyAll(sql, orders, clock);
  }

  /** Facts and identification; and, where an article is unknown, what it may have been meant to be. */
  private async identifyAll(sql: Sql, orders: readonly OrderToJudge[], clock: Clock): Promise<IdentifiedBatch> {
    const master = await this.masterFacts.load(sql, { ...factRequest(orders), asOf: earliestDay(orders, clock) });
    const known = identifyWith(orders, master);
    const likely = await this.likelyArticles.load(sql, unknownLines(known), businessDateOf(clock.now()));
    return { master, known, likely };
  }
}

/** Where facts come from: locked for orders that are decided, only looked at for those that are tried. */
interface FactSources {
  readonly counted: ((counted: Counted) => Promise<void>) | null;
  readonly sales: (request: SalesFactsRequest) => Promise<SalesFactsBatch>;
}

/** The contracts and promotions of which something is counted and whose prices the orders may get; null where there is none. */
function countedOf({ known, master }: IdentifiedBatch): Counted | null {
  const [contracts, promotions]: [Counted['contracts'][number][], Counted['promotions'][number][]] = [[], []];
  for (const { customer, lines } of known.map(({ identification }) => identification)) {
    if (customer === null) continue;
    for (const article of lines.flatMap((line) => withSuccessors(line.article, master))) {
      for (const { contract, contractNumber, promotion } of master.prices(article.id, customer.id)) {
        if ((contract?.counted ?? null) !== null && contractNumber !== null)
          contracts.push({ customerId: customer.id, number: contractNumber });
        if (promotion !== null && promotion.left !== null)
          promotions.push({ code: promotion.code, articleId: article.id });
      }
    }
  }
  return contracts.length + promotions.length === 0 ? null : { contracts, promotions };
}

/** The article that a line names and those that may take its place, whose prices the line may get. */
function withSuccessors(named: Article | null, master: MasterFacts): readonly Article[] {
  const all: Article[] = [];
  for (let one = named; one !== null && !all.includes(one);) {
    all.push(one);
    one = one.successorId === null ? null : master.article(one.successorId);
  }
  return all;
}

/** The first day whose prices any of the orders may need: judged later than it came, an order still has the prices of its own day. */
function earliestDay(orders: readonly OrderToJudge[], clock: Clock): IsoDate {
  const instants = [clock.now(), ...orders.map(({ arrival }) => arrival.receivedAt)].map((instant) =>
    instant.getTime(),
  );
  return businessDateOf(new Date(Math.min(...instants)));
}

interface IdentifiedBatch {
  readonly master: MasterFacts;
  readonly known: readonly IdentifiedOrder[];
  readonly likely: (order: string, line: number) => LikelyArticles;
}

function identifyWith(orders: readonly OrderToJudge[], master: MasterFacts): readonly IdentifiedOrder[] {
  return orders.map((order) => {
    const partner = partnerOf(order.arrival, master);
    const identification = identify(order.order, order.arrival, partner, master);
    const body = bodyHash(order.order, order.arrival, partner, identification, master);
    return { ...order, partner, identification, bodyHash: body };
  });
}

/** Lines of a batch for which somebody looks what they may mean; an order with more of them has another problem. */
const MOST_UNKNOWN_LINES = 50;

/** The lines whose article nobody knows, with all by which it may be found. */
const unknownLines = (known: readonly IdentifiedOrder[]): readonly UnknownLine[] =>
  known
    .flatMap(({ id, order, partner, identification: { customer, lines } }) =>
      lines.flatMap(({ article, conflicting, index }): readonly UnknownLine[] => {
        const line = order.lines[index];
        if (article !== null || conflicting.length > 0 || line === undefined) return [];
        const gtin = line.gtin?.trim() ?? '';
        return [
          {
            order: id,
            line: index,
            customerId: customer?.id ?? null,
            partnerId: partner?.id ?? null,
            code: line.buyerArticle?.trim() ?? null,
            near: nearGtins(gtin),
            kin: kinGtins(gtin),
            described: (line.description?.trim() ?? '') !== '',
          },
        ];
      }),
    )
    .slice(0, MOST_UNKNOWN_LINES);

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
  order: IdentifiedOrder & Pick<CheckInput, 'acceptedTexts' | 'likely'>,
  master: MasterFacts,
  sales: SalesFactsBatch,
  batch: BatchSoFar,
  now: Date,
): Verdict {
  const customerId = order.identification.customer?.id ?? null;
  const key = numberKey(order.order);
  const scope = scopeOf(order.order, order.partner);
  const earlierOrders = customerId === null || key === null ? [] : sales.earlierOrders(customerId, key, scope);
  const { bodyHash: body } = order;
  const mate = customerId === null || body === null ? null : batch.alike(customerId, body);
  const stored = customerId === null || body === null ? [] : sales.alikeOrders(customerId, body);
  const alikeOrders = mate === null ? stored : [mate, ...stored];
  // What went on of this very order is in its total already.
  const before = customerId === null ? decimal(0) : sales.releasedAmount(customerId).minus(order.rest?.head.total ?? 0);
  const { judgement, decisions, auto, shadow, reopened } = judgeAnswered(
    {
      ...order,
      master,
      sales: {
        earlierOrders,
        alikeOrders,
        releasedAmount: before.plus(batch.releasedAmount(customerId ?? '') ?? 0),
        ...(order.rest === undefined ? {} : { counted: goneLines(order.order, order.rest) }),
        contractTaken: (contract, articleId) => batch.contractTaken(customerId ?? '', contract, articleId),
        promotionTaken: (promotion, articleId) => batch.promotionTaken(promotion, articleId),
        orderValues: customerId === null ? [] : sales.orderValues(customerId),
        quantityHistory: (articleId) => (customerId === null ? [] : sales.quantityHistory(customerId, articleId)),
      },
      now,
    },
    order.bounds,
  );
  const { rest } = order;
  const found = rest === undefined ? judgement.findings : judgement.findings.filter((one) => isOfRest(one, rest));
  const findings = found.map((finding) => {
    const id = fingerprint(finding);
    return { fingerprint: id, finding: withTrial(finding, shadow.get(id)), auto: auto.get(id) ?? null };
  });
  const resolution = rest === undefined ? judgement.resolution : { ...judgement.resolution, lines: judgement.resolution.lines.filter(({ index }) => rest.lines.has(index)) }; // prettier-ignore
  const open = openFindings(found, decisions);
  const head = headOf(order.order, judgement.resolution, answeredPartner(order), {
    orderNumberScope: scope,
    bodyHash: body,
  });
  const lines = linesOf(order.order, judgement.resolution, master, decisions);
  const otherHead = rest !== undefined && isOtherHead(head, rest);
  return {
    judged: { id: order.id, findings, reopened, ...(rest === undefined ? { head, lines } : restJudged(rest, lines)) },
    findings: found,
    resolution,
    partner: order.partner,
    earlierOrders,
    part: otherHead ? null : linesToHold(open, resolution),
    otherHead,
    holding: open,
    open: open.map((finding) => fingerprint(finding)),
    clear: open.length === 0 && !otherHead && isComplete(resolution),
  };
}

/** Of the rest of an order only its lines are written; those that are not declined go on waiting. */
const restJudged = (
  { lines: waiting, head }: Rest,
  lines: readonly SalesOrderLine[],
): Pick<JudgedOrder, 'head' | 'lines' | 'rest'> => ({
  head,
  lines: lines.flatMap((line) => (waiting.has(line.index) ? [{ ...line, held: line.rejectedReason === null }] : [])),
  rest: [...waiting],
});

const goneLines = ({ lines }: PurchaseOrder, rest: Rest): ReadonlySet<number> =>
  new Set([...lines.keys()].filter((index) => !rest.lines.has(index)));

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
  const agreements = new Set<string>();
  for (const { order, arrival } of orders) {
    if (arrival.sender !== null) senders.set(`${arrival.sender.scheme ?? ''}|${arrival.sender.value}`, arrival.sender);
    const { buyer, supplier, deliverTo, invoicee } = order.parties;
    for (const party of [buyer, supplier, deliverTo, invoicee]) {
      if (party.gln !== null) locations.add(party.gln);
      if (party.id !== null) locations.add(party.id);
    }
    for (const { number } of order.references) agreements.add(number);
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
    agreements: [...agreements],
  };
}
