import { dateRule } from './date-rule';

/** DAT-004: nobody delivers on the day asked for, so it was shifted to the partner's side of choice. */
export const notAWorkingDay = dateRule('DAT-004', ({ outcome, asked, confirmed, why }, field) =>
  outcome !== 'not-working'
    ? null
    : { field, actual: asked, expected: confirmed, params: { date: asked, why, confirmed } },
);
