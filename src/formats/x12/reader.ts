import { DEFAULT_READ_LIMITS, type LineBreaksOf, type ReadLimits } from '../message';
import { SegmentReader } from '../segments/segment-reader';
import { X12 } from './dialect';

/** Reads X12 files: ISA of any width, several interchanges and groups, TA1 as a message of its own. */
export class X12Reader extends SegmentReader {
  constructor(limits: ReadLimits = DEFAULT_READ_LIMITS, lineBreaksOf?: LineBreaksOf) {
    super(X12, limits, lineBreaksOf);
  }
}
