import { DEFAULT_READ_LIMITS, type LineBreaksOf, type ReadLimits } from '../message';
import { SegmentReader } from '../segments/segment-reader';
import { TRADACOMS } from './dialect';

/** Reads TRADACOMS files: several transmissions, batches or none. */
export class TradacomsReader extends SegmentReader {
  constructor(limits: ReadLimits = DEFAULT_READ_LIMITS, lineBreaksOf?: LineBreaksOf) {
    super(TRADACOMS, limits, lineBreaksOf);
  }
}
