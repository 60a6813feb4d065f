export * from './actor';
export * from './api-key';
export * from './authority';
export * from './authority-limit';
export type * from './log-in';
export { cookieValue } from './session-token';
