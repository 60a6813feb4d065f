import { charsetOf, EdifactWriter } from '../formats';
import type { ComposeContext, Composed } from './compose-context';
import { localTime, ordrspSegments } from './compose-ordrsp';
import type { Segment } from './compose-segments';
import type { OrderResponseModel } from './outcome';

/** ISO 9735, level A: capitals, digits and these; no small letters. */
const LEVEL_A = /^[A-Z0-9 .,\-()/='+:?!"%&*;<>]*$/;

interface Syntax {
  readonly id: string;
  readonly version: string;
}

/**
 * Writes the answer as an interchange of one ORDRSP: in the syntax of the buyer's interchange where that carries the whole text, else
 * in UNOC. Capitals are never made to fit level A: they would change the buyer's order number and article numbers, which his
 * system compares letter by letter.
 */
export function writeOrdrsp(model: OrderResponseModel, context: ComposeContext): Composed {
  const received = model.address.syntax;
  const version = /^[1-4]$/.test(received?.version ?? '') ? (received?.version ?? '3') : '3';
  const id = received?.id.toUpperCase() ?? 'UNOC';
  if (charsetOf(id) !== null) {
    const own = write(model, context, { id, version });
    if (own.replaced.length === 0 && (id !== 'UNOA' || LEVEL_A.test(own.text))) return own;
  }
  // Level C came with syntax version 3 (ISO 9735:1988, amendment 1 of 1992).
  return write(model, context, { id: 'UNOC', version: version === '4' ? '4' : '3' });
}

function write(model: OrderResponseModel, context: ComposeContext, syntax: Syntax): Composed {
  const ours = model.address.receiver ?? context.ours;
  const { preparedAt, company, language = 'nl' } = context;
  const writer = new EdifactWriter({ syntaxId: syntax.id, repetition: syntax.version === '4' }).advice();
  writer.segment(...header(model, context, syntax));
  const setting = { preparedAt, ours, company: company ?? null, language };
  for (const segment of ordrspSegments(model, setting)) writer.segment(...segment);
  writer.segment('UNZ', '1', context.controlReference);
  return writer.end();
}

/**
 * UNB. The envelope goes back the way the order came: sender and receiver change places, each with its qualifier, and a test stays a
 * test (0035). 0017 has no century up to syntax version 3.
 */
function header(model: OrderResponseModel, context: ComposeContext, { id, version }: Syntax): Segment {
  const { sender, receiver, test } = model.address;
  const from = receiver ?? context.ours;
  const { date, time } = localTime(context.preparedAt);
  const prepared = [version === '4' ? date : date.slice(2), time];
  const unused = [null, null, null, null, null] as const;
  const parties = [
    [from.value, from.scheme],
    [sender.value, sender.scheme],
  ] as const;
  return ['UNB', [id, version], ...parties, prepared, context.controlReference, ...unused, test ? '1' : null];
}
