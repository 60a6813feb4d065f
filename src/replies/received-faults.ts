import type { ReceivedAcknowledgement } from '../formats';

/** Faults that a finding tells one by one; the others are counted. */
const MOST_FAULTS = 20;
/** Messages that a finding names. */
const MOST_MESSAGES = 5;
/** A code, a tag, a reference as the standards have them; what is longer is somebody else's text. */
const MOST_CHARACTERS = 35;

type Part = ReceivedAcknowledgement['parts'][number];
type Set = Part['sets'][number];

/** What a partner's system found wrong, as a text that is the same in both languages. */
export interface ToldFaults {
  /** Code and place of each, the deepest first: "code 12, segment 5 LIN, element 2; code 29, segment UNT". Null where they say nothing. */
  readonly faults: string | null;
  /** How many there are beyond those; null for none. */
  readonly more: number | null;
  /** The messages that are refused. */
  readonly message: string | null;
}

/** Everything that an acknowledgement complains of. The same complaint on two levels is told once. */
export function toldFaults(acknowledgement: ReceivedAcknowledgement): ToldFaults {
  const refused = acknowledgement.parts.flatMap(({ sets }) => sets).filter(({ outcome }) => outcome !== 'accepted');
  const told = new Set<string>();
  let more = 0;
  for (const fault of faultsOf(acknowledgement, refused)) {
    if (told.size < MOST_FAULTS) told.add(fault);
    else if (!told.has(fault)) more++;
  }
  const named = refused.flatMap(({ reference }) => (reference === null ? [] : [short(reference)]));
  const message = named.slice(0, MOST_MESSAGES).join(', ') + (named.length > MOST_MESSAGES ? ' …' : '');
  return { faults: [...told].join('; ') || null, more: more || null, message: message || null };
}

function* faultsOf(acknowledgement: ReceivedAcknowledgement, refused: readonly Set[]): Generator<string> {
  const { interchange, codes, place, parts } = acknowledgement;
  for (const set of refused) {
    // With one message refused it need not be said each time which.
    const name = refused.length > 1 && set.reference !== null ? `${short(set.reference)}: ` : '';
    for (const fault of faultsIn(set)) yield name + fault;
  }
  for (const part of parts) yield* part.codes.map((code) => faultAt(code, part.place));
  // 997 and 999 know of no interchange: their codes are those of the group.
  if (interchange !== null) yield* codes.map((code) => faultAt(code, place));
}

/** Of a message: of elements, of their segments, of itself. */
function* faultsIn({ segments, codes, place }: Set): Generator<string> {
  for (const { position, segment, code, elements } of segments) {
    for (const { code: ofElement, element, component } of elements) {
      yield faultAt(ofElement, { position, segment, element, component });
    }
    if (code !== null) yield faultAt(code, { position, segment });
  }
  yield* codes.map((code) => faultAt(code, place));
}

interface Place {
  readonly position?: number | null;
  readonly segment?: string | null;
  readonly element?: number | null;
  readonly component?: number | null;
}

function faultAt(code: string, { position, segment, element, component }: Place = {}): string {
  const where = [position, segment].flatMap((part) => part ?? []).map((part) => short(String(part)));
  return [
    `code ${short(code)}`,
    ...(where.length === 0 ? [] : [`segment ${where.join(' ')}`]),
    ...(element ? [`element ${String(element)}`] : []),
    ...((component ?? 1) > 1 ? [`component ${String(component)}`] : []),
  ].join(', ');
}

const short = (text: string): string =>
  text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS - 1)}…`;
