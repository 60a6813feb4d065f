import { chmodSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chance } from '../harness/chance';
import { passed, type Check } from './check';
import { checkAll } from './checks';
import { chaosLoad, liftCreditLimits, type ChaosFile } from './order-files';
import { Product } from './product';
import type { Remote } from './remote';

export interface ChaosOptions {
  readonly kills: number;
  readonly seed: number;
  readonly files: number;
  readonly say: (line: string) => void;
}

/** Longest time for everything to come to rest after the last start. */
const REST_PATIENCE_MS = 240_000;
const REST_LOOK_MS = 250;
/** How often in a row nothing must be left: a file between two steps shows up at the next look. */
const QUIET_LOOKS = 3;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Drops files while everything is killed again and again at random moments, lets the last start come to rest, and looks whether anything
 * was lost or doubled. The data directory stays when something is wrong.
 */
export async function runChaos({ kills, seed, files, say }: ChaosOptions): Promise<readonly Check[]> {
  const load = chaosLoad(files, seed);
  const random = chance(seed + 1);
  const home = mkdtempSync(path.join(tmpdir(), 'binnendienst-chaos-'));
  chmodSync(home, 0o755);
  const product = await Product.at(path.join(home, 'data'));
  const demoFiles = readdirSync(path.resolve(__dirname, '../../fixtures/demo/orders')).length;
  let clean = false;
  try {
    product.start();
    await product.ready();
    const setUp = await product.connect();
    await liftCreditLimits(setUp);
    await setUp.end();
    const dropped = dropAll(path.join(product.dataDir, 'drop/in'), load.files, chance(seed + 2), kills);
    for (let kill = 1; kill <= kills; kill++) {
      // Most of the time while it works, now and then while it starts.
      const starting = kill > 1 && random() < 0.25;
      if (!starting) await product.ready();
      const afterMs = Math.round(starting ? 100 + random() * 900 : 200 + random() * 2_800);
      await pause(afterMs);
      await product.kill();
      say(`kill ${kill} of ${kills}: ${afterMs} ms after ${starting ? 'the start' : 'it was ready'}`);
      product.start();
    }
    await dropped;
    await product.ready();
    const client = await product.connect();
    try {
      await comeToRest(product, async (sql) => (await client.query<{ n: number }>(sql)).rows[0]?.n ?? 0);
      const checks = await checkAll(product, client, load, { demoFiles, endpoint: null, remote: null });
      clean = checks.every(passed);
      return checks;
    } finally {
      await client.end();
    }
  } finally {
    await product.stop();
    if (clean) rmSync(home, { recursive: true, force: true });
    else say(`What is left lies in ${home}`);
  }
}

/** How many orders or answers are missing, and how many are there more often than once. */
export function lostAndDoubled(checks: readonly Check[]): { readonly lost: number; readonly doubled: number } {
  const lines = checks.flatMap(({ wrong }) => wrong);
  const count = (sign: RegExp): number => lines.filter((line) => sign.test(line)).length;
  return { lost: count(/^missing /), doubled: count(/^(?:again|not expected) /) };
}

/** Lays the files down a few at a time, for about as long as there is killing. */
async function dropAll(
  folder: string,
  files: readonly ChaosFile[],
  random: () => number,
  kills: number,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const pauseMs = (kills * 2_500) / Math.max(files.length, 1);
  for (const { name, bytes } of files) {
    writeFileSync(path.join(folder, `.${name}.tmp`), bytes);
    renameSync(path.join(folder, `.${name}.tmp`), path.join(folder, name));
    await pause(pauseMs * 2 * random());
  }
}

export async function comeToRest(
  product: { readonly dataDir: string },
  count: (sql: string) => Promise<number>,
  {
    remote = null,
    patienceMs = REST_PATIENCE_MS,
  }: { readonly remote?: Remote | null; readonly patienceMs?: number } = {},
): Promise<void> {
  const drop = path.join(product.dataDir, 'drop');
  for (let quiet = 0, end = Date.now() + patienceMs; quiet < QUIET_LOOKS;) {
    const lying = ['in', 'processing'].map((name) => readdirSync(path.join(drop, name)));
    const waiting = [...lying, remote?.waiting ?? []].flat().length;
    const work = await count("SELECT count(*)::int AS n FROM work WHERE state <> 'quarantined'");
    quiet = waiting + work === 0 ? quiet + 1 : 0;
    // What is not done by then is found by the checks.
    if (Date.now() > end) return;
    await pause(REST_LOOK_MS);
  }
}
