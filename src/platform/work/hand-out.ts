import type { JobKind } from '../../kernel';

/** Work that may be done from some time on, as workers are told of it. */
export interface HandOut {
  readonly id: string;
  readonly kind: JobKind;
  /** Counts how often it was handed out, so that each time has a name of its own. */
  readonly epoch: number;
  /** Milliseconds until it is due, by the database's clock; 0 when it is. */
  readonly inMs: number;
}

/** What one job in Redis carries: some pieces of one kind that are due at the same time. */
export interface HandOutJob {
  readonly id: string;
  readonly kind: JobKind;
  readonly delayMs: number;
  readonly workIds: readonly string[];
}

/** At most so many pieces go into one job: as many as a processor takes at once. */
const WORK_IN_A_JOB = 50;

/** A worker of one kind, as a relay sees it. */
export interface Taker {
  readonly kind: JobKind;
  readonly concurrency: number;
  /** There may be work of the kind: it looks in the database by itself. */
  look(): void;
  /** Does these pieces as far as they can be had now, and resolves when that is over. */
  take(workIds: readonly string[]): Promise<void>;
}

/**
 * Packs work into jobs. The id of a job names its kind, its first piece and that piece's epoch. A piece is handed out once an epoch, so the
 * same id never means two jobs; Bull ignores an id that it still has without a word.
 */
export function handOutJobs(work: readonly HandOut[]): readonly HandOutJob[] {
  const together = new Map<string, HandOut[]>();
  for (const piece of work) {
    const key = `${piece.kind} ${piece.inMs}`;
    const others = together.get(key);
    if (others === undefined) together.set(key, [piece]);
    else others.push(piece);
  }
  return [...together.values()].flatMap((pieces) => portions(pieces).map(toJob));
}

function portions(pieces: readonly HandOut[]): readonly (readonly HandOut[])[] {
  const count = Math.ceil(pieces.length / WORK_IN_A_JOB);
  return Array.from({ length: count }, (_, n) => pieces.slice(n * WORK_IN_A_JOB, (n + 1) * WORK_IN_A_JOB));
}

function toJob(pieces: readonly HandOut[]): HandOutJob {
  const [first] = pieces;
  if (first === undefined) throw new Error('a job without work');
  const { id, kind, epoch, inMs } = first;
  return { id: `${kind}-${id}-${epoch}`, kind, delayMs: inMs, workIds: pieces.map((piece) => piece.id) };
}
