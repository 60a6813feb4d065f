import type { BytePosition } from '../kernel';
import { EdifactReader } from './edifact/reader';
import type { FileReader, Format, Message, ReadLimits } from './message';
import { XmlReader } from './xml/reader';
import { DEFAULT_READ_LIMITS } from './message';

/**
 * Reads one message of a stored file again, with the same positions and findings, from its own bytes (`byteStart` to `byteEnd`)
 * and those of its envelope's header (the `header` of the envelope event; empty where there was none).
 *
 * @param start where the message begins in the file: the position of its first segment
 * @param numbers index and envelope that the message had in the file
 * @returns null when the bytes hold no message
 */
export function rereadMessage(
  format: Format,
  header: Uint8Array,
  own: Uint8Array,
  start: BytePosition,
  numbers: Pick<Message, 'index' | 'envelope'>,
  limits: ReadLimits = DEFAULT_READ_LIMITS,
): Message | null {
  if (format === 'unknown') return null;
  let reader: FileReader;
  if (format === 'edifact') {
    const edifact = new EdifactReader(limits);
    edifact.push(header);
    edifact.continueAt(start);
    reader = edifact;
  } else reader = new XmlReader(limits);
  for (const event of [...reader.push(own), ...reader.end()]) {
    if (event.kind === 'message') return { ...event.message, ...numbers };
  }
  return null;
}
