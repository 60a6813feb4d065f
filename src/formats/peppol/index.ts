export * from './breaches';
export * from './profile-document';
export * from './profile-findings';
export * from './rule';
export * from './rules';
