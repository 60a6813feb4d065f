import { dateRule } from './date-rule';
import { suggestDay } from './suggest-day';

/** DAT-002: the day asked for has passed on the day of judging. */
export const inThePast = dateRule('DAT-002', ({ outcome, asked, earliest }, field) =>
  outcome !== 'past'
    ? null
    : {
        field,
        actual: asked,
        expected: earliest,
        params: { date: asked, earliest },
        suggestions: suggestDay(earliest),
      },
);
