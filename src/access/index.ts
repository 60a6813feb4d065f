export type * from './actor';
export * from './authority';
export type * from './log-in';
export { cookieValue } from './session-token';
