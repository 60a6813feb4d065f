import type { PlaceInFile } from './segment-data';
import type { ServiceCharacters } from './service-characters';

/** Who is told what the scanner finds. Called while the scanner stands right behind what it tells about. */
export interface SegmentSink {
  /** A service string advice, which opens an interchange; null characters: it contradicts itself, the defaults hold. */
  advice(characters: ServiceCharacters | null, place: PlaceInFile): void;
  /** A segment is complete and the last one of the unit. The sink leaves it in the unit, or takes and discards the unit. */
  segment(tag: number): void;
  /** The segment at hand is over the limit; the scanner drops the unit after this call and skips to the terminator. */
  oversize(tag: number, place: PlaceInFile): void;
  /** Bytes before a UNA or UNB that are no segments. */
  garbage(place: PlaceInFile, length: number, sample: string): void;
}
