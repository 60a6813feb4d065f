import { tooEarlyQuestion } from '../resolve/questions';
import { dateRule } from './date-rule';
import { suggestDay } from './suggest-day';

/** DAT-003: before the lead time ends, counted from the cut-off. Without an answer the first possible day is confirmed. */
export const tooEarly = dateRule('DAT-003', (date, field) => {
  if (date.outcome !== 'too-early') return null;
  const { actual, expected } = tooEarlyQuestion(field, date);
  return {
    field,
    actual,
    expected,
    params: { date: date.asked, earliest: date.earliest, cutoff: date.cutOff },
    suggestions: suggestDay(date.earliest),
  };
});
