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
  ) {}

  static grant(orders: ReadonlyMap<string, number>, actorId: string | null): Clearance {
    return new Clearance(orders, actorId);
  }
}

/** For the release gate alone. */
export const grantClearance = (orders: ReadonlyMap<string, number>, actorId: string | null): Clearance =>
  Clearance.grant(orders, actorId);
