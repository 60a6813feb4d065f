import type { BookedOrder } from '../port';
import type { CameBefore, OrderState } from './order-state';
import type { LedgerStep } from './order-steps';

/*
 * What is kept of an order that is over: enough that nothing of it goes out again and that it can be told how it ended. All that was handed over up to
 * its position is settled by it, whatever still lies there; what is handed over later goes on from it.
 */
export interface PastOrder extends Pick<OrderState, 'isFree' | 'refusal' | 'booked'> {
  readonly key: string;
  /** Position of the last step of it. */
  readonly upTo: number;
}

/** Steps of an order as they lie there, and what was put together of those before. */
export interface History {
  readonly steps: readonly LedgerStep[];
  readonly past: PastOrder | null;
}

export function parsePast(bytes: Buffer): PastOrder {
  const past = JSON.parse(bytes.toString()) as PastOrder;
  const { booked } = past;
  const changedAt = booked?.changedAt ?? null;
  return { ...past, booked: booked === null ? null : { ...booked, changedAt: changedAt === null ? null : new Date(changedAt) } }; // prettier-ignore
}

/** What came of what a later release is a change of; null where it is new. */
export const cameBefore = (past: PastOrder | null): CameBefore | null =>
  past === null || past.isFree ? null : past.booked;

/** How an order stands of which the first steps were put together. */
export function stateSince(state: OrderState, past: PastOrder | null): OrderState {
  if (past === null || state.standing !== null) return state;
  const { isFree, booked, refusal } = past;
  return { ...state, isFree, booked, refusal: state.refusal ?? refusal, state: booked?.state === 'cancelled' || booked?.state === 'done' ? booked.state : 'open' }; // prettier-ignore
}

/**
 * An order of which nothing more is to come, as it ended; null where something is. An ERP need not say that it is done: it is when everything has left.
 */
export function endOf({ steps }: History, state: OrderState): Pick<PastOrder, 'isFree' | 'refusal' | 'booked'> | null {
  const { isFree, booked, refusal } = state;
  const isPending = steps.some(({ fate, what }) => fate === 'pending' && (what === 'order' || !isFree));
  if (isPending) return null;
  if (isFree) return { isFree, booked, refusal };
  if (booked === null || refusal !== null) return null;
  if (state.state !== 'done' && !hasLeft(booked)) return null;
  return { isFree, booked: { ...booked, state: 'done' }, refusal };
}

const hasLeft = ({ deliveries }: BookedOrder): boolean =>
  deliveries.some(({ state }) => state === 'shipped') &&
  deliveries.every(({ state }) => state === 'shipped' || state === 'cancelled');
