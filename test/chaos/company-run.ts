import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Client } from 'pg';
import { chance } from '../harness/chance';
import { passed, type Check } from './check';
import { checkAll } from './checks';
import { Company, type QueueName } from './company';
import { Feeder } from './feeder';
import { momentFor, type Beside, type InFlight } from './moment';
import { chaosLoad } from './order-files';
import { fromRoot, pause } from './parts';
import { Agenda, leftOut, planOf, type Wanted } from './plan';
import { comeToRest, lostAndDoubled } from './run';
import { removeFromDatabase, showsInBatches, withoutGuard } from './sabotage';
import type { Around, Strike } from './strikes';
import { Tallies, type Tally } from './tally';

export interface CompanyChaosOptions extends Wanted {
  readonly queue: QueueName;
  readonly seed: number;
  readonly files: number;
  /** How long a frozen worker stays frozen. Milliseconds, longer than its leases. */
  readonly frozenForMs: number;
  readonly say: (line: string) => void;
}

export interface CompanyChaosOutcome {
  readonly checks: readonly Check[];
  readonly kills: number;
  /** By kind of strike. */
  readonly tallies: readonly Tally[];
  readonly orders: number;
  readonly lost: number;
  readonly doubled: number;
}

/** About how long a strike takes, with what comes back after it. */
const STRIKE_MS = 3_000;
const MOMENT_PATIENCE_MS = 10_000;
const KEEPER_MS = 200;
/** What a guard is missing for does not come to rest by itself. */
const SABOTAGED_PATIENCE_MS = 60_000;
/** Part of the files that come over HTTP, and part of those of the partner with an SFTP server that lie there. */
const WAYS = { http: 0.4, sftp: 0.55 };
/** What a freeze looks for: a lease on so many messages, so often; and which files bring that many, one in so many. */
const ANY = { pieces: 1, looks: 30, every: null };
const BATCHES = { pieces: 20, looks: 1_000, every: 8 };

/** Kills parts of a company of several processes, one after the other, while orders come in, and looks at the end what became of them. */
export async function runCompanyChaos(options: CompanyChaosOptions): Promise<CompanyChaosOutcome> {
  const { queue, kills, seed, files, sabotage, say } = options;
  const home = mkdtempSync(path.join(tmpdir(), 'binnendienst-chaos-'));
  const dist =
    sabotage === null
      ? fromRoot('dist')
      : withoutGuard(mkdtempSync(path.join(tmpdir(), 'binnendienst-without-')), sabotage);
  const company = await Company.open(home, queue, dist);
  const { remote, endpoint } = company;
  for (const line of leftOut(company)) say(line);
  const { every } = soughtBy(options);
  const load = chaosLoad(files, seed, { ...WAYS, ...(remote === null && { sftp: 0 }) }, every);
  const side = new SideDoor(company);
  let clean = false;
  try {
    await company.ready();
    if (sabotage !== null) await side.use((client) => removeFromDatabase(client, sabotage));
    const feeder = new Feeder(company.url, path.join(company.dataDir, 'drop'), remote);
    const agenda = new Agenda(planOf(options, company, chance(seed + 1)), options.frozenForMs);
    let over = false;
    const keeper = keepAlive(company, () => over);
    const fed = feeder.feed(load.files, chance(seed + 2), () => agenda.leftMs(STRIKE_MS));
    const [tallies] = await Promise.all([strikeAll(company, side, feeder, agenda, options), fed]);
    over = true;
    await keeper;
    company.mend();
    await company.ready();
    const checks = await side.use(async (client) => {
      await comeToRest(company, async (sql) => (await client.query<{ n: number }>(sql)).rows[0]?.n ?? 0, {
        remote,
        ...(sabotage !== null && { patienceMs: SABOTAGED_PATIENCE_MS }),
      });
      const demoFiles = readdirSync(fromRoot('fixtures/demo/orders')).length;
      return checkAll(company, client, load, { demoFiles, endpoint, remote });
    });
    say(`the web server took ${endpoint.taken.size} answers, and ${endpoint.repeats} times one again`);
    clean = checks.every(passed);
    return { checks, kills, tallies, orders: load.orders.length, ...lostAndDoubled(checks) };
  } finally {
    await side.close();
    await company.stop();
    if (clean || sabotage !== null) {
      company.disk.unmount();
      rmSync(home, { recursive: true, force: true });
      if (sabotage !== null) rmSync(path.dirname(dist), { recursive: true, force: true });
    } else say(`What is left lies in ${home}`);
  }
}

