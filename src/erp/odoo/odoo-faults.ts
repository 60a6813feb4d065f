import { z } from 'zod';
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
import { OdooRefusal } from './odoo-calls';

/*
 * What an answer of Odoo means. Both ways to ask tell of an exception by the same object: name, message, arguments, context and a trace, which nobody
 * here reads (odoo/documentation `content/developer/reference/external_api.rst`; odoo/odoo `odoo/http.py`, `serialize_exception`, 16.0 to 19.0).
 */

const ERP = 'Odoo';

const exception = z.looseObject({ name: z.string(), message: z.string() });
const rpcError = z.looseObject({ error: z.looseObject({ message: z.string().optional(), data: z.unknown() }) });

/**
 * What a call of `/json/2` gave: the bare result, or an HTTP status with the exception (odoo/odoo `addons/rpc/controllers/json2.py` and `Json2Dispatcher`,
 * 19.0).
 *
 * @throws ErpFault or OdooRefusal
 */
export function resultOfJson2(answer: HttpAnswer): unknown {
  if (answer.status === 200) return jsonOf(ERP, answer);
  const told = toldIn(answer.text);
  // How long to wait and who is let in says the status; why something is refused, the exception.
  if (told === null || [401, 423, 429].includes(answer.status)) throw faultOfStatus(ERP, answer);
  throw faultOfException(told, answer);
}

/**
 * What a call of `/jsonrpc` gave: exceptions come with the status 200 as well (odoo/odoo `odoo/http.py`, `JsonRPCDispatcher.handle_error`, 16.0 to 19.0).
 *
 * @throws ErpFault or OdooRefusal
 */
export function resultOfRpc(answer: HttpAnswer): unknown {
  if (answer.status !== 200) throw faultOfStatus(ERP, answer);
  const body = jsonOf(ERP, answer);
  const failed = rpcError.safeParse(body);
  if (failed.success) {
    const { data, message = '' } = failed.data.error;
    const read = exception.safeParse(data);
    throw faultOfException(read.success ? read.data : { name: '', message }, answer);
  }
  if (typeof body !== 'object' || body === null || !('result' in body)) throw anotherProgram(ERP);
  return body.result;
}

interface Told {
  readonly name: string;
  readonly message: string;
}

/** The exception in an answer; null where there is none, as in a page of a proxy. */
function toldIn(text: string): Told | null {
  try {
    const read = exception.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** By the name of the exception, without the module it comes from: that was moved between versions. */
function faultOfException({ name, message }: Told, answer: HttpAnswer): ErpFault | OdooRefusal {
  const words = message.trim().slice(0, MOST_TEXT);
  const kind = name.split('.').at(-1) ?? '';
  switch (kind) {
    case 'UserError':
    case 'ValidationError':
    case 'RedirectWarning':
      return new OdooRefusal(
        // How `/jsonrpc` tells of a model that is not there (`execute_cr` of odoo/odoo `odoo/service/model.py`; unchecked).
        /^Object \S+ doesn't exist/.test(words) ? 'absent' : 'error',
        words || SILENCE.odoo.en,
      );
    case 'MissingError':
      return new OdooRefusal('missing', words || SILENCE.gone.en);
    case 'AccessError':
    case 'Forbidden':
      return new OdooRefusal('access', firstLine(message) || SILENCE.wordless.en);
    case 'AccessDenied':
    case 'Unauthorized':
      return new ErpFault('access', {
        nl: 'Odoo neemt onze sleutel niet aan: hij is fout, verlopen, of niet van deze gebruiker.',
        en: 'Odoo does not take our key: it is wrong, over, or not that of this user.',
      });
    case 'NotFound':
      return notFound(words);
    case 'AttributeError':
      return new OdooRefusal('absent', firstLine(message));
    case 'ConcurrencyError':
    case 'LockError':
    case 'LockNotAvailable':
    case 'SerializationFailure':
    case 'DeadlockDetected':
      return changedMeanwhile(ERP);
    case 'SessionExpiredException':
      return new ErpFault('access', {
        nl: 'Odoo neemt onze aanmelding niet aan.',
        en: 'Odoo does not take our log-in.',
      });
    default:
      return faultOfDatabase(ERP, message) ?? otherFault({ name, message }, answer);
  }
}

/** A model or a method that is not there, told by its name; else the address leads nowhere. */
const notFound = (words: string): ErpFault | OdooRefusal =>
  /does not exist|has no attribute|no method/i.test(words)
    ? new OdooRefusal('absent', words)
    : new ErpFault('strange', {
        nl: 'Odoo heeft niets op dit adres (404): het is een ander, of ouder dan 19.',
        en: 'Odoo has nothing at this address (404): it is another one, or older than 19.',
      });

function otherFault({ name, message }: Told, answer: HttpAnswer): ErpFault {
  if ([502, 503, 504].includes(answer.status)) return faultOfStatus(ERP, answer);
  return failing(ERP, firstLine(message) || name);
}
