import { Injectable } from '@nestjs/common';
import { decimal, type Decimal, type IsoDate } from '../kernel';
import { arrayLiteral, type Sql, type Tx } from '../platform';
import type { PurchaseOrder } from '../purchase-order';

/** An earlier order with the same number of the same customer. */
interface EarlierOrderRow {
  readonly orderId: string;
  readonly orderReference: string;
  readonly state: string;
  readonly receivedOn: IsoDate;
  readonly contentHash: string;
  readonly order: PurchaseOrder;
}

/** An order of the last days with the same body: what it delivers. */
interface AlikeOrderRow {
  readonly orderReference: string;
  readonly orderNumber: string | null;
  readonly receivedOn: IsoDate;
  readonly receivedAt: Date;
  readonly letInBefore?: true;
}

/** What the sales administration knows that bears on a batch of orders. */
export interface SalesFactsBatch {
  earlierOrders(customerId: string, orderNumberKey: string, scope?: string): readonly EarlierOrderRow[];
  /** The latest first, of three weeks: how many working days count is for the checks to say. */
  alikeOrders(customerId: string, bodyHash: string): readonly AlikeOrderRow[];
  /** Known of customers with a credit limit; 0 for the others. */
  releasedAmount(customerId: string): Decimal;
  quantityHistory(customerId: string, articleId: string): readonly Decimal[];
  /** What his released orders came to. */
  orderValues(customerId: string): readonly Decimal[];
}

export interface SalesFactsRequest {
  readonly orders: readonly {
    readonly customerId: string;
    /** When it came. What came so long before it counts as earlier, however long it waits for us. */
    readonly receivedAt: Date;
    /** The value of his released orders bears on this one. */
    readonly hasCreditLimit: boolean;
    readonly orderNumberKey: string | null;
    /** Empty where the number alone tells orders apart. */
    readonly orderNumberScope?: string;
    /** Of an order that is big enough to be told by what it delivers; null or absent for others. */
    readonly bodyHash?: string | null;
  }[];
  readonly quantities: readonly { readonly customerId: string; readonly articleId: string }[];
  /** So long the same number is the same order. */
  readonly sameNumberMonths: number;
  /** Orders that are being judged themselves: they are not their own earlier order. */
  readonly except: readonly string[];
}

/** What is counted of what was agreed: contracts of customers, and promotions for articles. */
export interface Counted {
  readonly contracts: readonly { readonly customerId: string; readonly number: string }[];
  readonly promotions: readonly { readonly code: string; readonly articleId: string }[];
}

/**
 * Findings of an order in review that say it was not meant for us, or not meant by the buyer: a test, somebody else's account, another
 * address, a repetition that says more than its original. It can only be rejected, so a real order with the same number must not be taken for its repetition and die with it.
 */
const CANNOT_BE_MEANT: readonly string[] = ['MSG-005', 'MSG-006', 'MSG-007', 'MSG-008', 'MSG-014', 'DUP-002'];

/** Customers with a credit limit, in the order in which they are locked. */
const limitedCustomers = ({ orders }: SalesFactsRequest): readonly string[] =>
  [...new Set(orders.filter(({ hasCreditLimit }) => hasCreditLimit).map(({ customerId }) => customerId))].sort();

/** Reads, for a whole batch at once, what earlier sales say. */
@Injectable()
export class SalesFactsRepository {
  /**
   * Locks what two orders that are judged at the same moment must see of each other, and reads the facts. For a customer with a credit limit
   * that is the value of his released orders (PAR-005), for all an order with the same number. Nothing else is locked: the batches of
   * several processes each hold orders of many customers, and would all wait for each other. Both locks are taken in an order of
   * their own, so that two batches cannot wait for each other in a circle.
   */
  async load(tx: Tx, request: SalesFactsRequest): Promise<SalesFactsBatch> {
    await this.lockNumbers(tx, request);
    return this.read(tx, request, await this.lockExposure(tx, limitedCustomers(request)));
  }

  /** The same facts, and nothing is locked: for orders that are only tried. */
  async look(sql: Sql, request: SalesFactsRequest): Promise<SalesFactsBatch> {
    return this.read(sql, request, await this.exposure(sql, limitedCustomers(request), ''));
  }

  private async read(
    sql: Sql,
    request: SalesFactsRequest,
    exposure: ReadonlyMap<string, Decimal>,
  ): Promise<SalesFactsBatch> {
    const { earlier, alike } = await this.earlierOrders(sql, request);
    const history = await this.history(sql, request);
    return {
      earlierOrders: (customerId, key, scope = '') => earlier.get(`${customerId}|${key}|${scope}`) ?? [],
      alikeOrders: (customerId, hash) => alike.get(`${customerId}|${hash}`) ?? [],
      releasedAmount: (customerId) => exposure.get(customerId) ?? decimal(0),
      quantityHistory: (customerId, articleId) => history.get(`${customerId}|${articleId}`) ?? [],
      orderValues: (customerId) => history.get(`${customerId}|`) ?? [],
    };
  }

