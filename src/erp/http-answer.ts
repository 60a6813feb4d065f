import type { Words } from '../kernel';
import { ErpFault } from './port';
import { SILENCE } from './reasons';

/* What an ERP that is asked over HTTP answers when it does not answer, in words. Of each the name of the ERP is said. */

/** An answer as it came over the wire. */
export interface HttpAnswer {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly text: string;
}

/** Most that is quoted of what an ERP says; an error can be kilobytes long, and a page of HTML helps nobody. */
export const MOST_TEXT = 300;
export const firstLine = (text: string): string => (text.split('\n')[0] ?? '').trim().slice(0, MOST_TEXT);

/** An exception of the database that passes: another one had what was wanted. */
const LOCK = /could not obtain lock|could not serialize access|deadlock detected|lock timeout|database is locked/i;
/** The database behind the ERP is not there. */
const GONE =
  /could not connect|connection to server|server closed the connection|terminating connection|connection already closed|connection pool exhausted|connection pool is full|too many clients|database system is (starting|shutting)/i;

/** What an exception of the database means; null where it is none that is known. */
export function faultOfDatabase(erp: string, text: string): ErpFault | null {
  if (LOCK.test(text))
    return new ErpFault(
      'busy',
      {
        nl: 'Een ander houdt in de database van {erp} vast wat nodig is.',
        en: 'Another one holds what is needed in the database of {erp}.',
      },
      { erp },
    );
  if (GONE.test(text))
    return new ErpFault(
      'away',
      { nl: 'De database van {erp} werkt niet.', en: 'The database of {erp} is not at work.' },
      { erp },
    );
  return null;
}

/** The JSON of an answer. @throws ErpFault when there is none, or only the beginning of one */
export function jsonOf(erp: string, { text }: HttpAnswer): unknown {
  try {
    return JSON.parse(text);
  } catch {
    if (/^\s*</.test(text))
      throw new ErpFault(
        'strange',
        {
          nl: 'Waar {erp} zou moeten antwoorden komt een pagina HTML: het adres leidt naar iets anders.',
          en: 'A page of HTML comes where {erp} should answer: the address leads to something else.',
        },
        { erp },
      );
    throw new ErpFault(
      'away',
      { nl: 'Het antwoord van {erp} breekt af.', en: 'The answer of {erp} breaks off.' },
      { erp },
    );
  }
}

/** An error of the ERP that is not known. @param said its own words, or none */
export const failing = (erp: string, said: string): ErpFault =>
  new ErpFault(
    'strange',
    { nl: '{erp} geeft een fout: {said}.', en: '{erp} fails: {said}.' },
    { erp, said: said === '' ? SILENCE.wordless : said },
  );

/** What answers where the ERP should be. */
export const anotherProgram = (erp: string): ErpFault =>
  new ErpFault(
    'strange',
    {
      nl: 'Wat op dit adres antwoordt, is geen {erp}: er is geen resultaat en geen fout.',
      en: 'What answers at this address is not {erp}: there is neither result nor error.',
    },
    { erp },
  );

export const changedMeanwhile = (erp: string): ErpFault =>
  new ErpFault(
    'busy',
    {
      nl: 'Iemand anders wijzigde op dit moment hetzelfde in {erp}.',
      en: 'Somebody else changed the same in {erp} at this moment.',
    },
    { erp },
  );

/** The company of our user is hidden from it. */
export const noCompany = (erp: string): ErpFault =>
  new ErpFault(
    'access',
    {
      nl: 'Onze gebruiker ziet het bedrijf waarvoor hij werkt niet in {erp}.',
      en: 'Our user does not see the company in {erp} for which it works.',
    },
    { erp },
  );

/** Something else where records of a model should come. */
export const noList = (erp: string, model: string): ErpFault =>
  new ErpFault(
    'strange',
    {
      nl: '{erp} antwoordt voor {model} met iets wat geen lijst is.',
      en: '{erp} answers for {model} with something that is no list.',
    },
    { erp, model },
  );

