export * from './acknowledge';
export { X12Reader } from './reader';
export { X12Writer, type X12Content } from './writer';
