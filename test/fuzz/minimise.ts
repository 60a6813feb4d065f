import type { FuzzInput } from './examine';

/** What is worth it: a small case is a help, no more. */
const MOST_TRIES = 3_000;
const MOST_MS = 10_000;

/** The same file without a range; cuts move along. */
function without({ bytes, cuts, ...rest }: FuzzInput, from: number, to: number): FuzzInput {
  const moved = (cut: number): number => (cut <= from ? cut : Math.max(from, cut - (to - from)));
  return { bytes: Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]), cuts: cuts.map(moved), ...rest };
}

/** A smaller input that still fails: ranges are taken out, large ones first, as long as it does; then the cuts one by one. */
export async function minimised(input: FuzzInput, fails: (input: FuzzInput) => Promise<boolean>): Promise<FuzzInput> {
  let best = input;
  let tries = 0;
  const until = performance.now() + MOST_MS;
  const take = async (smaller: FuzzInput): Promise<boolean> => {
    if (tries++ >= MOST_TRIES || performance.now() > until || !(await fails(smaller))) return false;
    best = smaller;
    return true;
  };
  for (let size = Math.ceil(best.bytes.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < best.bytes.length;) {
      if (!(await take(without(best, from, Math.min(best.bytes.length, from + size))))) from += size;
    }
  }
  for (let at = best.cuts.length - 1; at >= 0; at--)
    await take({ ...best, cuts: best.cuts.filter((_, n) => n !== at) });
  return best;
}
