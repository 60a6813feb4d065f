import type { paths } from '../api/schema';
import type { TextKey } from '../texts/text-key';

export type Meaning =
  paths['/api/function-meanings']['get']['responses'][200]['content']['application/json']['items'][number]['meaning'];

/** What a message may mean, by what people call it. */
export const MEANINGS: Readonly<Record<Meaning, TextKey>> = {
  original: 'settings.meaning.original',
  duplicate: 'settings.meaning.duplicate',
  copy: 'settings.meaning.copy',
  proposal: 'settings.meaning.proposal',
  forecast: 'settings.meaning.forecast',
  change: 'settings.meaning.change',
  replacement: 'settings.meaning.replacement',
  cancellation: 'settings.meaning.cancellation',
  'cancellation-and-reorder': 'settings.meaning.cancellation-and-reorder',
  hold: 'settings.meaning.hold',
  test: 'settings.meaning.test',
  agreement: 'settings.meaning.agreement',
  'told-elsewhere': 'settings.meaning.told-elsewhere',
  information: 'settings.meaning.information',
  reminder: 'settings.meaning.reminder',
};
