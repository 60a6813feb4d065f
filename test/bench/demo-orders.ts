import type { Sql } from '../../src/platform';

/** What a buyer needs to know to write an order that is right. */
export interface Offer {
  readonly partner: string;
  readonly sender: string;
  readonly buyer: string;
  readonly deliverTo: string;
  readonly gtin: string;
  readonly quantity: string;
  readonly price: string;
}

/** A file of one order. */
export interface DemoOrder {
  readonly name: string;
  readonly bytes: Buffer;
  /** Code of the partner who sends it. */
  readonly partner: string;
  /** Nothing is wrong with it. */
  readonly clean: boolean;
}

export const OURS = '8719999000008';
/** A Wednesday far ahead on which everybody receives. */
export const DELIVERY = '20310312';
/** A large master offers more articles than anybody needs to write orders: this many are shared out among the buyers. */
const MOST_OFFERS = 20_000;
/** No buyer gets fewer than an order has lines. */
const FEWEST_OFFERS = 20;

/**
 * What the customers can order untouched: active articles at their each level, a quantity that fits minimum and multiple,
 * and the one price that applies to it on the day of delivery. Where there are very many articles, each buyer orders some of them.
 */
export async function offers(sql: Sql): Promise<ReadonlyMap<string, readonly Offer[]>> {
  const rows = await sql.query<Offer>(
    `WITH buying AS (
       SELECT p.code AS partner, i.value AS sender, b.gln AS buyer, d.gln AS "deliverTo", c.id AS customer_id,
         row_number() OVER (ORDER BY p.code) - 1 AS place, greatest(${FEWEST_OFFERS}, ${MOST_OFFERS} / count(*) OVER ()) AS share
       FROM partner p
       JOIN LATERAL (SELECT value FROM partner_identifier i WHERE i.partner_id = p.id AND i.scheme = '14' ORDER BY value LIMIT 1) i ON true
       JOIN partner_customer pc ON pc.partner_id = p.id
       JOIN customer c ON c.id = pc.customer_id AND c.blocked_reason IS NULL AND c.credit_limit IS NULL AND c.overdue_since IS NULL AND c.assortment = 'all'
       JOIN LATERAL (SELECT gln FROM customer_location l WHERE l.customer_id = c.id AND l.role = 'buyer' AND l.gln IS NOT NULL LIMIT 1) b ON true
       JOIN LATERAL (SELECT gln FROM customer_location l WHERE l.customer_id = c.id AND l.role = 'delivery' AND l.gln IS NOT NULL
         AND (cardinality(l.receiving_days) = 0 OR 3 = ANY (l.receiving_days)) LIMIT 1) d ON true
       WHERE p.status = 'live' AND p.syntax_checks = '{}'),
     sold AS (
       SELECT a.id, a.number, g.gtin, q.quantity, row_number() OVER (ORDER BY a.number) - 1 AS place, count(*) OVER () AS articles
       FROM article a
       JOIN packaging g ON g.article_id = a.id AND g.level = 'each' AND g.gtin IS NOT NULL
       CROSS JOIN LATERAL (SELECT greatest(coalesce(a.order_multiple, 1), ceil(coalesce(a.minimum_quantity, 1) / coalesce(a.order_multiple, 1))
         * coalesce(a.order_multiple, 1)) AS quantity) q
       WHERE a.status = 'active' AND a.base_unit = 'H87' AND a.successor_id IS NULL
         AND a.kind = 'goods' AND a.permit IS NULL AND a.nominal_weight IS NULL AND a.maximum_quantity IS NULL
         AND a.id NOT IN (SELECT article_id FROM customer_article) AND a.id NOT IN (SELECT article_id FROM article_availability))
     SELECT b.partner, b.sender, b.buyer, b."deliverTo", a.gtin, a.quantity::text AS quantity,
       trim_scale(x.amount / x.basis_quantity)::text AS price
     FROM buying b
     JOIN sold a ON (a.place + b.place * b.share) % a.articles < b.share
     JOIN LATERAL (SELECT amount, basis_quantity, count(*) OVER (PARTITION BY source, customer_id, minimum_quantity) AS alike FROM price x WHERE x.article_id = a.id AND x.currency = 'EUR'
       AND (x.customer_id IS NULL OR x.customer_id = b.customer_id) AND x.valid_from <= '${DELIVERY}' AND (x.valid_to IS NULL OR x.valid_to >= '${DELIVERY}')
       AND x.minimum_quantity <= a.quantity
       ORDER BY array_position(ARRAY['contract', 'customer', 'list'], x.source), x.minimum_quantity DESC LIMIT 1) x ON true
     WHERE x.alike = 1 AND NOT EXISTS (SELECT 1 FROM quantity_history h WHERE h.customer_id = b.customer_id AND h.article_id = a.id)
     ORDER BY b.partner, a.number`,
  );
  const byPartner = new Map<string, Offer[]>();
  for (const row of rows) {
    const list = byPartner.get(row.partner);
    if (list === undefined) byPartner.set(row.partner, [row]);
    else list.push(row);
  }
  return byPartner;
}