const UNKNOWN = {
  answer: {
    nl: '{erp} antwoordt met iets wat deze koppeling niet kent: {issue}.',
    en: '{erp} answers with something that is not known here: {issue}.',
  },
  record: {
    nl: '{erp} antwoordt voor {record} met iets wat deze koppeling niet kent: {issue}.',
    en: '{erp} answers for {record} with something that is not known here: {issue}.',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** An answer of another shape than is known. @param record of which one it is told */
export function unknownAnswer(
  erp: string,
  issue: { readonly path: readonly PropertyKey[]; readonly message: string } | undefined,
  record?: string,
): ErpFault {
  const said = `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`;
  return record === undefined
    ? new ErpFault('strange', UNKNOWN.answer, { erp, issue: said })
    : new ErpFault('strange', UNKNOWN.record, { erp, record, issue: said });
}

/** What a status other than 200 means. */
export function faultOfStatus(erp: string, { status, retryAfter }: HttpAnswer): ErpFault {
  const later = retryMs(retryAfter);
  if (status === 401)
    return new ErpFault(
      'access',
      { nl: '{erp} neemt onze aanmelding niet aan.', en: '{erp} does not take our log-in.' },
      { erp },
    );
  if (status === 403)
    return new ErpFault(
      'access',
      { nl: '{erp} staat onze gebruiker dit niet toe (403).', en: '{erp} does not let our user do this (403).' },
      { erp },
    );
  if (status === 404)
    return new ErpFault(
      'strange',
      {
        nl: '{erp} heeft die database niet, of het adres is fout (404).',
        en: '{erp} has no such database, or the address is wrong (404).',
      },
      { erp },
    );
  if (status === 423)
    return new ErpFault(
      'busy',
      {
        nl: 'Iemand anders wijzigt hetzelfde in {erp} (423).',
        en: 'Somebody else is changing the same in {erp} (423).',
      },
      { erp },
      later,
    );
  if (status === 429)
    return new ErpFault(
      'away',
      { nl: '{erp} vraagt ons te wachten (429).', en: '{erp} asks us to wait (429).' },
      { erp },
      later,
    );
  if (status === 408 || status >= 500)
    return new ErpFault(
      'away',
      { nl: '{erp} werkt niet ({status}).', en: '{erp} is not at work ({status}).' },
      { erp, status },
      later,
    );
  if (status >= 300 && status < 400)
    return new ErpFault(
      'strange',
      {
        nl: 'Het adres van {erp} leidt door naar een ander ({status}): zet dat andere in de instellingen.',
        en: 'The address of {erp} leads on to another one ({status}): write that one into the settings.',
      },
      { erp, status },
    );
  return new ErpFault(
    'strange',
    {
      nl: '{erp} antwoordt met {status}, en dat kent deze koppeling niet.',
      en: '{erp} answers with {status}, which is not known here.',
    },
    { erp, status },
  );
}

const MOST_RETRY_S = 3_600;

/** Seconds; a date is not taken, and nothing makes us wait for more than an hour. */
function retryMs(retryAfter: string | null): number | undefined {
  const seconds = retryAfter === null || !/^\d{1,6}$/.test(retryAfter.trim()) ? null : Number(retryAfter);
  return seconds === null ? undefined : Math.min(seconds, MOST_RETRY_S) * 1_000;
}

const CUT = { nl: 'de verbinding werd verbroken', en: 'the connection was cut' } as const;
const NO_WAY = { nl: 'er is geen weg naartoe', en: 'there is no way there' } as const;
const NETWORK: Readonly<Record<string, Words>> = {
  ECONNREFUSED: { nl: 'daar luistert niemand', en: 'nobody listens there' },
  ENOTFOUND: { nl: 'er is geen computer met die naam', en: 'there is no such host' },
  EAI_AGAIN: { nl: 'de naamserver antwoordde niet', en: 'the name server did not answer' },
  ECONNRESET: CUT,
  EPIPE: CUT,
  ETIMEDOUT: { nl: 'niemand antwoordde', en: 'nobody answered' },
  EHOSTUNREACH: NO_WAY,
  ENETUNREACH: NO_WAY,
};
const FAILED = { nl: 'het netwerk faalde', en: 'the network failed' } as const satisfies Words;

/** What kept an answer from coming, by the code of the error. */
export function faultOfNetwork(host: string, code: string): ErpFault {
  if (/CERT|SELF_SIGNED|ISSUER|TLS/.test(code))
    return new ErpFault(
      'access',
      {
        nl: 'Het certificaat van {host} is niet te vertrouwen ({code}).',
        en: 'The certificate of {host} is not to be trusted ({code}).',
      },
      { host, code },
    );
  if (code.startsWith('HPE_'))
    return new ErpFault(
      'strange',
      { nl: 'Wat {host} antwoordt, is geen HTTP ({code}).', en: 'What {host} answers is no HTTP ({code}).' },
      { host, code },
    );
  if (/^(EPROTO|ERR_SSL_)/.test(code))
    return new ErpFault(
      'away',
      {
        nl: '{host} spreekt daar geen TLS ({code}): klopt de poort, en is het "https"?',
        en: '{host} does not speak TLS there ({code}): is the port right, and is it "https"?',
      },
      { host, code },
    );
  return new ErpFault(
    'away',
    { nl: '{host} was niet bereikbaar: {why}.', en: '{host} could not be reached: {why}.' },
    { host, why: NETWORK[code] ?? FAILED },
  );
}
