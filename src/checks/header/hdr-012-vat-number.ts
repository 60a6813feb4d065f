import { isVatNumber } from '../../kernel';
import { given } from '../given';
import { orderRule } from '../rule';

/** HDR-012: a number for VAT that cannot be one, by its form or its check digits. Whether it is registered nobody asks here. */
export const vatNumber = orderRule('HDR-012', ({ input: { order } }) => {
  const vat = given(order.vatNumber ?? null);
  if (vat === null || isVatNumber(vat)) return null;
  return { field: 'vatNumber', actual: vat, params: { vat } };
});
