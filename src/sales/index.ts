export * from './clearance';
export * from './judged-order';
export type { OrderHead } from './order-columns';
export * from './sales-order';
export * from './stored-finding';
