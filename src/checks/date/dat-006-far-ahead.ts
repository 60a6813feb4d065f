import { daysBetween } from '../../kernel';
import { dateRule } from './date-rule';

/** DAT-006: asked for so far ahead that the year may be a slip. The day is kept. */
export const farAhead = dateRule('DAT-006', ({ asked }, field, { today, input: { master } }) => {
  if (asked === null || asked <= today) return null;
  const days = daysBetween(today, asked);
  if (days <= master.company.settings.deliveryDaysAhead) return null;
  return { field, cause: asked, actual: asked, params: { date: asked, days } };
});
