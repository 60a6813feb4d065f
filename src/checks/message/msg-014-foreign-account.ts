import { orderRule } from '../rule';

/** MSG-014: an account can only send for its own partner (invariant xiii). */
export const foreignAccount = orderRule('MSG-014', ({ input: { arrival, partner } }) => {
  if (arrival.accountPartnerId === null || partner === null || partner.id === arrival.accountPartnerId) return null;
  return { actual: partner.id, params: { id: arrival.sender?.value ?? partner.code, account: arrival.account } };
});
