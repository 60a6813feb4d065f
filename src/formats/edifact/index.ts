export { charsetOf } from './charset';
export * from './contrl';
export { EdifactMessage, type SegmentGroup } from './message';
export { EdifactReader } from './reader';
export * from './writer';
