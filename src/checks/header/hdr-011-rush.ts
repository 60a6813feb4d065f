import { orderRule } from '../rule';

/** HDR-011: a rush order (document type 224). The buyer waits for it: it goes first wherever a person is needed. */
export const rush = orderRule('HDR-011', ({ input: { order } }) =>
  order.documentType === '224' ? { field: 'documentType', actual: order.documentType } : null,
);
