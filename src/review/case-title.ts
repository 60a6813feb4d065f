import { JOB_KINDS, type JobKind, type Language } from '../kernel';
import { OBSTACLE_WORDS } from '../replies';
import type { ReviewCase } from './review-case';

type Texts = Readonly<Record<Language, string>>;

/** What could not be done, of work that was set aside. */
const WORK: Readonly<Record<JobKind, Texts>> = {
  'read-interchange': { nl: 'Een bestand kon niet worden ingelezen', en: 'A file could not be read in' },
  'decide-message': { nl: 'Een order kon niet worden beoordeeld', en: 'An order could not be judged' },
  'match-acknowledgement': {
    nl: 'Een ontvangstbevestiging van een klant kon niet worden verwerkt',
    en: "A customer's acknowledgement could not be processed",
  },
  'follow-up-receipt': {
    nl: 'Een herhaald of geweigerd bestand kon niet worden afgehandeld',
    en: 'A repeated or refused file could not be handled',
  },
  'compose-reply': { nl: 'Een antwoord kon niet worden gemaakt', en: 'An answer could not be made' },
  deliver: { nl: 'Een antwoord kon niet worden afgeleverd', en: 'An answer could not be delivered' },
  'report-host-key': {
    nl: 'Een andere hostsleutel kon niet worden gemeld',
    en: 'A changed host key could not be reported',
  },
  'report-connection': {
    nl: 'Een verbinding die niet werkt kon niet worden gemeld',
    en: 'A connection that is down could not be reported',
  },
  'report-imbalance': {
    nl: 'Een balans die niet klopt kon niet worden gemeld',
    en: 'A balance that does not add up could not be reported',
  },
  'report-traffic': {
    nl: 'Een melding over ongewoon verkeer kon niet worden gemaakt',
    en: "A partner's unusual traffic could not be reported",
  },
  'judge-again': { nl: 'Een order kon niet opnieuw worden beoordeeld', en: 'An order could not be judged again' },
  'judge-open-orders': {
    nl: 'Een nieuwe beoordeling van de open orders kon niet beginnen',
    en: 'A new judgement of the open orders could not begin',
  },
  'report-erp-refusal': {
    nl: 'Een weigering door het ERP-systeem kon niet worden gemeld',
    en: 'A refusal by the ERP could not be reported',
  },
  'carry-out-decision': {
    nl: 'Een beslissing over een order kon niet worden uitgevoerd',
    en: 'A decision about an order could not be carried out',
  },
  'send-case-mail': {
    nl: 'Een mail aan een klant of collega kon niet worden verstuurd',
    en: 'A mail to a customer or colleague could not be sent',
  },
  'tell-case-mail': {
    nl: 'Een antwoord per mail kon niet worden gemeld',
    en: 'A reply by mail could not be reported',
  },
  'master-changed': {
    nl: 'Een zoektocht naar open orders bij gewijzigde stamgegevens is mislukt',
    en: 'A search for open orders of changed master data failed',
  },
  'report-undelivered': {
    nl: 'Een antwoord dat niet wegging kon niet worden gemeld',
    en: 'An answer that did not leave could not be reported',
  },
};

const NO_ACKNOWLEDGEMENT = /^No \S+ can be made: (.+)$/;

/** Why work failed. Our own reasons have words; any other is a fault of the program and stands as it was noted. */
function reasonOf(reason: string, language: Language): string {
  const obstacle = NO_ACKNOWLEDGEMENT.exec(reason)?.[1] ?? '';
  const words: Readonly<Record<string, string>> = OBSTACLE_WORDS[language];
  return Object.hasOwn(words, obstacle) ? (words[obstacle] ?? reason) : reason;
}

/** What a case is about, in words. Null for one that has no title. */
export function caseTitle({
  reason,
  subjectKey,
  title,
}: Pick<ReviewCase, 'reason' | 'subjectKey' | 'title'>): Texts | null {
  if (title === null) return null;
  if (reason === 'connection') return { nl: `Verbinding ${title} werkt niet`, en: `Connection ${title} does not work` };
  const [, what = '', why = ''] = /^([^:]*): (.*)$/s.exec(title) ?? [];
  if (reason !== 'quarantined' || what === '') return { nl: title, en: title };
  const job = JOB_KINDS.find((kind) => kind === what);
  const technical = (language: Language, text: string): string =>
    why === '' ? text : `${text}: ${reasonOf(why, language)}`;
  if (subjectKey.startsWith('outbox:'))
    return { nl: technical('nl', `Antwoord ${what} is niet verstuurd`), en: technical('en', `Answer ${what} was not sent`) }; // prettier-ignore
  return job === undefined
    ? { nl: title, en: title }
    : { nl: technical('nl', WORK[job].nl), en: technical('en', WORK[job].en) };
}
