import type { Finding } from '../../src/findings';
import type { Message, ReadEvent } from '../../src/formats';

/** The findings of an envelope or a group, which are told at its end. */
export const findingsAtEnd = (event: ReadEvent): readonly Finding[] => ('findings' in event ? event.findings : []);

/**
 * What of the order that a reader promises does not hold: envelope, its groups and messages, its end; numbers from 0 without a gap;
 * messages one behind the other, inside the file. Null when all holds.
 */
export function disorder(events: readonly ReadEvent[], length: number): string | null {
  const order = new Order(length);
  for (const event of events) {
    const wrong = order.take(event) ?? misplaced(event, length);
    if (wrong !== null) return wrong;
  }
  return order.end();
}

class Order {
  private envelopes = 0;
  private messages = 0;
  private open = false;
  private inGroup = false;
  private reached = 0;

  constructor(private readonly length: number) {}

  take(event: ReadEvent): string | null {
    switch (event.kind) {
      case 'envelope':
        if (this.open || event.index !== this.envelopes) return `envelope ${event.index} begins in another`;
        this.open = true;
        return null;
      case 'group':
      case 'group-end':
        if (!this.open || this.inGroup === (event.kind === 'group'))
          return `a ${event.kind} that nothing stands around`;
        this.inGroup = event.kind === 'group';
        return null;
      case 'message':
        return this.takeMessage(event.message);
      case 'envelope-end':
        if (!this.open || this.inGroup || event.index !== this.envelopes++)
          return `envelope ${event.index} ends without having begun`;
        this.open = false;
        return null;
    }
  }

  end(): string | null {
    if (this.open) return 'the last envelope is never closed';
    return this.envelopes === 0 ? 'nothing is told' : null;
  }

  private takeMessage({ index, envelope, byteStart, byteEnd }: Message): string | null {
    if (!this.open || envelope !== this.envelopes || index !== this.messages++)
      return `message ${index} stands in no open envelope`;
    if (byteStart < this.reached || byteEnd < byteStart || byteEnd > this.length)
      return `message ${index} goes from ${byteStart} to ${byteEnd} of ${this.length}, behind ${this.reached}`;
    this.reached = byteEnd;
    return null;
  }
}

/** A finding that stands outside the file. */
function misplaced(event: ReadEvent, length: number): string | null {
  for (const { code, position } of event.kind === 'message' ? event.message.findings : findingsAtEnd(event)) {
    if (position === null || !('offset' in position)) continue;
    const { offset, line, column } = position;
    if (!(offset >= 0 && offset <= length && line >= 1 && column >= 1))
      return `${code} stands at offset ${offset}, line ${line}, column ${column} of ${length} bytes`;
  }
  return null;
}
