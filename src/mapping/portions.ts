/** Messages that are held in memory together: fifty orders of 20 lines fit, of large ones fewer do. */
export const PORTION_BYTES = 256 * 1024;

/** Where the bytes of a message are. */
export interface StoredBytes {
  readonly messageId: string;
  readonly payloadId: string;
  readonly payloadSize: number;
  readonly byteStart: number;
  readonly byteEnd: number;
}

/** Each message of an XML document has the bytes of all of it, which are read once for all of them. */
export const isWholeFile = ({ byteStart, byteEnd, payloadSize }: StoredBytes): boolean =>
  byteStart === 0 && byteEnd === payloadSize;

/**
 * Divides messages into portions that are small enough to be held in memory together, in their order. A message that is larger than a
 * portion is one by itself, with those of the same document; one that is not stored stays with the others.
 */
export function portionsOf(
  messageIds: readonly string[],
  stored: readonly StoredBytes[],
  portionBytes: number,
): readonly (readonly string[])[] {
  const places = new Map(stored.map((place) => [place.messageId, place]));
  const portions: string[][] = [];
  let room = 0;
  /** The document that the latest portion has the bytes of. */
  let held: string | null = null;
  for (const id of messageIds) {
    const place = places.get(id);
    const document = place !== undefined && isWholeFile(place) ? place.payloadId : null;
    const isHeld = document !== null && document === held;
    const size = place === undefined || isHeld ? 0 : place.byteEnd - place.byteStart;
    const current = portions.at(-1);
    if (current === undefined || (size > room && !isHeld)) {
      portions.push([id]);
      room = portionBytes - size;
    } else {
      current.push(id);
      room -= size;
    }
    if (place !== undefined) held = document;
  }
  return portions;
}
