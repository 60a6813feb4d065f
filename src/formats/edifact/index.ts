export { charsetOf } from '../segments/charset';
export * from './contrl';
export { contrlVerdict, type ContrlObstacle } from './contrl-verdict';
export { packCode, packTag, tagText as codeText } from '../segments/segment-data';
export { TagMap } from '../segments/tag-map';
export { SegmentMessage } from '../segments/segment-message';
export { EdifactReader } from './reader';
export * from './writer';
