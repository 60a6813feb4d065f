import { weekday, type IsoDate } from '../../kernel';
import type { CustomerLocation } from '../../master';
import { dateRule } from './date-rule';

/** DAT-005: the place does not receive on the day asked for, so it was shifted to the partner's side of choice. */
export const notAReceivingDay = dateRule(
  'DAT-005',
  ({ outcome, asked, confirmed, why }, field, { resolution: { deliveryPlace } }) =>
    outcome !== 'not-receiving' || asked === null
      ? null
      : {
          field,
          cause: asked,
          actual: asked,
          expected: confirmed,
          params: {
            date: asked,
            confirmed,
            location: deliveryPlace?.name ?? null,
            why: isUsual(asked, deliveryPlace) ? why : null,
            hours: hoursOf(deliveryPlace),
          },
        },
);

/** Dutch wall-clock time, as "07:00-15:00"; null where it is not known. */
const hoursOf = (place: CustomerLocation | null): string | null =>
  typeof place?.opens === 'string' && typeof place.closes === 'string' ? `${place.opens}-${place.closes}` : null;

/** A weekday that the place does not receive on explains itself; a day that its calendar has closed has a name. */
const isUsual = (day: IsoDate, place: CustomerLocation | null): boolean =>
  place !== null && (place.receivingDays.length === 0 || place.receivingDays.includes(weekday(day)));
