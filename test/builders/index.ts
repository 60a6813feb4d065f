export * from './check-input';
export * from './master';
export * from './order';
export * from './judged';
