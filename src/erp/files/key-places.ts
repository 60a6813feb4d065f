import { hash } from 'node:crypto';

/** Numbers of 32 bits that an entry has: three of the hash of its key, and its place, which is 0 where there is none. */
const WIDTH = 4;
/** Part of the entries that may be taken: beyond it they lie too close to be found soon. */
const FULLEST = 0.7;

/**
 * Keys with a number each, where there may be millions: of a key only 96 bits of its hash are held, in 16 bytes (with room to grow some 30) instead of the
 * 150 and more that texts in a map take. That two of ten million keys have the same 96 bits is one chance in 10^15.
 */
export class KeyPlaces {
  private entries = new Uint32Array(64 * WIDTH);
  private count = 0;

  get size(): number {
    return this.count;
  }

  /** The number of a key; undefined where there is none. */
  get(key: string): number | undefined {
    const place = this.entries[this.find(partsOf(key)) + WIDTH - 1];
    return place === 0 ? undefined : place;
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  /** @param place above 0 */
  set(key: string, place: number): void {
    this.put(partsOf(key), place);
  }

  /** Takes the keys of another one over, with their numbers. */
  takeAll({ entries }: KeyPlaces): void {
    for (let at = 0; at < entries.length; at += WIDTH) {
      const place = entries[at + WIDTH - 1] ?? 0;
      if (place > 0) this.put(entries.subarray(at, at + WIDTH - 1), place);
    }
  }

  private put(parts: Uint32Array, place: number): void {
    if ((this.count + 1) * WIDTH > this.entries.length * FULLEST) this.grow();
    const at = this.find(parts);
    if (this.entries[at + WIDTH - 1] === 0) this.count += 1;
    this.entries.set(parts, at);
    this.entries[at + WIDTH - 1] = place;
  }

  /** Where these parts stand, or the first free entry behind where they would. */
  private find(parts: Uint32Array): number {
    const { entries } = this;
    const [a = 0, b, c] = parts;
    for (let at = (a * WIDTH) % entries.length; ; at = (at + WIDTH) % entries.length) {
      if (entries[at + WIDTH - 1] === 0) return at;
      if (entries[at] === a && entries[at + 1] === b && entries[at + 2] === c) return at;
    }
  }

  private grow(): void {
    const before = this.entries;
    this.entries = new Uint32Array(before.length * 2);
    this.count = 0;
    for (let at = 0; at < before.length; at += WIDTH) {
      const place = before[at + WIDTH - 1] ?? 0;
      if (place > 0) this.put(before.subarray(at, at + WIDTH - 1), place);
    }
  }
}

function partsOf(key: string): Uint32Array {
  const bytes = hash('sha1', key, 'buffer');
  return Uint32Array.of(bytes.readUInt32LE(0), bytes.readUInt32LE(4), bytes.readUInt32LE(8));
}
