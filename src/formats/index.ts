export * from './detect';
export * from './edifact';
export * from './message';
export * from './open-reader';
export * from './reread';
export type * from './xml/message';
export * from './xml/reader';
export * from './xml/writer';
