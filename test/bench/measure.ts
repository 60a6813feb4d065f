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
  const used = process.cpuUsage(before);
  return (used.user + used.system) / 1e6;
}

export const rounded = (value: number): number => Number(value.toPrecision(3));

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Runs ours and the peer in turn, A B A B, after one run of each to warm up; gives the medians of amount per CPU second. */
export function alternate(
  amount: number,
  rounds: number,
  ours: () => void,
  peer: () => void,
): readonly [ours: number, peer: number] {
  ours();
  peer();
  const [own, others]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    own.push(amount / cpuSeconds(ours));
    others.push(amount / cpuSeconds(peer));
  }
  return [median(own), median(others)];
}
