export * from './compose';
export type * from './compose-context';
export * from './compose-file-name';
export * from './compose-acknowledgement';
export type * from './acknowledgement-model';
export * from './obstacle-words';
export * from './outcome';
export * from './received';
export { outboxRowView, type ShownReply } from './outbox-view';
