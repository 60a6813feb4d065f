/**
 * The gate's word that these orders may be released. `SalesService.release` takes nothing else, and only the release gate in `review` may
 * call `grantClearance`: a test of the code's form holds that.
 */
export class Clearance {
  /** Makes the class nominal: an object of the same shape is no clearance. */
  protected readonly byTheGate = true;

  private constructor(
    /** Order id -> the version that was judged. */
    readonly orders: ReadonlyMap<string, number>,
    /** The person who released; null when nobody had to touch the orders. */
    readonly actorId: string | null,
    /** Order id -> the lines that wait, or go on waiting, while the rest goes; an order that is not here goes whole. */
    readonly held: ReadonlyMap<string, readonly number[]>,
  ) {}

  static grant(
    orders: ReadonlyMap<string, number>,
    actorId: string | null,
    held: ReadonlyMap<string, readonly number[]>,
  ): Clearance {
    return new Clearance(orders, actorId, held);
  }
}

/** For the release gate alone. */
export const grantClearance = (
  orders: ReadonlyMap<string, number>,
  actorId: string | null,
  held: ReadonlyMap<string, readonly number[]> = NOTHING_WAITS,
): Clearance => Clearance.grant(orders, actorId, held);

const NOTHING_WAITS: ReadonlyMap<string, readonly number[]> = new Map();
