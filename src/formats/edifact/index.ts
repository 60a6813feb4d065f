export { charsetOf } from '../segments/charset';
export * from './contrl';
export { packCode, packTag } from '../segments/segment-data';
export { TagMap } from '../segments/tag-map';
export { SegmentMessage } from '../segments/segment-message';
export { EdifactReader } from './reader';
export * from './writer';