  /**
   * Locks what is counted of contracts and promotions, so that of two orders that are judged at the same moment the second sees what the first
   * took. To be called before the prices are read, and before anything else is locked; promotions before
   * contracts, as PostgreSQL does what a release writes: from its last part to its first.
   */
  async lockCounted(tx: Tx, { contracts, promotions }: Counted): Promise<void> {
    if (promotions.length > 0)
      await tx.query(
        `SELECT 1 FROM promotion_line l JOIN promotion m ON m.id = l.promotion_id
           JOIN (SELECT DISTINCT * FROM unnest($1::text[], $2::uuid[])) AS w (code, article_id)
             ON w.code = m.code AND w.article_id = l.article_id
         ORDER BY l.promotion_id, l.article_id FOR UPDATE OF l`,
        [promotions.map(({ code }) => code), promotions.map(({ articleId }) => articleId)],
      );
    if (contracts.length > 0)
      await tx.query(
        `SELECT 1 FROM contract_line l JOIN contract c ON c.id = l.contract_id
           JOIN (SELECT DISTINCT * FROM unnest($1::uuid[], $2::text[])) AS w (customer_id, number)
             ON w.customer_id = c.customer_id AND w.number = c.number
         ORDER BY l.id FOR UPDATE OF l`,
        [contracts.map(({ customerId }) => customerId), contracts.map(({ number }) => number)],
      );
  }

  /** Buyers are told apart before this by what they call themselves; one customer may go by several names, and his numbers are still the same. */
  private async lockNumbers(tx: Tx, { orders }: SalesFactsRequest): Promise<void> {
    const keys = orders.flatMap(({ customerId, orderNumberKey }) => orderNumberKey === null ? [] : `${customerId}|${orderNumberKey}`).concat(
      orders.flatMap(({ customerId, bodyHash }) => typeof bodyHash === 'string' ? `${customerId}|body|${bodyHash}` : [])); // prettier-ignore
    if (keys.length === 0) return;
    await tx.query(
      `SELECT pg_advisory_xact_lock(k) FROM (
         SELECT DISTINCT hashtextextended(key, 0) AS k FROM unnest($1::text[]) AS u(key) ORDER BY 1) AS sorted`,
      [keys],
    );
  }

  /** What a customer has in released orders that are not invoiced yet, as a plain decimal; null when there is no customer of that number. */
  async releasedOf(sql: Sql, customer: string): Promise<string | null> {
    const [row] = await sql.query<{ amount: string }>(
      `SELECT coalesce(e.released_amount, 0)::text AS amount FROM customer c LEFT JOIN customer_exposure e ON e.customer_id = c.id
       WHERE c.number = $1`,
      [customer],
    );
    return row?.amount ?? null;
  }

  private async lockExposure(tx: Tx, customerIds: readonly string[]): Promise<ReadonlyMap<string, Decimal>> {
    if (customerIds.length === 0) return new Map();
    await tx.query(
      `INSERT INTO customer_exposure (customer_id) SELECT unnest($1::uuid[])
       EXCEPT SELECT customer_id FROM customer_exposure ORDER BY 1 ON CONFLICT DO NOTHING`,
      [customerIds],
    );
    return this.exposure(tx, customerIds, 'FOR NO KEY UPDATE');
  }

  private async exposure(
    sql: Sql,
    customerIds: readonly string[],
    locked: '' | 'FOR NO KEY UPDATE',
  ): Promise<ReadonlyMap<string, Decimal>> {
    if (customerIds.length === 0) return new Map();
    const rows = await sql.query<{ customerId: string; amount: string }>(
      `SELECT customer_id AS "customerId", released_amount::text AS amount FROM customer_exposure
       WHERE customer_id = ANY ($1) ORDER BY customer_id ${locked}`,
      [customerIds],
    );
    return new Map(rows.map(({ customerId, amount }) => [customerId, decimal(amount)]));
  }

