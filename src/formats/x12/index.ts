export * from './acknowledge';
export { X12Reader } from './reader';
