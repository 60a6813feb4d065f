import type { Message } from './message';
import type { SegmentMessage } from './segments/segment-message';

/*
 * Acknowledgements that partners send us, of every syntax in one shape: what of ours it is about, what became of it, and what they
 * found wrong. Codes stay as written: 0085 of CONTRL, 716, 718, 720 and 723 of 997 and 999, I18 of TA1.
 */

/** `received`: it arrived, and that is all that is said. `partly`: some of what it holds is rejected. */
type AcknowledgedAs = 'accepted' | 'accepted-with-errors' | 'partly' | 'rejected' | 'received' | 'unknown';

/** Where in a service segment it is that a code is about (CONTRL: 0013 or 0135, and S011). */
interface ServicePlace {
  readonly segment: string | null;
  readonly element: number | null;
  readonly component: number | null;
}

interface ElementFault {
  /** Counted from 1 after the tag, as everywhere here; null where they do not say. */
  readonly element: number | null;
  readonly component: number | null;
  readonly repetition: number | null;
  readonly code: string;
}

interface SegmentFault {
  /** From 1, the header of the message being 1. */
  readonly position: number | null;
  /** The segment's tag where they name it (X12). */
  readonly segment: string | null;
  readonly code: string | null;
  readonly elements: readonly ElementFault[];
}

interface AcknowledgedSet {
  readonly type: string | null;
  readonly reference: string | null;
  readonly outcome: AcknowledgedAs;
  readonly codes: readonly string[];
  readonly place?: ServicePlace;
  readonly segments: readonly SegmentFault[];
}

interface AcknowledgedPart {
  /** The group that it is about; null for messages outside any. */
  readonly group: { readonly type: string | null; readonly reference: string | null } | null;
  readonly outcome: AcknowledgedAs;
  readonly codes: readonly string[];
  readonly place?: ServicePlace;
  readonly sets: readonly AcknowledgedSet[];
}

/** One received acknowledgement. */
export interface ReceivedAcknowledgement {
  readonly standard: 'CONTRL' | '997' | '999' | 'TA1';
  /** Control reference of our interchange; null in 997 and 999, which know only the group. */
  readonly interchange: string | null;
  readonly outcome: AcknowledgedAs;
  readonly codes: readonly string[];
  readonly place?: ServicePlace;
  readonly parts: readonly AcknowledgedPart[];
}

/** 715 and 717, TA104. */
const X12_OUTCOMES: Readonly<Record<string, AcknowledgedAs>> = {
  A: 'accepted',
  E: 'accepted-with-errors',
  P: 'partly',
  R: 'rejected',
  M: 'rejected',
  W: 'rejected',
  X: 'rejected',
};
/** 0083. 7 says nothing of what lies below and is named there. */
const CONTRL_OUTCOMES: Readonly<Record<string, AcknowledgedAs>> = { '4': 'rejected', '7': 'accepted', '8': 'received' };

const outcomeOf = (outcomes: Readonly<Record<string, AcknowledgedAs>>, code: string | null): AcknowledgedAs =>
  (Object.hasOwn(outcomes, code ?? '') ? outcomes[code ?? ''] : undefined) ?? 'unknown';

const numberOf = (text: string | null): number | null =>
  text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;

type Open<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Open<Item>[] : T[K] };

/** Reads an acknowledgement; null when the message is none. */
export function readAcknowledgement(message: Message): ReceivedAcknowledgement | null {
  const { content, format, type } = message;
  if (content.kind !== 'segments') return null;
  if (format === 'edifact') return type === 'CONTRL' ? readContrl(content) : null;
  if (type === 'TA1') return readTa1(content);
  return type === '997' || type === '999' ? readFunctional(content, type) : null;
}

const readTa1 = (content: SegmentMessage): ReceivedAcknowledgement => ({
  standard: 'TA1',
  interchange: content.value(0, 1),
  outcome: outcomeOf(X12_OUTCOMES, content.value(0, 4)),
  codes: [content.value(0, 5)].filter((code) => code !== null && code !== '000') as string[],
  parts: [],
});