const soughtBy = ({ sabotage }: CompanyChaosOptions): typeof ANY | typeof BATCHES =>
  sabotage !== null && showsInBatches(sabotage) ? BATCHES : ANY;

const DECIDING = `SELECT lease_token::text AS token FROM work WHERE kind = 'decide-message' AND state = 'leased'
  GROUP BY lease_token HAVING count(*) >= $1`;

async function strikeAll(
  company: Company,
  side: SideDoor,
  feeder: Feeder,
  agenda: Agenda,
  options: CompanyChaosOptions,
): Promise<readonly Tally[]> {
  const { seed, kills, frozenForMs, say } = options;
  const { pieces, looks } = soughtBy(options);
  const random = chance(seed + 3);
  const around: Around = { frozenForMs, looks, deciding: () => leasesOnDecisions(side, pieces) };
  const beside = (): Beside => ({
    taken: feeder.taken,
    requests: feeder.requests,
    transfers: company.remote?.transfers ?? 0,
    posts: company.endpoint.open,
  });
  const tallies = new Tallies();
  for (let at = 1; !agenda.isOver;) {
    await company.ready();
    await pause(200 + random() * 1_800);
    const strike = agenda.next([...company.parts.values()].some((part) => part.isFrozen));
    if (strike === null) continue;
    await untilUp(company, strike);
    const flight = await momentFor(strike.hits, () => side.client(), beside, MOMENT_PATIENCE_MS);
    await strike.act(company, around);
    const hit = strike.hits(flight);
    tallies.note(strike.name, hit);
    say(lineOf(at++, kills, strike, flight, hit));
    await pause(random() * 400);
  }
  return tallies.all;
}

/** However long a start takes, the strike is not put off for ever. */
const START_PATIENCE_MS = 20_000;

async function untilUp(company: Company, { victim }: Strike): Promise<void> {
  const isReady = (): boolean => victim === undefined || company.part(victim).isUp;
  for (const end = Date.now() + START_PATIENCE_MS; !isReady() && Date.now() < end;) await pause(50);
}

async function leasesOnDecisions(side: SideDoor, pieces: number): Promise<ReadonlySet<string>> {
  const client = await side.client();
  const asked = await client
    ?.query<{ token: string }>(DECIDING, [pieces])
    .then(({ rows }) => rows, () => []); // prettier-ignore
  return new Set(asked?.map(({ token }) => token));
}

function lineOf(at: number, of: number, { name }: Strike, flight: InFlight, hit: boolean): string {
  const { leased, transactions, taken, requests, transfers, posts } = flight;
  return `kill ${at} of ${of}: ${name.padEnd(20)} ${hit ? 'hit ' : 'miss'} with ${leased} pieces leased, ${transactions} transactions, ${taken} files taken, ${requests} uploads, ${transfers} transfers, ${posts} posts`;
}

/** Starts what ended, as a service manager does. A frozen part runs. */
async function keepAlive(company: Company, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    company.startAll();
    await pause(KEEPER_MS);
  }
}

/** A connection to the database from the side, made again whenever it broke. */
class SideDoor {
  private open: Client | null = null;

  constructor(private readonly company: Company) {}

  /** Null while the database is away. */
  async client(): Promise<Client | null> {
    if (this.open !== null) return this.open;
    const client = await this.company.connect().catch(() => null);
    client?.once('end', () => {
      if (this.open === client) this.open = null;
    });
    return (this.open = client);
  }

  async use<T>(act: (client: Client) => Promise<T>): Promise<T> {
    await this.close();
    const client = await this.company.connect();
    try {
      return await act(client);
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  async close(): Promise<void> {
    const { open } = this;
    this.open = null;
    await open?.end().catch(() => undefined);
  }
}
