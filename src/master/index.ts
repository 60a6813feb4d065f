export * from './article';
export type * from './customer';
export * from './facts';
export type * from './partner';
export * from './price';
export * from './price-choice';
export * from './price-explanation';
export type * from './unit';
export { unitMapOf, type PartnerUnit } from './units';