/** AK1, AK2, AK3, AK4, AK5, AK9 of X12.20; 999 writes IK3, IK4 and IK5. */
function readFunctional(content: SegmentMessage, standard: '997' | '999'): ReceivedAcknowledgement {
  const part: Open<AcknowledgedPart> = { group: null, outcome: 'unknown', codes: [], sets: [] };
  const value = (segment: number, element: number, component = 1): string | null =>
    content.value(segment, element, component);
  const codes = (segment: number, from: number): string[] =>
    [0, 1, 2, 3, 4].flatMap((at) => value(segment, from + at) ?? []);
  for (let at = 0; at < content.segmentCount; at++) {
    const set = part.sets.at(-1);
    switch (content.tag(at).replace(/^IK/, 'AK')) {
      case 'AK1':
        part.group = { type: value(at, 1), reference: value(at, 2) };
        break;
      case 'AK2':
        part.sets.push({ type: value(at, 1), reference: value(at, 2), outcome: 'unknown', codes: [], segments: [] });
        break;
      case 'AK3':
        set?.segments.push({
          segment: value(at, 1),
          position: numberOf(value(at, 2)),
          code: value(at, 4),
          elements: [],
        });
        break;
      case 'AK4':
        set?.segments.at(-1)?.elements.push({
          element: numberOf(value(at, 1)),
          component: numberOf(value(at, 1, 2)),
          repetition: numberOf(value(at, 1, 3)),
          code: value(at, 3) ?? '',
        });
        break;
      case 'AK5':
        if (set === undefined) break;
        set.outcome = outcomeOf(X12_OUTCOMES, value(at, 1));
        set.codes.push(...codes(at, 2));
        break;
      case 'AK9':
        part.outcome = outcomeOf(X12_OUTCOMES, value(at, 1));
        part.codes.push(...codes(at, 5));
        break;
    }
  }
  return { standard, interchange: null, outcome: part.outcome, codes: part.codes, parts: [part] };
}

/** UCI, UCF, UCM, UCS and UCD of CONTRL (ISO 9735-4). The tag counts as element 1 there, and not here. */
function readContrl(content: SegmentMessage): ReceivedAcknowledgement {
  const found: Open<ReceivedAcknowledgement> = {
    standard: 'CONTRL',
    interchange: null,
    outcome: 'unknown',
    codes: [],
    parts: [],
  };
  const value = (segment: number, element: number, component = 1): string | null =>
    content.value(segment, element, component);
  const codes = (segment: number, element: number): string[] =>
    [value(segment, element)].filter((code) => code !== null);
  let part: Open<AcknowledgedPart> | undefined;
  for (let at = 0; at < content.segmentCount; at++) {
    const set = part?.sets.at(-1);
    switch (content.tag(at)) {
      case 'UCI':
        found.interchange = value(at, 1);
        found.outcome = outcomeOf(CONTRL_OUTCOMES, value(at, 4));
        found.codes.push(...codes(at, 5));
        Object.assign(found, placed(content, at, 6));
        break;
      case 'UCF':
        part = {
          group: { type: null, reference: value(at, 1) },
          outcome: outcomeOf(CONTRL_OUTCOMES, value(at, 4)),
          codes: codes(at, 5),
          ...placed(content, at, 6),
          sets: [],
        };
        found.parts.push(part);
        break;
      case 'UCM':
        if (part === undefined) {
          part = { group: null, outcome: found.outcome, codes: [], sets: [] };
          found.parts.push(part);
        }
        part.sets.push({
          type: value(at, 2),
          reference: value(at, 1),
          outcome: outcomeOf(CONTRL_OUTCOMES, value(at, 3)),
          codes: codes(at, 4),
          ...placed(content, at, 5),
          segments: [],
        });
        break;
      case 'UCS':
        set?.segments.push({ position: numberOf(value(at, 1)), segment: null, code: value(at, 2), elements: [] });
        break;
      case 'UCD':
        set?.segments.at(-1)?.elements.push({
          element: elementOf(value(at, 2)),
          component: numberOf(value(at, 2, 2)),
          repetition: numberOf(value(at, 2, 3)),
          code: value(at, 1) ?? '',
        });
        break;
    }
  }
  const rejected = found.parts.some(({ outcome, sets }) =>
    [outcome, ...sets.map((set) => set.outcome)].includes('rejected'),
  );
  if (found.outcome === 'accepted' && rejected) found.outcome = 'partly';
  return found;
}

/** What stands behind 0085 in UCI, UCF and UCM. @param element of the tag; that of the place follows */
function placed(content: SegmentMessage, at: number, element: number): { readonly place?: ServicePlace } {
  const segment = content.value(at, element);
  const place = {
    segment,
    element: elementOf(content.value(at, element + 1)),
    component: numberOf(content.value(at, element + 1, 2)),
  };
  return segment === null && place.element === null ? {} : { place };
}

/** 0098 counts the tag as 1. */
const elementOf = (text: string | null): number | null => {
  const position = numberOf(text);
  return position === null || position < 2 ? null : position - 1;
};
