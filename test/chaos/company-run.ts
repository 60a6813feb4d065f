import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Client } from 'pg';
import { chance } from '../harness/chance';
import { checkAll, type Check } from './checks';
import { Company, type QueueName } from './company';
import { Feeder } from './feeder';
import { chaosLoad } from './order-files';
import { fromRoot, pause } from './parts';
import { comeToRest, lostAndDoubled, passed } from './run';
import { removeFromDatabase, withoutGuard, type GuardName } from './sabotage';
import { momentFor, planOf, type Around, type Strike } from './strikes';

export interface CompanyChaosOptions {
  readonly queue: QueueName;
  readonly kills: number;
  readonly seed: number;
  readonly files: number;
  /** How long a frozen worker stays frozen. Milliseconds, longer than its leases. */
  readonly frozenForMs: number;
  readonly sabotage: GuardName | null;
  readonly say: (line: string) => void;
}

export interface CompanyChaosOutcome {
  readonly checks: readonly Check[];
  readonly kills: number;
  /** Kills that interrupted something. */
  readonly hits: number;
  readonly orders: number;
  readonly lost: number;
  readonly doubled: number;
}

/** About how long a kill takes, with what comes back after it. */
const KILL_MS = 3_000;
const MOMENT_PATIENCE_MS = 4_000;
const KEEPER_MS = 200;
/** Part of the files that come over HTTP. */
const UPLOADS = 0.4;

/** Kills parts of a company of several processes, one after the other, while orders come in, and looks at the end what became of them. */
export async function runCompanyChaos(options: CompanyChaosOptions): Promise<CompanyChaosOutcome> {
  const { queue, kills, seed, files, sabotage, say } = options;
  const load = chaosLoad(files, seed, UPLOADS);
  const home = mkdtempSync(path.join(tmpdir(), 'binnendienst-chaos-'));
  const dist =
    sabotage === null
      ? fromRoot('dist')
      : withoutGuard(mkdtempSync(path.join(tmpdir(), 'binnendienst-without-')), sabotage);
  const company = await Company.open(home, queue, dist);
  const side = new SideDoor(company);
  let clean = false;
  try {
    await company.ready();
    if (sabotage !== null) await side.use((client) => removeFromDatabase(client, sabotage));
    const feeder = new Feeder(company.url, path.join(company.dataDir, 'drop'));
    let hurry = false;
    let over = false;
    const keeper = keepAlive(company, () => over);
    const fed = feeder.feed(load.files, kills * KILL_MS, chance(seed + 2), () => hurry);
    const hits = await strikeAll(company, side, feeder, options);
    hurry = true;
    await fed;
    over = true;
    await keeper;
    for (const part of company.parts.values()) part.wake();
    company.freeDisk();
    company.setClock(0);
    await company.ready();
    const checks = await side.use(async (client) => {
      await comeToRest(company, async (sql) => (await client.query<{ n: number }>(sql)).rows[0]?.n ?? 0);
      return checkAll(company, client, load, readdirSync(fromRoot('fixtures/demo/orders')).length);
    });
    clean = checks.every(passed);
    return { checks, kills, hits, orders: load.orders.length, ...lostAndDoubled(checks) };
  } finally {
    await side.close();
    await company.stop();
    if (clean || sabotage !== null) {
      company.unmount();
      rmSync(home, { recursive: true, force: true });
    } else say(`What is left lies in ${home}`);
  }
}

const DECIDING = `SELECT DISTINCT lease_token::text AS token FROM work WHERE kind = 'decide-message' AND state = 'leased'`;

/** @returns how many strikes interrupted something */
async function strikeAll(
  company: Company,
  side: SideDoor,
  feeder: Feeder,
  options: CompanyChaosOptions,
): Promise<number> {
  const random = chance(options.seed + 1);
  const plan = planOf(options.kills, company, random);
  const around: Around = {
    frozenForMs: options.frozenForMs,
    deciding: async () => {
      const client = await side.client();
      const asked = await client
        ?.query<{ token: string }>(DECIDING)
        .then(({ rows }) => rows, () => []); // prettier-ignore
      return new Set(asked?.map(({ token }) => token));
    },
  };
  let hits = 0;
  const left = [...plan];
  while (left.length > 0) {
    await company.ready();
    await pause(200 + random() * 1_800);
    const frozen = [...company.parts.values()].some((part) => part.isFrozen);
    const next = frozen ? left.findIndex(({ sparesFrozen }) => sparesFrozen) : 0;
    const [strike] = next < 0 ? [] : left.splice(next, 1);
    if (strike === undefined) continue;
    const flight = await momentFor(strike, () => side.client(), () => ({ taken: feeder.taken, requests: feeder.requests }), MOMENT_PATIENCE_MS); // prettier-ignore
    await strike.act(company, around);
    const hit = strike.hits(flight);
    hits += hit ? 1 : 0;
    options.say(line(plan.length - left.length, plan.length, strike, flight, hit));
    await pause(random() * 400);
  }
  return hits;
}

const line = (at: number, of: number, { name }: Strike, flight: Awaited<ReturnType<typeof momentFor>>, hit: boolean): string =>
  `kill ${at} of ${of}: ${name.padEnd(20)} ${hit ? 'hit ' : 'miss'} with ${flight.leased} pieces leased, ${flight.transactions} transactions, ${flight.taken} files taken, ${flight.requests} uploads`; // prettier-ignore

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
