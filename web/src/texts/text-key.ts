import type { nl } from './nl';

export type TextKey = keyof typeof nl;
export type Language = 'nl' | 'en';
/** A sentence in both languages, as the API gives them. */
export type Text = Readonly<Record<Language, string>>;
