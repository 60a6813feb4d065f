import { dateRule } from './date-rule';

/** DAT-004: nobody drives on the day asked for, we or the carrier, so it was shifted to the partner's side of choice. */
export const notAWorkingDay = dateRule('DAT-004', ({ outcome, asked, confirmed, why, closed }, field) =>
  outcome !== 'not-working'
    ? null
    : {
        field,
        cause: asked,
        actual: asked,
        expected: confirmed,
        params: { date: asked, why, confirmed, carrier: closed?.kind === 'carrier' ? closed.name : null },
      },
);
