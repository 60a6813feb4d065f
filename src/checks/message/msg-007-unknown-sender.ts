import { orderRule } from '../rule';

/** MSG-007: nobody of our partners has this identifier. */
export const unknownSender = orderRule('MSG-007', ({ input: { partner, arrival } }) =>
  partner === null ? { actual: arrival.sender?.value ?? null, params: { id: arrival.sender?.value ?? null } } : null,
);
