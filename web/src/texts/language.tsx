import { IntlMessageFormat } from 'intl-messageformat';
import { createContext, type ReactNode, useCallback, useContext, useLayoutEffect, useMemo, useState } from 'react';
import { en } from './en';
import { nl } from './nl';
import type { Language, Text, TextKey } from './text-key';

type Values = Readonly<Record<string, string | number | boolean | Date | null>>;

interface LanguageFace {
  readonly language: Language;
  readonly choose: (language: Language) => void;
  /** A text of the screens with its values filled in. */
  readonly t: (key: TextKey, values?: Values) => string;
  /** A sentence of the API in the language of the screen. */
  readonly say: (text: Text) => string;
}

const TEXTS = { nl, en } as const;
const STORED = 'binnendienst.language';

const LanguageContext = createContext<LanguageFace | null>(null);

const formats = new Map<string, IntlMessageFormat>();

function format(language: Language, key: TextKey, values: Values | undefined): string {
  const name = `${language}|${key}`;
  let known = formats.get(name);
  if (known === undefined) {
    known = new IntlMessageFormat(TEXTS[language][key], language, undefined, { ignoreTag: true });
    formats.set(name, known);
  }
  return String(known.format({ ...values }));
}

/** Dutch until somebody chooses English; the choice stays with this browser. */
export function LanguageProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [language, setLanguage] = useState<Language>(() => (localStorage.getItem(STORED) === 'en' ? 'en' : 'nl'));
  // Before anything asks the server: what is refused is told in this language.
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = useCallback((chosen: Language) => {
    localStorage.setItem(STORED, chosen);
    setLanguage(chosen);
  }, []);
  const face = useMemo<LanguageFace>(
    () => ({
      language,
      choose,
      t: (key, values) => format(language, key, values),
      say: (text) => text[language],
    }),
    [language, choose],
  );
  return <LanguageContext value={face}>{children}</LanguageContext>;
}

/** The language of the screen and its texts. */
export function useLanguage(): LanguageFace {
  const face = useContext(LanguageContext);
  if (face === null) throw new Error('useLanguage outside LanguageProvider');
  return face;
}
