export * from './clearance';
export * from './sales-order';
export * from './stored-finding';
