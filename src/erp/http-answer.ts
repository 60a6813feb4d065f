import { ErpFault } from './port';

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
  if (LOCK.test(text)) return new ErpFault('busy', `Another one holds what is needed in the database of ${erp}.`);
  if (GONE.test(text)) return new ErpFault('away', `The database of ${erp} is not at work.`);
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
        `A page of HTML comes where ${erp} should answer: the address leads to something else.`,
      );
    throw new ErpFault('away', `The answer of ${erp} breaks off.`);
  }
}

/** What a status other than 200 means. */
export function faultOfStatus(erp: string, { status, retryAfter }: HttpAnswer): ErpFault {
  const later = retryMs(retryAfter);
  if (status === 401) return new ErpFault('access', `${erp} does not take our log-in.`);
  if (status === 403) return new ErpFault('access', `${erp} does not let our user do this (403).`);
  if (status === 404) return new ErpFault('strange', `${erp} has no such database, or the address is wrong (404).`);
  if (status === 423) return new ErpFault('busy', `Somebody else is changing the same in ${erp} (423).`, later);
  if (status === 429) return new ErpFault('away', `${erp} asks us to wait (429).`, later);
  if (status === 408 || status >= 500) return new ErpFault('away', `${erp} is not at work (${status}).`, later);
  if (status >= 300 && status < 400)
    return new ErpFault(
      'strange',
      `The address of ${erp} leads on to another one (${status}): write that one into the settings.`,
    );
  return new ErpFault('strange', `${erp} answers with ${status}, which is not known here.`);
}

const MOST_RETRY_S = 3_600;

/** Seconds; a date is not taken, and nothing makes us wait for more than an hour. */
function retryMs(retryAfter: string | null): number | undefined {
  const seconds = retryAfter === null || !/^\d{1,6}$/.test(retryAfter.trim()) ? null : Number(retryAfter);
  return seconds === null ? undefined : Math.min(seconds, MOST_RETRY_S) * 1_000;
}

const NETWORK: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nobody listens there',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name server did not answer',
  ECONNRESET: 'the connection was cut',
  EPIPE: 'the connection was cut',
  ETIMEDOUT: 'nobody answered',
  EHOSTUNREACH: 'there is no way there',
  ENETUNREACH: 'there is no way there',
};

/** What kept an answer from coming, by the code of the error. */
export function faultOfNetwork(host: string, code: string): ErpFault {
  if (/CERT|SELF_SIGNED|ISSUER|TLS/.test(code))
    return new ErpFault('access', `The certificate of ${host} is not to be trusted (${code}).`);
  if (code.startsWith('HPE_')) return new ErpFault('strange', `What ${host} answers is no HTTP (${code}).`);
  if (/^(EPROTO|ERR_SSL_)/.test(code))
    return new ErpFault('away', `${host} does not speak TLS there (${code}): is the port right, and is it "https"?`);
  return new ErpFault('away', `${host} could not be reached: ${NETWORK[code] ?? 'the network failed'}.`);
}
