import { from as copyFrom } from 'pg-copy-streams';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type { Database } from '../../src/platform/services';
import { checkDigitOf } from '../../src/kernel';
import { chance } from '../harness/chance';

const ARTICLES = 100_000;
const CUSTOMERS = 5_000;
/** Of an article, beside its list price: what it cost in earlier years, from a quantity on, and for single customers. */
const EARLIER = ['2023', '2024', '2025'];
const TIERS = [100, 1_000];
const CUSTOMER_PRICES = 14;

/** Columns of the rows that are copied: source and customer, and the period. */
const LIST = 'list\t\\N';
const NOW = '2026-01-01\t\\N';

/** Adds articles, customers and 20 prices of each article to the master, as an old house has them. */
export async function enlargeMaster(database: Database): Promise<void> {
  await database.query(
    `INSERT INTO customer (number, name) SELECT 'G' || lpad(i::text, 5, '0'), 'Proefklant ' || i FROM generate_series(1, ${CUSTOMERS}) AS i`,
  );
  await database.query(
    `INSERT INTO article (number, description) SELECT 'G' || lpad(i::text, 6, '0'), 'Proefartikel ' || i FROM generate_series(1, ${ARTICLES}) AS i`,
  );
  const articles = await database.query<{ id: string }>(`SELECT id FROM article WHERE number LIKE 'G______' ORDER BY number`); // prettier-ignore
  const customers = await database.query<{ id: string }>(`SELECT id FROM customer WHERE number LIKE 'G_____' ORDER BY number`); // prettier-ignore
  await copy(database, 'packaging (article_id, gtin, level, base_quantity)', packagings(articles));
  await copy(
    database,
    'price (article_id, source, customer_id, amount, minimum_quantity, valid_from, valid_to)',
    prices(articles, customers),
  );
  await database.query('ANALYZE');
}

function* packagings(articles: readonly { readonly id: string }[]): Generator<string> {
  for (const [i, { id }] of articles.entries()) {
    const body = `871998${String(i).padStart(6, '0')}`;
    yield `${id}\t0${body}${checkDigitOf(body)}\teach\t1\n`;
  }
}

function* prices(
  articles: readonly { readonly id: string }[],
  customers: readonly { readonly id: string }[],
): Generator<string> {
  const random = chance(5);
  for (const { id } of articles) {
    const amount = 1 + Math.floor(random() * 10_000) / 100;
    const row = (owner: string, part: number, minimum: number, period = NOW): string =>
      `${id}\t${owner}\t${(amount * part).toFixed(2)}\t${minimum}\t${period}\n`;
    yield row(LIST, 1, 0);
    for (const year of EARLIER) yield row(LIST, 0.9, 0, `${year}-01-01\t${year}-12-31`);
    for (const tier of TIERS) yield row(LIST, 0.95, tier);
    const first = Math.floor(random() * customers.length);
    for (let i = 0; i < CUSTOMER_PRICES; i++) {
      const customer = customers[(first + i * 37) % customers.length];
      if (customer !== undefined) yield row(`customer\t${customer.id}`, 0.85, 0);
    }
  }
}

async function copy(database: Database, target: string, rows: Iterable<string>): Promise<void> {
  const client = await database.pool.connect();
  try {
    await client.query('SET statement_timeout = 0');
    await pipeline(Readable.from(rows), client.query(copyFrom(`COPY ${target} FROM STDIN`)));
  } finally {
    client.release(true);
  }
}
