import { checkDigitOf, parseGtin, type Gtin } from '../kernel';
import type { FactRequest } from './facts';

/** As `Sql` of the platform, which a pure file does not know. */
interface Queries {
  query<R>(text: string, parameters?: readonly unknown[]): Promise<readonly R[]>;
}

/** How big a master to make. */
export interface MasterSize {
  readonly articles: number;
  readonly customers: number;
  readonly partners: number;
  readonly pricesPerArticle: number;
  readonly crossReferencesPerArticle: number;
}

/** Article `i` has the number A0000001 and packages of 1, 6 and 36; customer `i` the GLN below. Both count from 1. */
export const bulkArticle = (i: number): string => `A${String(i).padStart(7, '0')}`;
const bulkGln = (i: number): string => withCheckDigit(402000000000 + i);
const bulkGtin = (i: number, size: 1 | 6 | 36): Gtin => {
  const indicator = { 1: '0', 6: '1', 36: '2' }[size];
  const gtin = parseGtin(withCheckDigit(400000000000 + i, indicator));
  if (gtin === null) throw new RangeError(`No article ${i}`);
  return gtin;
};

const withCheckDigit = (body: number, indicator = ''): string =>
  `${indicator}${body}${checkDigitOf(`${indicator}${body}`)}`;

/** The GS1 check digit of a number in SQL, so that a million rows need no round trip. */
const checkDigit = (body: string): string => {
  const terms = Array.from({ length: 13 }, (_, k) => `${k % 2 === 0 ? 3 : 1} * ((${body}) / ${10 ** k}::bigint % 10)`);
  return `((10 - (${terms.join(' + ')}) % 10) % 10)`;
};

/**
 * Fills an empty master by generation in the database. Prices lie scattered over their table, as they do after some years: laid down
 * article by article they would be read faster than at any customer's.
 */
export async function fillMaster(sql: Queries, size: MasterSize): Promise<void> {
  const gtin = (indicator: number): string => `${indicator}000000000000::bigint + 400000000000 + i`;
  const gln = '402000000000 + i';
  const statements: readonly (readonly [text: string, parameters: readonly unknown[]])[] = [
    [`INSERT INTO article (number, description) SELECT 'A' || lpad(i::text, 7, '0'), 'Article ' || i FROM generate_series(1, $1::integer) i`, [size.articles]],
    [
      `INSERT INTO packaging (article_id, gtin, level, base_quantity)
       SELECT a.id, p.gtin, p.level, p.quantity FROM generate_series(1, $1::integer) i
       JOIN article a ON a.number = 'A' || lpad(i::text, 7, '0')
       CROSS JOIN LATERAL (VALUES
         (lpad((${gtin(0)})::text || ${checkDigit(gtin(0))}::text, 14, '0'), 'each', 1),
         ((${gtin(1)})::text || ${checkDigit(gtin(1))}::text, 'inner', 6),
         ((${gtin(2)})::text || ${checkDigit(gtin(2))}::text, 'case', 36)) AS p (gtin, level, quantity)`,
      [size.articles],
    ],
    [`INSERT INTO price_group (code, name) SELECT 'G' || i, 'Group ' || i FROM generate_series(0, 19) i`, []],
    [
      `INSERT INTO customer (number, name, price_group_id) SELECT 'C' || i, 'Customer ' || i, g.id
       FROM generate_series(1, $1::integer) i JOIN price_group g ON g.code = 'G' || i % 20`,
      [size.customers],
    ],
    [`INSERT INTO contract (customer_id, number, valid_from) SELECT id, 'K1', '2026-01-01' FROM customer`, []],
    [
      `INSERT INTO customer_location (customer_id, role, gln, name, street, postcode, city, valid_from)
       SELECT c.id, role, (${gln})::text || ${checkDigit(gln)}::text, c.name, '-', '-', '-', '2020-01-01'
       FROM generate_series(1, $1::integer) i JOIN customer c ON c.number = 'C' || i CROSS JOIN unnest(ARRAY['buyer', 'delivery']) AS role`,
      [size.customers],
    ],
    [`UPDATE customer c SET default_delivery_place_id = l.id FROM customer_location l WHERE l.customer_id = c.id AND l.role = 'delivery'`, []],
    [
      `INSERT INTO partner (code, name, our_scheme, our_identifier)
       SELECT 'p' || i, 'Partner ' || i, '14', '8719999000008' FROM generate_series(1, $1::integer) i`,
      [size.partners],
    ],
    // Partner i sends for the customers i, i + partners, i + 2 x partners ... under the GLN of the first.
    [
      `INSERT INTO partner_identifier (value, scheme, partner_id)
       SELECT (${gln})::text || ${checkDigit(gln)}::text, '14', p.id FROM generate_series(1, $1::integer) i JOIN partner p ON p.code = 'p' || i`,
      [size.partners],
    ],
    [
      `INSERT INTO partner_customer SELECT p.id, c.id
       FROM generate_series(1, $1::integer) i JOIN customer c ON c.number = 'C' || i JOIN partner p ON p.code = 'p' || ((i - 1) % $2::integer + 1)`,
      [size.customers, size.partners],
    ],
    [
      `INSERT INTO price (article_id, source, customer_id, price_group_id, contract_number, amount, valid_from)
       SELECT a.id, (ARRAY['list', 'group', 'contract', 'customer'])[least(k, 3) + 1], c.id, g.id, CASE k WHEN 2 THEN 'K1' END,
         1 + (i % 900) / 100.0, '2026-01-01'
       FROM generate_series(1, $1::integer) i CROSS JOIN generate_series(0, $2::integer - 1) k
       JOIN article a ON a.number = 'A' || lpad(i::text, 7, '0')
       LEFT JOIN customer c ON k > 1 AND c.number = 'C' || ((i * 7 + k * 263) % $3::integer + 1)
       LEFT JOIN price_group g ON k = 1 AND g.code = 'G' || i % 20
       ORDER BY hashint4(i * 31 + k)`,
      [size.articles, size.pricesPerArticle, size.customers],
    ],
    [
      `INSERT INTO contract_line (contract_id, article_id, basis, agreed)
       SELECT c.id, p.article_id, 'quantity', 1000 FROM price p JOIN contract c ON c.customer_id = p.customer_id WHERE p.source = 'contract'`,
      [],
    ],
    [
      `INSERT INTO cross_reference (buyer_article, customer_id, article_id)
       SELECT 'B' || i, c.id, a.id FROM generate_series(1, $1::integer) i CROSS JOIN generate_series(1, $2::integer) k
       JOIN article a ON a.number = 'A' || lpad(i::text, 7, '0') JOIN customer c ON c.number = 'C' || ((i * 7 + k * 263) % $3::integer + 1)`,
      [size.articles, size.crossReferencesPerArticle, size.customers],
    ],
  ]; // prettier-ignore
  await withoutConstraints(sql, ['packaging', 'price'], async () => {
    for (const [text, parameters] of statements) await sql.query(text, parameters);
  });
  await sql.query(
    'ANALYZE article, packaging, customer, customer_location, partner, partner_identifier, partner_customer, price, cross_reference, contract, contract_line',
  );
}

