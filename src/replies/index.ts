export * from './compose';
export type * from './compose-context';
export * from './compose-file-name';
export type * from './acknowledgement-model';
export * from './outcome';
export * from './received';
export { outboxRowView, type ListedReply } from './outbox-view';
