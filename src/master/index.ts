export * from './article';
export * from './audit';
export * from './calendar';
export type * from './customer';
export * from './facts';
export type * from './partner';
export * from './price';
export type * from './unit';
export { unitMapOf, type PartnerUnit } from './units';
