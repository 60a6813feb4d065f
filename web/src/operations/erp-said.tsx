import type { ReactNode } from 'react';
import { useLanguage } from '../texts/language';
import type { Run } from './erp-words';

/** What is wrong, in the language of who reads; what is the same in both is what the ERP said itself. */
export function ErpSaid({ words }: { readonly words: NonNullable<Run['fault']> }): ReactNode {
  const { say, language } = useLanguage();
  return (
    <span className="ops-words" lang={words.nl === words.en ? 'en' : language}>
      {say(words)}
    </span>
  );
}
