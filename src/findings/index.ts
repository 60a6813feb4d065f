export * from './catalogue';
export * from './document';
export type * from './finding';
export * from './make-finding';
export * from './render';
export * from './syntax-checks';
export * from './syntax-details';
export * from './syntax-reasons';
export * from './vocabulary';
