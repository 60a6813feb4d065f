export * from './test-database';
export * from './watched-sql';
