export { charsetOf } from './charset';
export { EdifactMessage, type SegmentGroup } from './message';
export { EdifactReader } from './reader';
