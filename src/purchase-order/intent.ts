import type { MessageMeaning, OrderFormat } from '../kernel';
import type { MessageFunction, OrderDocument } from './purchase-order';

/**
 * What a message wants of us, by its function and by what is agreed about its code (validation rules, section 2.2).
 *
 * - `new` an order; `replace` the whole of an earlier one anew; `change` parts of it; `cancel` it
 * - `cancel-and-reorder` cancel it, another one with its number follows
 * - `duplicate` and `copy` an order that was sent before; a copy is for information alone
 * - `agreement` the buyer agrees to our answer; `told-elsewhere` the order was given by telephone already
 * - `forecast` and `provisional` no order yet; `hold` wait with it; `test` a trial; `unknown` nobody has said what it means
 * - `information` nothing at all; `reminder` where its order is
 */
export const INTENTS = [
  'new', 'replace', 'change', 'cancel', 'cancel-and-reorder', 'duplicate', 'copy', 'agreement', 'told-elsewhere',
  'forecast', 'provisional', 'hold', 'test', 'unknown', 'information', 'reminder',
] as const; // prettier-ignore
export type Intent = (typeof INTENTS)[number];

const BY_FUNCTION: Readonly<Record<MessageFunction, Intent>> = {
  original: 'new',
  replacement: 'replace',
  change: 'change',
  cancellation: 'cancel',
  duplicate: 'duplicate',
  copy: 'copy',
  confirmation: 'told-elsewhere',
  proposal: 'forecast',
  provisional: 'provisional',
  hold: 'hold',
  test: 'test',
  other: 'unknown',
};

/**
 * Codes that guides bring under one word and that ask for different things. Only beside that word: a code that an overlay reads as
 * something else means that. 1225: 17 cancel, to be reissued; 6 and 29 agree to our answer; 42 and 43 were told elsewhere. X12 353 has 17
 * for the same; its 06 confirms what was told elsewhere.
 */
const FINER: Readonly<Partial<Record<MessageFunction, Readonly<Record<string, Intent>>>>> = {
  cancellation: { '17': 'cancel-and-reorder' },
  confirmation: { '6': 'agreement', '29': 'agreement' },
};

/** What the messages of a kind that is no order ask for when their function says "new": 9 in an ORDCHG is a change as well. */
const BY_KIND: Readonly<Record<string, Intent>> = { 'order-change': 'change', 'order-cancellation': 'cancel' };

const BY_MEANING: Readonly<Record<MessageMeaning, Intent>> = {
  original: 'new',
  duplicate: 'duplicate',
  copy: 'copy',
  proposal: 'forecast',
  forecast: 'provisional',
  change: 'change',
  replacement: 'replace',
  cancellation: 'cancel',
  'cancellation-and-reorder': 'cancel-and-reorder',
  hold: 'hold',
  test: 'test',
  agreement: 'agreement',
  'told-elsewhere': 'told-elsewhere',
  information: 'information',
  reminder: 'reminder',
};

/**
 * What a message asks for.
 *
 * @param agreed what the partner means by its code, where somebody said so. Goes before every table.
 */
export function intentOf(
  { kind, function: word, functionCode }: Pick<OrderDocument, 'kind' | 'function' | 'functionCode'>,
  agreed: MessageMeaning | null = null,
): Intent {
  const finer = functionCode === null ? undefined : FINER[word]?.[functionCode];
  const intent = agreed === null ? (finer ?? BY_FUNCTION[word]) : BY_MEANING[agreed];
  return intent === 'new' ? (BY_KIND[kind] ?? 'new') : intent;
}

/** The function that a document has when its partner means this, for what goes by functions and not by intents. */
const WORDS: Readonly<Record<Intent, MessageFunction>> = {
  new: 'original',
  replace: 'replacement',
  change: 'change',
  cancel: 'cancellation',
  'cancel-and-reorder': 'cancellation',
  duplicate: 'duplicate',
  copy: 'copy',
  agreement: 'confirmation',
  'told-elsewhere': 'confirmation',
  forecast: 'proposal',
  provisional: 'provisional',
  hold: 'hold',
  test: 'test',
  unknown: 'other',
  information: 'copy',
  reminder: 'confirmation',
};

/** The document as its partner means it. */
export const meant = <D extends OrderDocument>(document: D, intent: Intent): D =>
  document.function === WORDS[intent] ? document : { ...document, function: WORDS[intent] };

/** What changes an order that we have. */
export type ChangeIntent = 'replace' | 'change' | 'cancel' | 'cancel-and-reorder';

export const isChange = (intent: Intent): intent is ChangeIntent =>
  intent === 'replace' || intent === 'change' || intent === 'cancel' || intent === 'cancel-and-reorder';

export const isCancellation = (intent: Intent): boolean => intent === 'cancel' || intent === 'cancel-and-reorder';

/** How the changes of a partner are to be read. */
export interface ChangeProfile {
  /** `whole`: a line that is not in the message is asked for no more. `listed`: it stays as it is. */
  readonly lines: 'listed' | 'whole';
  /** Whether a quantity is the new one, or what is added to the earlier one. */
  readonly quantities: 'total' | 'difference';
  /** Whether a line that the order does not have is a new one only where the message says so. */
  readonly additions: 'said' | 'implied';
}

/**
 * How a change is read where nothing else is agreed. A replacement is the whole order, and so are a Peppol order change (T114 repeats every
 * line) and an update of cXML; ORDCHG, 860 and the others list what changes. openTRANS has no word for what becomes of a line: one that the
 * order does not have can only be new.
 */
export function changeProfile(
  intent: ChangeIntent,
  format: OrderFormat,
  quantities: ChangeProfile['quantities'] = 'total',
): ChangeProfile {
  const whole = intent === 'replace' || format === 'ubl' || format === 'cxml';
  return {
    lines: whole ? 'whole' : 'listed',
    quantities: whole ? 'total' : quantities,
    additions: whole || format === 'opentrans' ? 'implied' : 'said',
  };
}

/** Where a message stands among the changes of its order. */
export type Place = Pick<OrderDocument, 'sequence' | 'date'>;

const WHOLE_NUMBER = /^\d{1,15}$/;

/**
 * Whether a change was made before another one that we had: by their numbers where both have one, else by their dates. What says neither
 * is taken as it comes.
 */
export function isOlder(change: Place, than: Place): boolean {
  const [own, other] = [change.sequence, than.sequence].map((one) => one?.replaceAll(/\s/g, '') ?? '') as [
    string,
    string,
  ];
  if (WHOLE_NUMBER.test(own) && WHOLE_NUMBER.test(other) && Number(own) !== Number(other))
    return Number(own) < Number(other);
  return change.date !== null && than.date !== null && change.date < than.date;
}
