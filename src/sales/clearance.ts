declare const clearanceBrand: unique symbol;

/**
 * The gate's word that these orders may be released. `SalesService.release` takes nothing else, and only the release gate in `review` may
 * call `grantClearance`: a test of the code's form holds that.
 */
export interface Clearance {
  readonly [clearanceBrand]: true;
  /** Order id -> the version that was judged. */
  readonly orders: ReadonlyMap<string, number>;
  /** The person who released; null when nobody had to touch the orders. */
  readonly actorId: string | null;
}

/** For the release gate alone. */
export const grantClearance = (orders: ReadonlyMap<string, number>, actorId: string | null): Clearance =>
  ({ orders, actorId }) as unknown as Clearance;
