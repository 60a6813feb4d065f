import { DEFAULT_READ_LIMITS, type LineBreaksOf, type ReadLimits } from '../message';
import { SegmentReader } from '../segments/segment-reader';
import { EDIFACT } from './dialect';

/** Reads UN/EDIFACT files (ISO 9735 syntax versions 1 to 4, batch): UNA or none, UNG or none. */
export class EdifactReader extends SegmentReader {
  constructor(limits: ReadLimits = DEFAULT_READ_LIMITS, lineBreaksOf?: LineBreaksOf) {
    super(EDIFACT, limits, lineBreaksOf);
  }
}
