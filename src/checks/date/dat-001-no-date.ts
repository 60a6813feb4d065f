import { dateRule } from './date-rule';

/** DAT-001: no day was asked for. We propose the first possible one. */
export const noDate = dateRule('DAT-001', ({ outcome, confirmed }, field) =>
  outcome !== 'not-asked' || confirmed === null ? null : { field, expected: confirmed, params: { date: confirmed } },
);