/** Foreign keys and the price index are made afterwards: that is several times faster than keeping them up row by row. */
async function withoutConstraints(sql: Queries, tables: readonly string[], fill: () => Promise<void>): Promise<void> {
  const keys = await sql.query<{ table: string; name: string; definition: string }>(
    `SELECT conrelid::regclass::text AS table, conname AS name, pg_get_constraintdef(oid) AS definition
     FROM pg_constraint WHERE contype = 'f' AND conrelid = ANY ($1::text[]::regclass[])`,
    [tables],
  );
  const [index] = await sql.query<{ definition: string }>(`SELECT pg_get_indexdef('uq_price'::regclass) AS definition`);
  for (const { table, name } of keys) await sql.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  await sql.query('DROP INDEX uq_price');
  await fill();
  await sql.query(index?.definition ?? '');
  for (const { table, name, definition } of keys)
    await sql.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
}

/** What a batch of orders would ask: each order of another partner, each line by GTIN, our number and the buyer's number. */
export function bulkRequest(size: MasterSize, orders: number, linesPerOrder: number, seed = 1): FactRequest {
  const article = (line: number): number => ((seed * 7919 + line * 104_729) % size.articles) + 1;
  const partner = (order: number): number => ((seed * 31 + order * 37) % size.partners) + 1;
  const glns = Array.from({ length: orders }, (_, order) => bulkGln(partner(order)));
  const articles = Array.from({ length: orders * linesPerOrder }, (_, line) => article(line));
  return {
    senders: glns.map((value) => ({ scheme: '14', value })),
    locations: glns,
    gtins: articles.map((i) => bulkGtin(i, i % 3 === 0 ? 36 : 1)),
    supplierArticles: articles.map(bulkArticle),
    buyerArticles: articles.map((i) => `B${i}`),
    asOf: '2026-11-23',
  };
}
