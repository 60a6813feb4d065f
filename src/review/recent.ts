interface Kept<T> {
  readonly value: Promise<T | null>;
  readonly weight: number;
  readonly until: number;
}

/** Keeps what was read of late, so much in all and for so long; what was asked for longest ago goes first. */
export class Recent<T> {
  private readonly kept = new Map<string, Kept<T>>();

  /**
   * @param bounds how much is kept in all, in the unit of the weights, and for how long in milliseconds
   * @param now the time in milliseconds
   */
  constructor(
    private readonly bounds: { readonly most: number; readonly forMs: number },
    private readonly now: () => number,
  ) {}

  /** What is kept under a key, or what is read now. Who asks while it is being read waits for the same. */
  async of(key: string, weight: number, read: () => Promise<T | null>): Promise<T | null> {
    if (weight > this.bounds.most) return read();
    const known = this.kept.get(key);
    this.kept.delete(key);
    const fresh = known !== undefined && known.until >= this.now();
    const one = fresh ? known : { value: read(), weight, until: this.now() + this.bounds.forMs };
    this.kept.set(key, one);
    this.makeRoom();
    try {
      return await one.value;
    } catch (error) {
      if (this.kept.get(key) === one) this.kept.delete(key);
      throw error;
    }
  }

  private makeRoom(): void {
    let held = [...this.kept.values()].reduce((sum, { weight }) => sum + weight, 0);
    for (const [key, { weight }] of this.kept) {
      if (held <= this.bounds.most) return;
      this.kept.delete(key);
      held -= weight;
    }
  }
}
