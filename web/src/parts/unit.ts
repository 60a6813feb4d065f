import type { TextKey } from '../texts/text-key';

type Say = (key: TextKey, values?: Readonly<Record<string, string>>) => string;

/** A unit as people call it: a code of UNECE Recommendation 20, or a packaging level of ours. A code that has no word stands as it is. */
export const unitOf = (code: string, t: Say): string => t('unit', { code });
