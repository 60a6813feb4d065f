export * from './article';
export { DEFAULT_SETTINGS, type CompanySettings } from './company-settings';
export type * from './customer';
export * from './facts';
export * from './partner';
export * from './succession';
export * from './price';
export type * from './unit';
export { unitMapOf, type PartnerUnit } from './units';
