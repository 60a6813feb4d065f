export type * from './check-input';
export { NO_DECISIONS } from './check-input';
export { kinGtins } from './item/kin-gtins';
export { bodyHash } from './duplicate/body-hash';
export { nearGtins } from './item/near-gtins';
export * from './identify';
export * from './judge';
export { isTest } from './message/msg-005-test-message';
export type * from './resolution';
