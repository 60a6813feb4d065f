import { dateRule } from './date-rule';

/** DAT-005: the place does not receive on the day asked for, so it was shifted to the partner's side of choice. */
export const notAReceivingDay = dateRule(
  'DAT-005',
  ({ outcome, asked, confirmed }, field, { resolution: { deliveryPlace } }) =>
    outcome !== 'not-receiving'
      ? null
      : {
          field,
          actual: asked,
          expected: confirmed,
          params: { date: asked, confirmed, location: deliveryPlace?.name ?? null },
        },
);
