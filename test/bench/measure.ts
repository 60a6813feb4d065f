/** One measured figure; `ratio` is ours over the peer's. */
interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly peer?: string;
  readonly peerValue?: number;
  readonly ratio?: number;
}
export type Report = (figure: Figure) => void;

/** CPU seconds of all threads of this process (garbage collection among them) that a piece of work takes. */
export function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  return secondsSince(before);
}

type Work = () => void | Promise<void>;

async function cpuSecondsOf(work: Work): Promise<number> {
  const before = process.cpuUsage();
  await work();
  return secondsSince(before);
}

function secondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

export const rounded = (value: number): number => Number(value.toPrecision(3));

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** The value that this share of all values do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? 0;
}

/**
 * The CPU time of one work over that of another: the median of rounds in which both run, one right after the other and each first in turn,
 * so that a machine that grows faster and slower meanwhile does so for both.
 */
export function ratioOfRounds(rounds: number, ours: () => void, peer: () => void): number {
  const ratios: number[] = [];
  for (let round = -2; round < rounds; round++) {
    let peerSeconds = 0;
    if (round % 2 === 0) peerSeconds = cpuSeconds(peer);
    const seconds = cpuSeconds(ours);
    if (round % 2 !== 0) peerSeconds = cpuSeconds(peer);
    if (round >= 0) ratios.push(seconds / peerSeconds);
  }
  return median(ratios);
}

/** Runs ours and the peer in turn, A B A B, after one run of each to warm up; gives the medians of amount per CPU second. */
export async function alternate(
  amount: number,
  rounds: number,
  ours: Work,
  peer: Work,
): Promise<readonly [ours: number, peer: number]> {
  await ours();
  await peer();
  const [own, others]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    own.push(amount / (await cpuSecondsOf(ours)));
    others.push(amount / (await cpuSecondsOf(peer)));
  }
  return [median(own), median(others)];
}
