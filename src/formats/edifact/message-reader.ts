import type { Finding } from '../../findings';
import type { Message } from '../message';
import { sameCount, sameReference } from './envelope';
import { ElementCheck } from './element-check';
import { grammarFor } from './grammar';
import { EdifactMessage } from './message';
import { packTag, SEGMENT_STRIDE, type SegmentData } from './segment-data';
import { EdifactSegments } from './segments';
import { groupTree, walkStructure } from './structure';
import { elementFinding, syntaxFinding } from './syntax-findings';
import { checkText, decide, type TextTraits } from './text-check';

const UNT = packTag('UNT');

/** What is known of a message beside its segments. */
export interface MessageCircumstances {
  readonly index: number;
  readonly envelope: number;
  readonly byteEnd: number;
  readonly syntaxId: string | null;
  /** Decimal mark of UNA, -1 without UNA. */
  readonly decimal: number;
  readonly traits: TextTraits;
  /** What is already known to be wrong; a refused message consists of its UNH alone and is checked no further. */
  readonly known: readonly Finding[];
  readonly refused: boolean;
}

/** A message, and the character set that it was read in when that had to be decided. */
export interface MessageRead {
  readonly message: Message;
  readonly charset: ReturnType<typeof decide>;
}

/** "D.96A" out of UNH S009. */
const versionOf = (header: EdifactSegments): string =>
  [header.value(0, 2, 2), header.value(0, 2, 3)].filter((part) => part !== null).join('.');

/** Makes a message of its segments: character set, header and trailer, grammar where the type has a table. */
export function readMessage(undecided: SegmentData, about: MessageCircumstances): MessageRead {
  const charset = decide(undecided.bytes, about.traits.high, about.syntaxId);
  const data: SegmentData = charset === null ? undecided : { ...undecided, decoder: charset.decoder };
  const segments = new EdifactSegments(data);
  const type = segments.value(0, 2, 1) ?? '';
  const version = versionOf(segments);
  const found = about.refused ? null : grammarFor(type, version);
  const findings: Finding[] = [...about.known];
  let content = new EdifactMessage(data);
  if (!about.refused) {
    findings.push(...checkHeader(segments), ...checkTrailer(data, segments));
    findings.push(...checkText(data.bytes, segments, about.traits, charset, about.syntaxId));
  }
  if (found !== null) {
    const { grammar, exact } = found;
    if (!exact) {
      const position = segments.position(0, 2, 3);
      findings.push(
        syntaxFinding('message-type-unknown', {
          segment: 'UNH',
          position,
          actual: version,
          expected: grammar.directory.release,
        }),
      );
    }
    const { placed, findings: structural } = walkStructure(grammar, data, segments);
    findings.push(...structural, ...new ElementCheck(grammar, data, segments, about.decimal).run());
    content = new EdifactMessage(data, () => groupTree(grammar, placed));
  }
  const message: Message = {
    index: about.index,
    envelope: about.envelope,
    reference: segments.value(0, 1),
    type,
    version,
    association: segments.value(0, 2, 5),
    byteStart: data.place.offset,
    byteEnd: about.byteEnd,
    findings,
    content,
  };
  return { message, charset };
}

const HEADER: readonly (readonly [element: number, component: number, name: string, vital: boolean])[] = [
  [1, 1, '0062', true],
  [2, 1, '0065', true],
  [2, 2, '0052', false],
  [2, 3, '0054', false],
  [2, 4, '0051', false],
];

/** UNH: without reference and type nobody can say what the message is; the rest is noted. */
function checkHeader(segments: EdifactSegments): Finding[] {
  return HEADER.filter(([element, component]) => segments.value(0, element, component) === null).map(
    ([element, component, name, vital]) =>
      syntaxFinding('message-header-incomplete', {
        segment: 'UNH',
        position: segments.position(0, element, component),
        actual: null,
        expected: name,
        ...(vital ? {} : { code: 'MSG-010', severity: 'info' }),
      }),
  );
}

/** UNT 0074 (segments, UNH and UNT among them) and 0062 against UNH. */
function checkTrailer(data: SegmentData, segments: EdifactSegments): Finding[] {
  const count = segments.segmentCount;
  const last = count - 1;
  if (data.list[last * SEGMENT_STRIDE + 2] !== UNT) return [];
  const findings: Finding[] = [];
  const written = segments.value(last, 1);
  if (!sameCount(written, count)) {
    findings.push(elementFinding('message-segment-count', segments.position(last, 1), written, count));
  }
  const reference = segments.value(last, 2);
  const expected = segments.value(0, 1);
  if (!sameReference(reference, expected)) {
    findings.push(elementFinding('message-reference-mismatch', segments.position(last, 2), reference, expected));
  }
  return findings;
}
