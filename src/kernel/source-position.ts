/** A place in a segment-based file (EDIFACT, X12, TRADACOMS). Offsets count bytes from 0, everything else counts from 1. */
export interface SegmentPosition {
  readonly segment: string;
  /** Within the message, UNH being 1; service segments outside a message count within the interchange. */
  readonly segmentIndex: number;
  readonly element?: number;
  readonly component?: number;
  readonly repetition?: number;
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** A place in an XML document. `path` is the chain of element names with their index where a name repeats. */
export interface XmlPosition {
  readonly path: string;
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** A place in a sheet (CSV, XLSX). */
export interface CellPosition {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A place in bytes that could not be read as anything. */
export interface BytePosition {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** Where a value or a finding comes from, so that screen, finding and acknowledgement point at the same bytes. */
export type SourcePosition = SegmentPosition | XmlPosition | CellPosition | BytePosition;
