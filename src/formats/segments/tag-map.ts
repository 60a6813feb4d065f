const FIRST_ROOM = 64;

/**
 * What belongs to the tags of a table or of a guide, by their numbers (`packTag`). Asked for every segment, and then one look at a short
 * array where a `Map` hashes and follows its chains.
 */
export class TagMap<Value> {
  private keys = new Int32Array(FIRST_ROOM);
  private values: (Value | undefined)[] = [];
  private count = 0;

  constructor(entries: Iterable<readonly [tag: number, value: Value]> = []) {
    for (const [tag, value] of entries) this.set(tag, value);
  }

  get size(): number {
    return this.count;
  }

  get(tag: number): Value | undefined {
    return this.values[this.slotOf(tag)];
  }

  /** @param tag not 0, which is no tag */
  set(tag: number, value: Value): void {
    if ((this.count + 1) * 2 > this.keys.length) this.grow();
    const slot = this.slotOf(tag);
    if (this.keys[slot] !== tag) this.count++;
    this.keys[slot] = tag;
    this.values[slot] = value;
  }

  /** The slot of a tag, or the free one that it would have. */
  private slotOf(tag: number): number {
    const { keys } = this;
    const last = keys.length - 1;
    let slot = (tag ^ (tag >>> 7) ^ (tag >>> 13)) & last;
    while (keys[slot] !== tag && keys[slot] !== 0) slot = (slot + 1) & last;
    return slot;
  }

  private grow(): void {
    const [keys, values] = [this.keys, this.values];
    this.keys = new Int32Array(keys.length * 2);
    this.values = [];
    keys.forEach((tag, at) => {
      if (tag === 0) return;
      const slot = this.slotOf(tag);
      this.keys[slot] = tag;
      this.values[slot] = values[at];
    });
  }
}
