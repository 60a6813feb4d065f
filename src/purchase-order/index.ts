export * from './content';
export * from './order-number';
export * from './purchase-order';
