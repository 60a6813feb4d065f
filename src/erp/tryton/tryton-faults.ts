import {
  failing,
  faultOfDatabase,
  faultOfStatus,
  firstLine,
  jsonOf,
  MOST_TEXT,
  type HttpAnswer,
  anotherProgram,
  changedMeanwhile,
} from '../http-answer';
import { ErpFault } from '../port';
import { SILENCE } from '../reasons';
import { TrytonRefusal } from './tryton-calls';

const ERP = 'Tryton';

/**
 * What a call gave.
 *
 * @throws ErpFault or TrytonRefusal
 */
export function resultOf(answer: HttpAnswer): unknown {
  if (answer.status !== 200) throw faultOfStatus(ERP, answer);
  const body = jsonOf(ERP, answer);
  if (typeof body !== 'object' || body === null || !('result' in body || 'error' in body)) throw anotherProgram(ERP);
  if (!('error' in body) || body.error === null) return (body as { readonly result?: unknown }).result;
  throw faultOfError(body.error);
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : []);

/** With `id` in the question exceptions come as a list: the name or the text of the exception first. */
function faultOfError(error: unknown): ErpFault | TrytonRefusal {
  const [name, detail] = listOf(error);
  const parts = listOf(detail);
  const said = (at: number): string => (typeof parts[at] === 'string' ? parts[at].trim().slice(0, MOST_TEXT) : '');
  const both = (message: string, description: string): string =>
    description === '' ? message : `${message} ${description}`;
  switch (name) {
    case 'UserError':
      return new TrytonRefusal('error', both(said(0), said(1)) || SILENCE.tryton.en);
    case 'UserWarning':
      return new TrytonRefusal('warning', both(said(1), said(2)) || SILENCE.warning.en, said(0));
    case 'ConcurrencyException':
      return changedMeanwhile(ERP);
    case 'LoginException':
      return new ErpFault('access', {
        nl: 'Tryton vraagt van onze gebruiker meer dan naam en wachtwoord.',
        en: 'Tryton asks for more than name and password of our user.',
      });
    case 'RateLimitException':
      return new ErpFault('away', { nl: 'Tryton vraagt ons te wachten.', en: 'Tryton asks us to wait.' });
    default:
      return faultOfException(typeof name === 'string' ? firstLine(name) : '');
  }
}

const faultOfException = (text: string): ErpFault => faultOfDatabase(ERP, text) ?? failing(ERP, text);
