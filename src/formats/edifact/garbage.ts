import type { PlaceInFile } from './places';

const SAMPLE_LENGTH = 40;

/** A stretch of bytes that are no segments, told as one thing however the chunks were cut. */
export class Garbage {
  private place: PlaceInFile | null = null;
  private length = 0;
  private sample = '';

  get open(): boolean {
    return this.place !== null;
  }

  add(byte: number, here: () => PlaceInFile): void {
    this.place ??= here();
    if (this.length < SAMPLE_LENGTH) this.sample += byte < 0x20 || byte > 0x7e ? '.' : String.fromCharCode(byte);
    this.length++;
  }

  /** Hands over what was gathered, if anything, and starts anew. */
  close(tell: (place: PlaceInFile, length: number, sample: string) => void): void {
    if (this.place !== null) tell(this.place, this.length, this.sample);
    this.place = null;
    this.length = 0;
    this.sample = '';
  }
}
