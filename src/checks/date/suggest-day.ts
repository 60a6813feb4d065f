import type { Suggestion } from '../../findings';
import type { IsoDate } from '../../kernel';

/** The first possible day as a suggestion; none when it is not known. */
export const suggestDay = (day: IsoDate | null): readonly Suggestion[] =>
  day === null
    ? []
    : [
        {
          action: 'DATE',
          value: day,
          evidence: { nl: 'eerste mogelijke leverdag', en: 'first possible day of delivery' },
        },
      ];
