import type { MasterTable } from '../master';

/** What changed since the last reading, or everything, with which both sides are held against each other. */
export type RunMode = 'news' | 'whole';

/** `broken-off`: the process ended under it; what was taken over by then stays. */
export type RunOutcome = 'done' | 'failed' | 'broken-off';

/** Both sides of one table after everything was read. */
export interface TableBalance {
  readonly table: MasterTable;
  /** Rows that the ERP has, without those that were refused. */
  readonly theirs: number;
  /** Of those, rows that our master holds. */
  readonly ours: number;
  /** The sum of what is measured in that table (an amount, a limit, a quantity); null where nothing is. Plain decimals. */
  readonly theirSum: string | null;
  readonly ourSum: string | null;
  /** Keys that are on one side only, or that differ in what is measured: at most so many as are shown. */
  readonly unlike: readonly string[];
}

/** Both sides of the orders that it should have. */
export interface OrderBalance {
  readonly handedOver: number;
  readonly there: number;
  /** Our order numbers that it had and has no more: as when it was put back from an older backup. */
  readonly missing: readonly string[];
}

export interface Balance {
  readonly tables: readonly TableBalance[];
  readonly orders: OrderBalance | null;
}

const isEven = ({ theirs, ours, theirSum, ourSum, unlike }: TableBalance): boolean =>
  theirs === ours && theirSum === ourSum && unlike.length === 0;

/** Whether both sides agree. */
export const balances = ({ tables, orders }: Balance): boolean =>
  tables.every(isEven) && (orders === null || orders.missing.length === 0);
