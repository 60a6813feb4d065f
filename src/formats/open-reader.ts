import { detect } from './detect';
import { EdifactReader } from './edifact/reader';
import { IdocReader } from './idoc/reader';
import { DEFAULT_READ_LIMITS, type FileReader, type LineBreaksOf, type ReadEvent, type ReadLimits } from './message';
import { TradacomsReader } from './tradacoms/reader';
import { UnknownReader } from './unknown-reader';
import { X12Reader } from './x12/reader';
import { XmlReader } from './xml/reader';

/**
 * The reader for a file that begins with these bytes (DETECTION_BYTES of them, or all there are). They are only looked at: the
 * caller pushes the file from its first byte. Bytes that are no order get a reader too; it ends with a finding.
 *
 * @param lineBreaksOf what is agreed with who sent an envelope; by default the lines themselves tell
 */
export function openReader(
  firstBytes: Uint8Array,
  limits: ReadLimits = DEFAULT_READ_LIMITS,
  lineBreaksOf?: LineBreaksOf,
): FileReader {
  const detection = detect(firstBytes);
  if (detection.kind === 'edifact') return new EdifactReader(limits, lineBreaksOf);
  if (detection.kind === 'x12') return new X12Reader(limits, lineBreaksOf);
  if (detection.kind === 'tradacoms') return new TradacomsReader(limits, lineBreaksOf);
  if (detection.kind === 'idoc') return new IdocReader(limits);
  if (detection.kind === 'xml') return new XmlReader(limits);
  return new UnknownReader(detection);
}

/** Reads a file that is in memory as a whole. */
export function readFile(
  bytes: Uint8Array,
  limits: ReadLimits = DEFAULT_READ_LIMITS,
  lineBreaksOf?: LineBreaksOf,
): readonly ReadEvent[] {
  const reader = openReader(bytes, limits, lineBreaksOf);
  return [...reader.push(bytes), ...reader.end()];
}
