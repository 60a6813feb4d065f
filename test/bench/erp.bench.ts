import { spawnSync } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { fromRoot } from '../chaos/parts';
import { rounded, type Report } from './measure';
import { cpuSecondsOf, peakBytesOf } from './processes';
import { RunningProduct, until } from './running-product';

const ARTICLES = 100_000;
const PRICES = 2_000_000;
const CUSTOMERS = 1_000;
const LINES_AT_ONCE = 5_000;
const PATIENCE_MS = 1_800_000;
const BYTES_A_MB = 1_000_000;

const table = (entity: string, name: string, columns: Readonly<Record<string, unknown>>) => ({
  entity,
  whole: `${name}-*.csv`,
  complete: { rule: 'renamed' },
  read: { format: 'csv', table: name, csv: { decimal: ',', dates: 'dd-MM-yyyy', columns } },
});

const SETTINGS = (folder: string): unknown => ({
  where: { kind: 'folder', path: folder },
  folders: { master: 'master', work: 'work' },
  feeds: [
    table('articles', 'articles', { number: 'artikel', description: 'omschrijving', baseUnit: { column: 'eenheid', codes: { ST: 'PCE' } } }), // prettier-ignore
    table('customers', 'customers', { number: 'klant', name: 'naam' }),
    table('prices', 'prices', { article: 'artikel', source: { column: 'soort', codes: { A: 'list', K: 'customer' } }, customer: 'klant', amount: 'prijs', minimumQuantity: 'vanaf', validFrom: 'vanaf datum' }), // prettier-ignore
  ],
});

const HEADERS = {
  articles: 'artikel;omschrijving;eenheid',
  customers: 'klant;naam',
  prices: 'artikel;soort;klant;prijs;vanaf;vanaf datum',
} as const;
type Table = keyof typeof HEADERS;

/** Of each article a list price, and the others of customers, each another one. */
function lineOf(name: Table, n: number, pricesAnArticle: number): string {
  if (name === 'articles') return `ART${n};Proefartikel ${n} blauw 500 ml;ST`;
  if (name === 'customers') return `KL${n};Proefklant ${n} B.V.`;
  const [article, place] = [Math.floor(n / pricesAnArticle), n % pricesAnArticle];
  const whose = place === 0 ? 'A;' : `K;KL${(article * 7 + place) % CUSTOMERS}`;
  return `ART${article};${whose};${1 + (article % 90)},${10 + place};0;01-01-2026`;
}