/**
 * Files of one order of 20 lines each, for the customers in turn. Every tenth has one price below ours, and every one asks for an order
 * response (4343 = AC), so that what is composed does not hang on the partner's settings.
 *
 * @returns the same at every call
 */
export async function demoOrders(sql: Sql, count: number): Promise<readonly DemoOrder[]> {
  const make = await demoOrderMaker(sql);
  return Array.from({ length: count }, (_, n) => make(n));
}

/** Makes the order with a number, as `demoOrders` gives them; what is on offer is looked up once, before anybody has ordered. */
export async function demoOrderMaker(sql: Sql): Promise<(n: number) => DemoOrder> {
  const partners = [...(await offers(sql)).values()].filter((list) => list.length >= FEWEST_OFFERS);
  if (partners.length === 0) throw new Error('No customer of the demo can order 20 articles untouched');
  return (n) => {
    // One further at each turn, so that every tenth order is not always of the same few.
    const list = partners[(n + Math.floor(n / partners.length)) % partners.length] ?? [];
    const lines = Array.from({ length: 20 }, (_line, i) => list[(n * 7 + i) % list.length]!);
    const tooCheap = n % 10 === 9;
    return orderOf(n, tooCheap ? lines.map((line, i) => (i === 0 ? repriced(line, 0.8) : line)) : lines, !tooCheap);
  };
}

/** The same at another price. */
export const repriced = (line: Offer, part: number): Offer => ({
  ...line,
  price: (Number(line.price) * part).toFixed(2),
});

/** The file of one order of these lines. */
export const orderOf = (n: number, lines: readonly Offer[], clean: boolean, delivery = DELIVERY): DemoOrder => ({
  name: `bench-${String(n).padStart(5, '0')}.edi`,
  bytes: Buffer.from(orderText(n, lines, delivery), 'latin1'),
  partner: lines[0]?.partner ?? '',
  clean,
}); // prettier-ignore

function orderText(n: number, lines: readonly Offer[], delivery: string): string {
  const [{ sender, buyer, deliverTo }] = lines as [Offer];
  const reference = `BENCH${String(n).padStart(7, '0')}`;
  const body = [
    `UNH+1+ORDERS:D:96A:UN:EAN008`, `BGM+220+BENCH${n}+9+AC`, 'DTM+137:20261120:102', `DTM+2:${delivery}:102`,
    `NAD+BY+${buyer}::9`, `NAD+SU+${OURS}::9`, `NAD+DP+${deliverTo}::9`, 'CUX+2:EUR:9',
  ]; // prettier-ignore
  lines.forEach(({ gtin, quantity, price }, i) => {
    body.push(`LIN+${i + 1}++${gtin.replace(/^0/, '')}:EN`, `QTY+21:${quantity}:PCE`, `PRI+AAA:${price}:::1:PCE`);
  });
  body.push('UNS+S', `CNT+2:${lines.length}`, `UNT+${body.length + 3}+1`);
  const segments = [`UNB+UNOC:3+${sender}:14+${OURS}:14+261120:0900+${reference}`, ...body, `UNZ+1+${reference}`];
  return `UNA:+.? '${segments.map((segment) => `${segment}'`).join('')}`;
}
