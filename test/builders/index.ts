export * from './check-input';
export * from './master';
export * from './master-defaults';
export * from './order';
export * from './judged';
