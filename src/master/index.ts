export * from './article';
export { DEFAULT_SETTINGS, type CompanySettings } from './company-settings';
export type * from './customer';
export { NO_TERMS, type CustomerTerms } from './customer-terms';
export * from './facts';
export type * from './partner';
export * from './price';
export type * from './unit';
export { unitMapOf, type PartnerUnit } from './units';
