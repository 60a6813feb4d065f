export * from './check-input';
export * from './identify';
export * from './judge';
export * from './resolution';
