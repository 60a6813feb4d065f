/** What the clock may be off by between two looks before it counts as set. Milliseconds. */
const TOLERANCE_MS = 1_000;

/** Notices that somebody set the clock, by one that nobody can set. */
export class ClockWatch {
  private offsetMs: number;

  /**
   * @param wallMs what the clock says, since 1970
   * @param steadyMs what one that only goes forward says, since any moment
   */
  constructor(wallMs: number, steadyMs: number) {
    this.offsetMs = wallMs - steadyMs;
  }

  /** @returns by how much the clock was set since the last look, less than 0 when it was set back, and 0 when nobody set it */
  look(wallMs: number, steadyMs: number): number {
    const movedMs = wallMs - steadyMs - this.offsetMs;
    this.offsetMs += movedMs;
    return Math.abs(movedMs) < TOLERANCE_MS ? 0 : movedMs;
  }
}
