import { detect } from './detect';
import { EdifactReader } from './edifact/reader';
import { IdocReader } from './idoc/reader';
import type { MessageContext } from './segments/message-context';
import type { SegmentReader } from './segments/segment-reader';
import { TradacomsReader } from './tradacoms/reader';
import { X12Reader } from './x12/reader';
import { XmlReader } from './xml/reader';
import {
  DEFAULT_READ_LIMITS,
  isSegmentFormat,
  isXmlFormat,
  type FileReader,
  type Format,
  type Message,
  type ReadLimits,
  type SegmentFormat,
  type ServiceCharacters,
} from './message';

/** The readers of messages that stand in segments. */
const SEGMENT_READERS = {
  edifact: EdifactReader,
  x12: X12Reader,
  tradacoms: TradacomsReader,
} as const satisfies Record<SegmentFormat, unknown>;

/** The bytes of one stored message, and what its file said about it. */
export interface StoredMessage extends Omit<MessageContext, 'characters'> {
  readonly format: Format;
  /** From `byteStart` to `byteEnd`. */
  readonly own: Uint8Array;
  /** Null where they were not kept: then those that the header shows. */
  readonly characters: ServiceCharacters | null;
  /** The header of its envelope (`header` of the envelope event); nothing where there was none, or the characters are known. */
  readonly header: Uint8Array;
}

/**
 * Reads one message of a stored file again, with the same positions and findings as in the whole file; only that its
 * reference came before (message-duplicate, which refuses it) is not found again.
 *
 * @param limits those that the file was read with, or it may read differently
 * @returns null when the bytes hold no message
 */
export function rereadMessage(stored: StoredMessage, limits: ReadLimits = DEFAULT_READ_LIMITS): Message | null {
  const { format, own, index, envelope } = stored;
  const reader = readerFor(format, stored, limits);
  if (reader === null) return null;
  for (const event of [...reader.push(own), ...reader.end()]) {
    if (event.kind !== 'message') continue;
    // The bytes of a message of a document are the whole document.
    if (!(reader instanceof XmlReader)) return { ...event.message, index, envelope };
    if (event.message.index === index) return event.message;
  }
  return null;
}

function readerFor(format: Format, stored: StoredMessage, limits: ReadLimits): FileReader | null {
  if (isSegmentFormat(format)) return segmentReader(format, stored, limits);
  // An IDoc may also be XML.
  if (format === 'idoc' && detect(stored.own).kind === 'idoc') return new IdocReader(limits, stored.start);
  return isXmlFormat(format) ? new XmlReader(limits) : null;
}

/** The reader of a segment format, at the place where the message stood. */
function segmentReader(format: SegmentFormat, stored: StoredMessage, limits: ReadLimits): SegmentReader {
  const open = (): SegmentReader => new SEGMENT_READERS[format](limits);
  const reader = open();
  reader.continueAt({ ...stored, characters: stored.characters ?? charactersOf(stored.header, open()) });
  return reader;
}

/** What a header shows; its reader is of no use afterwards. */
function charactersOf(header: Uint8Array, reader: SegmentReader): ServiceCharacters {
  reader.push(header);
  reader.end();
  return reader.characters;
}