  /** One statement for both, because it is asked of every batch; the second half of it only where an order can have been sent twice. */
  private async earlierOrders(sql: Sql, request: SalesFactsRequest): Promise<EarlierAndAlike> {
    const wanted = request.orders.filter(({ orderNumberKey }) => orderNumberKey !== null);
    const bodies = request.orders.filter(({ bodyHash }) => typeof bodyHash === 'string');
    const [earlier, alike] = [new Map<string, EarlierOrderRow[]>(), new Map<string, AlikeOrderRow[]>()];
    if (wanted.length === 0 && bodies.length === 0) return { earlier, alike };
    const rows = await sql.query<FoundRow>(bodies.length === 0 ? BY_NUMBER : `${BY_NUMBER} UNION ALL ${BY_BODY}`, [
      wanted.map(({ customerId }) => customerId),
      wanted.map(({ orderNumberKey }) => orderNumberKey),
      request.sameNumberMonths,
      request.except,
      CANNOT_BE_MEANT,
      wanted.map(({ orderNumberScope }) => orderNumberScope ?? ''),
      wanted.map(({ receivedAt }) => receivedAt),
      ...(bodies.length === 0
        ? []
        : [
            bodies.map(({ customerId }) => customerId),
            bodies.map(({ bodyHash }) => bodyHash),
            bodies.map(({ receivedAt }) => receivedAt),
          ]),
    ]);
    for (const row of [...rows].sort((a, b) => b.receivedAt.getTime() - a.receivedAt.getTime())) {
      const { customerId, key, scope, body, orderNumber, receivedAt, ...found } = row;
      if (body === null) add(earlier, `${customerId}|${key}|${scope}`, found);
      else
        add(alike, `${customerId}|${body}`, {
          orderReference: found.orderReference,
          orderNumber,
          receivedOn: found.receivedOn,
          receivedAt,
          letInBefore: true,
        });
    }
    return { earlier, alike };
  }

  /** By customer and article; by the customer alone what his orders came to. */
  private async history(sql: Sql, request: SalesFactsRequest): Promise<ReadonlyMap<string, readonly Decimal[]>> {
    const rows = await sql.query<{ customerId: string; articleId: string | null; quantities: string[] }>(
      `SELECT h.customer_id AS "customerId", h.article_id AS "articleId", h.quantities::text[] AS quantities
       FROM (SELECT DISTINCT * FROM unnest($1::uuid[], $2::uuid[])) AS w(customer_id, article_id)
       JOIN quantity_history h USING (customer_id, article_id)
       UNION ALL SELECT v.customer_id, NULL, v.amounts::text[] FROM customer_order_value v WHERE v.customer_id = ANY ($3::uuid[])`,
      [
        arrayLiteral(request.quantities.map(({ customerId }) => customerId)),
        arrayLiteral(request.quantities.map(({ articleId }) => articleId)),
        [...new Set(request.orders.map(({ customerId }) => customerId))],
      ],
    );
    return new Map(
      rows.map(({ customerId, articleId, quantities }) => [
        `${customerId}|${articleId ?? ''}`,
        quantities.map((quantity) => decimal(quantity)),
      ]),
    );
  }
}

interface EarlierAndAlike {
  readonly earlier: ReadonlyMap<string, readonly EarlierOrderRow[]>;
  readonly alike: ReadonlyMap<string, readonly AlikeOrderRow[]>;
}

type FoundRow = EarlierOrderRow &
  AlikeOrderRow & {
    readonly customerId: string;
    readonly key: string;
    readonly scope: string;
    /** Null of an order that was found by its number. */
    readonly body: string | null;
  };

function add<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [one]);
  else list.push(one);
}

/** What is read of an order that was found; what it says only where it is compared. */
const found = (body: string, document: string): string =>
  `o.customer_id AS "customerId", o.order_number_key AS key, o.order_number_scope AS scope, ${body} AS body, o.id AS "orderId",
     o.reference AS "orderReference", o.buyer_order_number AS "orderNumber", o.state, o.received_at AS "receivedAt",
     to_char(o.received_at AT TIME ZONE 'Europe/Amsterdam', 'YYYY-MM-DD') AS "receivedOn", o.content_hash AS "contentHash",
     ${document} AS order`;

const COUNTS = `o.state NOT IN ('rejected', 'cancelled', 'became-change') AND o.id <> ALL ($4)
   AND NOT (o.state = 'in-review' AND EXISTS (SELECT 1 FROM order_finding f
     WHERE f.order_id = o.id AND f.state = 'open' AND f.code = ANY ($5)))`;

const BY_NUMBER = `
  SELECT ${found('NULL::text', 'o.document')}
  FROM unnest($1::uuid[], $2::text[], $6::text[], $7::timestamptz[]) AS w(customer_id, key, scope, came)
  JOIN sales_order o ON o.order_number_key = w.key AND o.customer_id = w.customer_id AND o.order_number_scope = w.scope
  WHERE ${COUNTS} AND o.received_at > w.came - make_interval(months => $3)`;

const BY_BODY = `
  SELECT ${found('w.body', 'NULL::jsonb')}
  FROM unnest($8::uuid[], $9::text[], $10::timestamptz[]) AS w(customer_id, body, came)
  JOIN sales_order o ON o.customer_id = w.customer_id AND o.body_hash = w.body
  WHERE ${COUNTS} AND o.received_at > w.came - interval '21 days'
    AND NOT EXISTS (SELECT 1 FROM sales_order own WHERE own.id = ANY ($4) AND own.customer_id = w.customer_id AND own.body_hash = w.body
      AND (length(own.reference), own.reference) < (length(o.reference), o.reference))`;
