export * from './actor';
export * from './authority';
export * from './log-in';
export { cookieValue } from './session-token';
