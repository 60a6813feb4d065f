import type { Beyond } from '../access';
import type { Language } from '../kernel';

type Words = Readonly<Record<Language, string>>;

const NOBODY: Words = {
  nl: 'Deze melding kan niemand overslaan; de gegevens moeten anders.',
  en: 'Nobody can override this finding; the data must change.',
};

/** By whom it is to be done, as people call them on the screens. */
const ROLES: Readonly<Partial<Record<string, Words>>> = {
  clerk: { nl: 'de klantenservice', en: 'customer service' },
  senior: { nl: 'een hoofd', en: 'a head' },
  finance: { nl: 'financiën', en: 'finance' },
  admin: { nl: 'een beheerder', en: 'an administrator' },
};

/**
 * Why somebody may not give an answer: how much he may give away and how much this is, and who may.
 *
 * @param needed the role that may; `nobody` where none does
 * @param names the colleagues who may; null where nobody asked who they are
 */
export function authorityWords(needed: string, beyond: Beyond | null, names: readonly string[] | null): Words {
  const why = reasonOf(needed, beyond);
  const asked = names === null || ROLES[needed] === undefined ? null : namesOf(names);
  return asked === null ? why : { nl: `${why.nl} ${asked.nl}`, en: `${why.en} ${asked.en}` };
}

/** So many colleagues are named; the others are counted. */
const MOST_NAMES = 3;

function namesOf(names: readonly string[]): Words {
  if (names.length === 0) return { nl: 'Nu is er geen collega die dit mag.', en: 'At present no colleague may.' };
  const more = names.length - MOST_NAMES;
  const named = names.slice(0, MOST_NAMES).join(', ');
  return {
    nl: `Collega’s die dit mogen: ${named}${more > 0 ? ` en nog ${String(more)}` : ''}.`,
    en: `Colleagues who may: ${named}${more > 0 ? ` and ${String(more)} more` : ''}.`,
  };
}

function reasonOf(needed: string, beyond: Beyond | null): Words {
  const who = ROLES[needed];
  if (beyond !== null) {
    const next = who ?? { nl: 'niemand', en: 'nobody' };
    const [nl, en] = [shareOf(beyond, 'nl'), shareOf(beyond, 'en')];
    return {
      nl: `Dit geeft ${nl.given} weg; uw grens is ${nl.most}. Dit mag ${next.nl}.`,
      en: `This gives ${en.given} away; your limit is ${en.most}. Who may: ${next.en}.`,
    };
  }
  if (who === undefined) return NOBODY;
  return { nl: `Uw rol mag deze melding niet accepteren. Dit mag ${who.nl}.`, en: `Your role may not override this finding. Who may: ${who.en}.` }; // prettier-ignore
}

function shareOf({ amount, percent, mostAmount, mostPercent }: Beyond, language: Language) {
  const and = language === 'nl' ? ' en ' : ' and ';
  const figure = (text: string): string => text.replace('.', language === 'nl' ? ',' : '.');
  const money = (text: string): string => figure(text.includes('.') ? text.replace(/[.](\d)$/, '.$10') : `${text}.00`);
  const share = percent === null ? [] : [`${figure(percent)} %`];
  const most = [...(mostAmount === null ? [] : [money(mostAmount)]), ...(mostPercent === null ? [] : [`${figure(mostPercent)} %`])]; // prettier-ignore
  const given = [money(amount), ...(mostPercent === null ? [] : share)];
  return { given: given.join(and), most: most.join(and) };
}
