import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openReader } from '../../src/formats';
import { examine, type Examined, type Fault, type FuzzInput, type OpenReader } from './examine';
import { inputOf } from './inputs';
import { minimised } from './minimise';
import type { Mutant } from './mutations';
import type { Seed } from './seeds';

export interface CampaignOptions {
  readonly seeds: readonly Seed[];
  readonly seed: number;
  /** The first number, and how many follow. */
  readonly first: number;
  readonly count: number;
  readonly open?: OpenReader;
  /** Look for a smaller input that fails like the first few that fail. */
  readonly minimise: boolean;
  /** Whether an input that takes long counts as failed: where other work shares the process, its time says nothing. */
  readonly timed: boolean;
  /** Told before each input, and before each look at a part of a failing one: somebody outside sees which one never ends. */
  readonly looked?: (number?: number) => void;
  readonly failed?: (failure: Failure) => void;
}

export interface Failure {
  readonly number: number;
  readonly input: FuzzInput & Mutant;
  readonly faults: readonly Fault[];
  /** A smaller input with a fault of the same kind; only of the first few. */
  readonly small: FuzzInput | null;
}

export interface CampaignResult {
  readonly inputs: number;
  readonly failures: number;
  /** How many inputs were read as what. */
  readonly formats: Readonly<Record<string, number>>;
  readonly slowest: { readonly number: number; readonly ms: number };
  /** Live objects at the end beyond those after the first inputs. */
  readonly heapGrowthBytes: number;
}

/** One input of at most 256 kB takes a few milliseconds; what takes longer than this hangs. */
const SLOW_MS = 1_000;
const WARM_INPUTS = 2_000;
const MOST_HEAP_GROWTH_BYTES = 64 * 1024 * 1024;
const MOST_MINIMISED = 5;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function liveBytes(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

interface Timed extends Examined {
  readonly ms: number;
}

/**
 * Examines one input; processor time, so that a busy machine makes nobody look slow. One that took long is examined once more, when the
 * garbage of the inputs before it is gone: what hangs hangs again.
 */
async function timed(input: FuzzInput, open: OpenReader, limitMs: number): Promise<Timed> {
  const first = await once(input, open);
  if (first.ms <= limitMs) return first;
  collectGarbage();
  const { format, faults, ms } = await once(input, open);
  if (ms <= limitMs) return { format, faults, ms };
  return { format, ms, faults: [...faults, { promise: 'is read at once', detail: `${Math.round(ms)} ms` }] };
}

async function once(input: FuzzInput, open: OpenReader): Promise<Timed> {
  const before = process.cpuUsage();
  const { format, faults } = await examine(input, open);
  const { user, system } = process.cpuUsage(before);
  return { format, faults, ms: (user + system) / 1_000 };
}

/** Reads mutated interchanges one after the other and says which promises were not kept. */
export async function runCampaign(options: CampaignOptions): Promise<CampaignResult> {
  const { seeds, seed, first, count, open = openReader } = options;
  const formats: Record<string, number> = {};
  let failures = 0;
  let slowest = { number: first, ms: 0 };
  let warm = 0;
  for (let number = first; number < first + count; number++) {
    options.looked?.(number);
    const input = inputOf(seeds, seed, number);
    const { format, faults, ms } = await timed(input, open, options.timed ? SLOW_MS : Infinity);
    formats[format] = (formats[format] ?? 0) + 1;
    if (ms > slowest.ms) slowest = { number, ms };
    if (faults.length > 0) {
      const small = failures++ < MOST_MINIMISED && options.minimise ? await smaller(input, faults, options) : null;
      options.failed?.({ number, input, faults, small });
    }
    if (number - first === WARM_INPUTS) warm = liveBytes();
  }
  const heapGrowthBytes = warm === 0 ? 0 : liveBytes() - warm;
  return { inputs: count, failures, formats, slowest, heapGrowthBytes };
}

export const heapGrew = ({ heapGrowthBytes }: CampaignResult): boolean => heapGrowthBytes > MOST_HEAP_GROWTH_BYTES;

function smaller(
  input: FuzzInput & Mutant,
  faults: readonly Fault[],
  { open = openReader, looked }: CampaignOptions,
): Promise<FuzzInput> {
  const kinds = new Set(faults.map(({ promise }) => promise));
  return minimised(input, async (candidate) => {
    looked?.();
    return (await examine(candidate, open)).faults.some(({ promise }) => kinds.has(promise));
  });
}
