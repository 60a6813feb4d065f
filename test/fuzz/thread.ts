import { parentPort, workerData } from 'node:worker_threads';
import { heapGrew, runCampaign, type Failure } from './campaign';
import { readAtCuts } from './cuts';
import { corpusFolder, seedsOf } from './seeds';

/** What tools/fuzz.mjs hands over. */
interface Order {
  readonly seed: number;
  readonly first: number;
  readonly count: number;
  readonly dir: string | null;
  readonly cuts: boolean;
  /** Shared with the watcher: the number at hand, and how often something was begun. */
  readonly at: Int32Array;
}

const MOST_TOLD_BYTES = 600;
const shown = (bytes: Buffer): string =>
  bytes.length > MOST_TOLD_BYTES ? `${bytes.length} bytes` : JSON.stringify(bytes.toString('latin1'));

const order = workerData as Order;
const say = (line: string): void => parentPort?.postMessage({ line });
const finished = (faults: number): void => parentPort?.postMessage({ faults });
const corpus = corpusFolder(order.dir ?? undefined);
const seeds = seedsOf(corpus);

function looked(number?: number): void {
  if (number !== undefined) Atomics.store(order.at, 0, number);
  Atomics.add(order.at, 1, 1);
}

function tellFailure({ number, input, faults, small }: Failure): void {
  const dir = order.dir === null ? '' : ` --dir ${order.dir}`;
  say(`FAIL ${number}: ${input.story.join(', ')}   npm run fuzz -- --seed ${order.seed} --only ${number}${dir}`);
  for (const { promise, detail } of faults) say(`  ${promise}: ${detail}`);
  if (small !== null) say(`  smallest: ${shown(small.bytes)} cut at ${small.cuts.join(' ') || 'no place'}`);
}

async function fuzz(): Promise<void> {
  say(`${seeds.length} seed files${corpus === undefined ? '' : ', corpus included'}; seed ${order.seed}`);
  const { first, count, seed } = order;
  const result = await runCampaign({
    seeds,
    seed,
    first,
    count,
    minimise: true,
    timed: true,
    looked,
    failed: tellFailure,
  });
  const { formats, slowest, heapGrowthBytes } = result;
  say(`read as: ${Object.entries(formats).map(([format, times]) => `${format} ${times}`).join(', ')}`); // prettier-ignore
  say(
    `slowest: ${Math.round(slowest.ms)} ms (number ${slowest.number}); heap grew by ${Math.round(heapGrowthBytes / 1e6)} MB`,
  );
  finished(result.failures + (heapGrew(result) ? 1 : 0));
}

function cutEverywhere(): void {
  let [cuts, faults] = [0, 0];
  for (const [n, file] of seeds.entries()) {
    looked(n);
    const { cuts: places, fault } = readAtCuts(file);
    cuts += places;
    if (fault === null) continue;
    faults++;
    say(`FAIL ${file.name} cut at ${fault.cut}: ${fault.detail}`);
  }
  say(`${seeds.length} files, ${cuts} cut points`);
  finished(faults);
}

if (order.cuts) cutEverywhere();
else void fuzz();
