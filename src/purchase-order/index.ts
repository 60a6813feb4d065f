export * from './allowance';
export * from './content';
export * from './free-text';
export * from './line-matching';
export * from './order-number';
export * from './purchase-order';
