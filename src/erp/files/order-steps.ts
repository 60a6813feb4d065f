import { createHash } from 'node:crypto';
import type { ErpOrder } from '../port';
import type { Handed } from './file-format';

/*
 * What is handed over of an order, step by step: a release of it, and a cancellation, which comes behind the release that it cancels and before the
 * next one. Names of files and folders are made of them.
 */

export interface Step {
  readonly release: number;
  readonly what: 'order' | 'cancellation';
}

/** What became of a step. */
type Fate = 'handed-over' | 'pending' | 'never';

export interface LedgerStep extends Step {
  readonly fate: Fate;
  /** The name of its file, once it has one. */
  readonly file: string | null;
  /** What that file says; null as long as there is none. */
  readonly said: Handed['what'] | null;
  /** As it was handed over; of a cancellation only key and release. */
  readonly order: ErpOrder | null;
}

/** Where a step stands among those of its order. */
export const positionOf = ({ release, what }: Step): number => 2 * release + (what === 'cancellation' ? 1 : 0);

/** Name of the folder that a step claims. */
export const nameOfStep = ({ release, what }: Step): string => `r${String(release).padStart(6, '0')}-${what}`;

const STEP = /^r(?<release>\d{6,})-(?<what>order|cancellation)$/;

/** The steps among the names of folders, in turn. */
export function stepsOf(names: readonly string[]): readonly Step[] {
  const steps = names.flatMap((name): Step[] => {
    const { release, what } = STEP.exec(name)?.groups ?? {};
    return release === undefined || what === undefined
      ? []
      : [{ release: Number(release), what: what as Step['what'] }];
  });
  return steps.sort((a, b) => positionOf(a) - positionOf(b));
}

const PLAIN = /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/;
const HASH_LENGTH = 16;
const SHOWN_LENGTH = 50;

/** An order number as the name of a file; one that could be none, or be read as a path, is told by its hash as well. */
export function safeName(key: string): string {
  if (PLAIN.test(key)) return key;
  const shown = key.replace(/[^A-Za-z0-9-]+/g, '_').slice(0, SHOWN_LENGTH);
  // Not "~" in front, which says that a file is not finished.
  return `${shown || 'order'}~${createHash('sha256').update(key).digest('hex').slice(0, HASH_LENGTH)}`;
}

/** The file that the ERP gets: its name sorts behind those of the steps before. */
export const handedName = (key: string, step: Step, ending: string): string => `${safeName(key)}-${nameOfStep(step)}${ending}`; // prettier-ignore
