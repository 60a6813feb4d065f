import type { ReadEvent } from '../../src/formats';

/**
 * What of the order that a reader promises does not hold: envelope, its messages, its end; numbers from 0 without a gap; messages
 * one behind the other, inside the file. Null when all holds.
 */
export function disorder(events: readonly ReadEvent[], length: number): string | null {
  let envelopes = 0;
  let messages = 0;
  let open = false;
  let reached = 0;
  for (const event of events) {
    if (event.kind === 'envelope') {
      if (open || event.index !== envelopes) return `envelope ${event.index} begins where ${envelopes} was due`;
      open = true;
    } else if (event.kind === 'message') {
      const { index, envelope, byteStart, byteEnd } = event.message;
      if (!open || envelope !== envelopes || index !== messages++) return `message ${index} stands in no open envelope`;
      if (byteStart < reached || byteEnd < byteStart || byteEnd > length)
        return `message ${index} goes from ${byteStart} to ${byteEnd} of ${length}, behind ${reached}`;
      reached = byteEnd;
    } else {
      if (!open || event.index !== envelopes++) return `envelope ${event.index} ends without having begun`;
      open = false;
    }
    const findings =
      event.kind === 'message' ? event.message.findings : event.kind === 'envelope' ? [] : event.findings;
    for (const { code, position } of findings) {
      if (position === null || !('offset' in position)) continue;
      const { offset, line, column } = position;
      if (!(offset >= 0 && offset <= length && line >= 1 && column >= 1))
        return `${code} stands at offset ${offset}, line ${line}, column ${column} of ${length} bytes`;
    }
  }
  if (open) return 'the last envelope is never closed';
  return envelopes === 0 ? 'nothing is told' : null;
}
