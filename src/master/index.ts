export * from './article';
export * from './customer';
export * from './facts';
export * from './partner';
export * from './price';
export * from './unit';
