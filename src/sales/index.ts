export * from './clearance';
export type * from './erp-refusal';
export * from './judged-order';
export type { OrderHead } from './order-columns';
export * from './sales-order';
export type * from './stored-finding';
