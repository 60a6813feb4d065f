import { Injectable } from '@nestjs/common';
import { decimal, type Decimal, type IsoDate } from '../kernel';
import type { Sql, Tx } from '../platform';
import type { PurchaseOrder } from '../purchase-order';
import { SAME_NUMBER_MONTHS } from './sales-order';

/** An earlier order with the same number of the same customer. */
export interface EarlierOrderRow {
  readonly orderId: string;
  readonly orderReference: string;
  readonly state: string;
  readonly receivedOn: IsoDate;
  readonly contentHash: string;
  readonly order: PurchaseOrder;
}

/** What the sales administration knows that bears on a batch of orders. */
export interface SalesFactsBatch {
  earlierOrders(customerId: string, orderNumberKey: string): readonly EarlierOrderRow[];
  /** Known of customers with a credit limit; 0 for the others. */
  releasedAmount(customerId: string): Decimal;
  quantityHistory(customerId: string, articleId: string): readonly Decimal[];
}

export interface SalesFactsRequest {
  readonly orders: readonly {
    readonly customerId: string;
    /** The value of his released orders bears on this one. */
    readonly hasCreditLimit: boolean;
    readonly orderNumberKey: string | null;
  }[];
  readonly quantities: readonly { readonly customerId: string; readonly articleId: string }[];
  /** Orders that are being judged themselves: they are not their own earlier order. */
  readonly except: readonly string[];
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
    const earlier = await this.earlierOrders(sql, request);
    const history = await this.history(sql, request);
    return {
      earlierOrders: (customerId, key) => earlier.get(`${customerId}|${key}`) ?? [],
      releasedAmount: (customerId) => exposure.get(customerId) ?? decimal(0),
      quantityHistory: (customerId, articleId) => history.get(`${customerId}|${articleId}`) ?? [],
    };
  }

  /** Buyers are told apart before this by what they call themselves; one customer may go by several names, and his numbers are still the same. */
  private async lockNumbers(tx: Tx, { orders }: SalesFactsRequest): Promise<void> {
    const keys = orders.flatMap(({ customerId, orderNumberKey }) => orderNumberKey === null ? [] : `${customerId}|${orderNumberKey}`); // prettier-ignore
    if (keys.length === 0) return;
    await tx.query(
      `SELECT pg_advisory_xact_lock(k) FROM (
         SELECT DISTINCT hashtextextended(key, 0) AS k FROM unnest($1::text[]) AS u(key) ORDER BY 1) AS sorted`,
      [keys],
    );
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

  private async earlierOrders(sql: Sql, request: SalesFactsRequest): Promise<ReadonlyMap<string, EarlierOrderRow[]>> {
    const wanted = request.orders.filter(({ orderNumberKey }) => orderNumberKey !== null);
    const found = new Map<string, EarlierOrderRow[]>();
    if (wanted.length === 0) return found;
    const rows = await sql.query<EarlierOrderRow & { customerId: string; key: string }>(
      `SELECT o.customer_id AS "customerId", o.order_number_key AS key, o.id AS "orderId", o.reference AS "orderReference", o.state,
         to_char(o.received_at AT TIME ZONE 'Europe/Amsterdam', 'YYYY-MM-DD') AS "receivedOn", o.content_hash AS "contentHash",
         o.document AS order
       FROM unnest($1::uuid[], $2::text[]) AS w(customer_id, key)
       JOIN sales_order o ON o.order_number_key = w.key AND o.customer_id = w.customer_id
       WHERE o.state NOT IN ('rejected', 'cancelled')
         AND NOT (o.state = 'in-review' AND EXISTS (SELECT 1 FROM order_finding f
           WHERE f.order_id = o.id AND f.state = 'open' AND f.code = ANY ($5)))
         AND o.received_at > now() - make_interval(months => $3) AND o.id <> ALL ($4)
       ORDER BY o.received_at DESC, o.id`,
      [
        wanted.map(({ customerId }) => customerId),
        wanted.map(({ orderNumberKey }) => orderNumberKey),
        SAME_NUMBER_MONTHS,
        request.except,
        CANNOT_BE_MEANT,
      ],
    );
    for (const { customerId, key, ...row } of rows) {
      const list = found.get(`${customerId}|${key}`);
      if (list === undefined) found.set(`${customerId}|${key}`, [row]);
      else list.push(row);
    }
    return found;
  }

  private async history(sql: Sql, request: SalesFactsRequest): Promise<ReadonlyMap<string, readonly Decimal[]>> {
    const rows = await sql.query<{ customerId: string; articleId: string; quantities: string[] }>(
      `SELECT h.customer_id AS "customerId", h.article_id AS "articleId", h.quantities::text[] AS quantities
       FROM (SELECT DISTINCT * FROM unnest($1::uuid[], $2::uuid[])) AS w(customer_id, article_id)
       JOIN quantity_history h USING (customer_id, article_id)`,
      [request.quantities.map(({ customerId }) => customerId), request.quantities.map(({ articleId }) => articleId)],
    );
    return new Map(
      rows.map(({ customerId, articleId, quantities }) => [
        `${customerId}|${articleId}`,
        quantities.map((quantity) => decimal(quantity)),
      ]),
    );
  }
}