async function writeTable(folder: string, name: Table, count: number, pricesAnArticle: number): Promise<void> {
  function* lines(): Generator<string> {
    yield `${HEADERS[name]}\r\n`;
    for (let from = 0; from < count; from += LINES_AT_ONCE) {
      const some = Array.from({ length: Math.min(LINES_AT_ONCE, count - from) }, (_, at) => lineOf(name, from + at, pricesAnArticle)); // prettier-ignore
      yield `${some.join('\r\n')}\r\n`;
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(path.join(folder, 'master', `${name}-1.csv`)));
}

interface Run {
  readonly finished_at: Date | null;
  readonly outcome: string | null;
  readonly fault: string | null;
  readonly rows_read: number;
  readonly rows_changed: number;
  readonly rows_refused: number;
  readonly seconds: string;
}

/** Reads an entity as the page does, and waits until that is done. */
async function read(product: RunningProduct, client: Client, entity: Table, mode: 'whole' | 'news'): Promise<Run> {
  const ask = (address: string, body: unknown, token = ''): Promise<Response> =>
    fetch(`${product.url}${address}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    });
  const { token } = (await (await ask('/api/session', { user: 'demo', password: 'demo' })).json()) as { token: string };
  const answer = await ask('/api/erps/erp/readings', { entity, mode, gone: false }, token);
  if (answer.status !== 202) throw new Error(`it is not read: ${answer.status} ${await answer.text()}`);
  const { run } = (await answer.json()) as { run: string };
  const look = async (): Promise<Run | undefined> =>
    (await client.query<Run>('SELECT *, extract(epoch FROM finished_at - started_at)::text AS seconds FROM erp_run WHERE id = $1', [run])).rows[0]; // prettier-ignore
  await until(client, async () => ((await look())?.finished_at ?? null) !== null, PATIENCE_MS);
  const done = await look();
  if (done?.outcome !== 'done' || done.fault !== null)
    throw new Error(`it was not read: ${done?.fault ?? 'nobody says why'}`);
  return done;
}

/**
 * The master of an ERP by CSV, through the program as it runs, with its own PostgreSQL: everything for the first time, what is new where nothing is,
 * and everything again with nothing changed. Seconds are those of the run as people see it, until both sides are held against each other; memory is the
 * most that the program held, without PostgreSQL. `--articles` and `--prices` choose another size.
 */
export async function run(report: Report, options: Readonly<Record<string, string>>): Promise<void> {
  const sizes = { articles: Number(options['articles'] ?? ARTICLES), customers: CUSTOMERS, prices: Number(options['prices'] ?? PRICES) }; // prettier-ignore
  const product = await RunningProduct.start({ LOG_LEVEL: 'warn' });
  try {
    const folder = path.join(product.dataDir, 'exchange');
    for (const each of ['master', 'work']) await mkdir(path.join(folder, each), { recursive: true });
    for (const [name, count] of Object.entries(sizes)) await writeTable(folder, name as Table, count, sizes.prices / sizes.articles); // prettier-ignore
    const settings = path.join(product.dataDir, 'erp.json');
    await writeFile(settings, JSON.stringify(SETTINGS(folder)));
    const set = spawnSync(process.execPath, [fromRoot('tools/cli.mjs'), 'erp', 'set', 'erp', '--connector', 'files', '--settings', settings, '--by', 'demo'], { env: { ...process.env, DATA_DIR: product.dataDir, DATABASE_URL: '', REDIS_URL: '' }, encoding: 'utf8' }); // prettier-ignore
    if (set.status !== 0) throw new Error(`${set.stdout}${set.stderr}`);
    const client = await product.connect();
    // Nothing is read but what is measured.
    await client.query('UPDATE erp_feed SET active = false');
    const before = { program: cpuSecondsOf(product.programPids()), database: cpuSecondsOf(product.databasePids()) };
    let seconds = 0;
    for (const name of ['articles', 'customers', 'prices'] as const) {
      const done = await read(product, client, name, 'whole');
      if (done.rows_read !== sizes[name] || done.rows_changed !== sizes[name] || done.rows_refused !== 0)
        throw new Error(`${name}: ${JSON.stringify(done)}`);
      seconds += Number(done.seconds);
      report({ name: `erp: ${sizes[name]} ${name} by CSV, for the first time`, value: rounded(Number(done.seconds)), unit: 's' }); // prettier-ignore
    }
    report({ name: 'erp: all of it', value: rounded(seconds), unit: 's' });
    report({ name: 'erp: most memory of the program meanwhile', value: rounded(peakBytesOf([product.pid]) / BYTES_A_MB), unit: 'MB' }); // prettier-ignore
    report({ name: 'erp: processor of the program', value: rounded(cpuSecondsOf(product.programPids()) - before.program), unit: 's' }); // prettier-ignore
    report({ name: 'erp: processor of PostgreSQL', value: rounded(cpuSecondsOf(product.databasePids()) - before.database), unit: 's' }); // prettier-ignore
    for (const name of ['articles', 'prices'] as const) {
      const news = await read(product, client, name, 'news');
      report({
        name: `erp: what is new of ${name}, where nothing is`,
        value: rounded(Number(news.seconds)),
        unit: 's',
      });
      const again = await read(product, client, name, 'whole');
      if (again.rows_changed !== 0) throw new Error(`${name}: ${JSON.stringify(again)}`);
      report({ name: `erp: all ${name} again, nothing changed`, value: rounded(Number(again.seconds)), unit: 's' });
    }
    await client.end();
  } finally {
    await product.remove();
  }
}
