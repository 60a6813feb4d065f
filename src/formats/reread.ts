import type { BytePosition } from '../kernel';
import { EdifactReader } from './edifact/reader';
import type { FileReader, Format, Message, ReadLimits } from './message';
import { TradacomsReader } from './tradacoms/reader';
import { X12Reader } from './x12/reader';
import { XmlReader } from './xml/reader';
import { DEFAULT_READ_LIMITS } from './message';

/** The readers of messages that stand in segments, and need the header of their envelope. */
const SEGMENT_READERS = { edifact: EdifactReader, x12: X12Reader, tradacoms: TradacomsReader } as const;

/** The bytes of one stored message, and where they stood in their file. */
export interface StoredMessage extends Pick<Message, 'index' | 'envelope'> {
  readonly format: Format;
  /** The header of its envelope (`header` of the envelope event); empty where there was none. */
  readonly header: Uint8Array;
  /** From `byteStart` to `byteEnd`. */
  readonly own: Uint8Array;
  /** The position of its first segment in the file. */
  readonly start: BytePosition;
}

/**
 * Reads one message of a stored file again, with the same positions and findings as in the whole file; only that its
 * reference came before (message-duplicate, which refuses it) is not found again.
 *
 * @param limits those that the file was read with, or it may read differently
 * @returns null when the bytes hold no message
 */
export function rereadMessage(stored: StoredMessage, limits: ReadLimits = DEFAULT_READ_LIMITS): Message | null {
  const { format, header, own, start, index, envelope } = stored;
  if (format === 'unknown') return null;
  let reader: FileReader;
  if (format === 'ubl') reader = new XmlReader(limits);
  else {
    const segments = new SEGMENT_READERS[format](limits);
    segments.push(header);
    segments.continueAt(start);
    reader = segments;
  }
  for (const event of [...reader.push(own), ...reader.end()]) {
    if (event.kind === 'message') return { ...event.message, index, envelope };
  }
  return null;
}
