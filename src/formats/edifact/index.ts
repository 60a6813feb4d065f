export { charsetOf } from '../segments/charset';
export * from './contrl';
export { SegmentMessage, type SegmentGroup } from '../segments/segment-message';
export { EdifactReader } from './reader';
export * from './writer';
