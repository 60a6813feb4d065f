export * from './article';
export type * from './customer';
export * from './facts';
export * from './finding-setting';
export type * from './partner';
export * from './price';
export * from './remembered-answer';
export type * from './unit';
export { unitMapOf, type PartnerUnit } from './units';
