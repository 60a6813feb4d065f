export * from './breaches';
export { ROOTS } from './header-rules';
export * from './profile-document';
export * from './profile-findings';
export * from './rule';
export * from './rules';
