import type { ErpFeed, ErpSystem, RunCounts } from './erp-system';
import type { MasterEntity } from './port';
import type { RunMode } from './run';

/** What is read now. */
export interface ReadOrder {
  readonly erp: ErpSystem;
  readonly entity: MasterEntity;
  readonly feed: ErpFeed;
  readonly mode: RunMode;
  readonly runId: string;
  /** A person looked: what is missing has gone, however much it is. */
  readonly goneIsGone: boolean;
}

export type Counts = { -readonly [name in keyof RunCounts]: number };

/** These look at everything that was told, which may be millions of rows. */
export const NO_TIMEOUT = 'SET LOCAL statement_timeout = 0';
