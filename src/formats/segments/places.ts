import type { BytePosition } from '../../kernel';
import { MARK_SHIFT, SEGMENT_STRIDE, type PlaceInFile, type SegmentData } from './segment-data';

const CR = 13;
const LF = 10;
const isContinuation = (byte: number): boolean => (byte & 0xc0) === 0x80;

/** The position of a place in a file read as UTF-8 or as a single-byte set. */
export const bytePosition = (place: PlaceInFile, utf8: boolean): BytePosition => ({
  offset: place.offset,
  line: place.line,
  column: place.bytesInLine - (utf8 ? place.continuationsInLine : 0) + 1,
});

/** Counts lines and columns over a stretch of bytes, from a known place on. */
function advance(
  data: SegmentData,
  from: number,
  to: number,
  line: number,
  column: number,
): { line: number; column: number } {
  const utf8 = data.decoder.name === 'UTF-8';
  for (let at = from; at < to; at++) {
    const byte = data.bytes[at] ?? 0;
    if (byte === LF && data.bytes[at - 1] === CR) column = 1;
    else if (byte === LF || byte === CR) {
      line++;
      column = 1;
    } else if (!utf8 || !isContinuation(byte)) column++;
  }
  return { line, column };
}

/** Line and column of places in a message. */
export interface LineTable {
  at(segment: number, relative: number): { line: number; column: number };
}

/**
 * Where a message begins is asked of every message, and tells itself. Line and column of every segment are made once, when a place behind the
 * first is asked for: all bytes of the message are looked at for that.
 */
export function lineTable(data: SegmentData): LineTable {
  const { line, column } = bytePosition(data.place, data.decoder.name === 'UTF-8');
  let all: LineTable | undefined;
  return {
    at: (segment, relative) =>
      segment === 0
        ? advance(data, 0, Math.min(relative, data.bytes.length), line, column)
        : (all ??= wholeTable(data)).at(segment, relative),
  };
}

function wholeTable(data: SegmentData): LineTable {
  const { list, marks, bytes } = data;
  const count = list.length / SEGMENT_STRIDE;
  const lines = new Int32Array(count);
  const columns = new Float64Array(count);
  const starts = new Int32Array(count);
  let { line, column } = bytePosition(data.place, data.decoder.name === 'UTF-8');
  let reached = 0;
  for (let segment = 0; segment < count; segment++) {
    const start = (marks[list[segment * SEGMENT_STRIDE] ?? 0] ?? 0) >> MARK_SHIFT;
    ({ line, column } = advance(data, reached, start, line, column));
    reached = start;
    starts[segment] = start;
    lines[segment] = line;
    columns[segment] = column;
  }
  return {
    at: (segment, relative) =>
      advance(
        data,
        starts[segment] ?? 0,
        Math.min(relative, bytes.length),
        lines[segment] ?? line,
        columns[segment] ?? column,
      ),
  };
}
