import type { ConnectorName } from './connector';
import type { ErpEntity, Watermark } from './port';
import type { Reverted } from './reverted';
import type { Balance, RunMode, RunOutcome } from './run';

/** An ERP as it is written down, with how it is. */
export interface ErpSystem {
  readonly id: string;
  readonly code: string;
  readonly connector: ConnectorName;
  /** As the connector's schema read them. */
  readonly settings: unknown;
  readonly secretName: string | null;
  readonly active: boolean;
  readonly takesOrders: boolean;
  /** Orders that are handed over at the same time. */
  readonly concurrency: number;
  readonly stoppedAt: Date | null;
  readonly stoppedReason: string | null;
  readonly failures: number;
  readonly retryAt: Date | null;
  readonly lastFault: string | null;
  readonly lastFaultAt: Date | null;
  readonly lastContactAt: Date | null;
}

/** What is read of an ERP, and when: every so many minutes between two hours of the day, and everything once a day. */
export interface ErpFeed {
  readonly entity: ErpEntity;
  readonly everyMinutes: number;
  readonly fromHour: number;
  readonly toHour: number;
  readonly wholeAtHour: number | null;
  readonly active: boolean;
  readonly watermark: Watermark | null;
  readonly readAt: Date | null;
  readonly wholeAt: Date | null;
}

/** What a reading came to. */
export interface RunCounts {
  readonly read: number;
  readonly changed: number;
  readonly refused: number;
  readonly gone: number;
}

export interface ErpRun extends RunCounts {
  readonly id: string;
  readonly entity: ErpEntity;
  readonly mode: RunMode;
  readonly startedBy: string;
  /** Name of the person who asked for it; null where it was the schedule. */
  readonly startedByName: string | null;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  readonly outcome: RunOutcome | null;
  readonly fault: string | null;
  readonly balance: Balance | null;
  readonly reverted: Reverted | null;
  readonly cursorAt: string;
}

/** A reading that looked as if the ERP was put back from an older backup. */
export interface RevertedRun {
  readonly entity: ErpEntity;
  readonly startedAt: Date;
  readonly reverted: Reverted;
}
