import { daysBetween } from '../../kernel';
import { dateRule } from './date-rule';

/** DAT-006: asked for so far ahead, on the day on which it was asked, that the year may be a slip. The day is kept. */
export const farAhead = dateRule('DAT-006', ({ asked }, field, { askedOn, input: { master } }) => {
  if (asked === null || asked <= askedOn) return null;
  const days = daysBetween(askedOn, asked);
  if (days <= master.company.settings.deliveryDaysAhead) return null;
  return { field, cause: asked, actual: asked, params: { date: asked, days } };
});
