import type { Finding } from '../../findings';
import type { Message, MessageGroup } from '../message';
import type { Dialect, MessageName } from './dialect';
import { ElementCheck } from './element-check';
import { sameCount, sameReference } from './interchange';
import { decodedWith, SEGMENT_STRIDE, type SegmentData } from './segment-data';
import { SegmentMessage } from './segment-message';
import { SegmentRun } from './segment-run';
import { walkStructure } from './structure';
import { elementFinding, syntaxFinding } from './syntax-findings';
import { checkText, decide, type TextTraits } from './text-check';

/** What is known of a message beside its segments. */
export interface MessageCircumstances {
  readonly dialect: Dialect;
  readonly index: number;
  readonly envelope: number;
  readonly group: MessageGroup | null;
  readonly byteEnd: number;
  /** The character set that the envelope declares; undefined where the syntax has no way to. */
  readonly charsetId: string | null | undefined;
  /** The mark that numbers must have; -1: point and comma are as good. */
  readonly decimal: number;
  readonly traits: TextTraits;
  /** What is already known to be wrong; a refused message consists of its header alone and is checked no further. */
  readonly known: readonly Finding[];
  readonly refused: boolean;
}

/** A message, and the character set that it was read in when that had to be decided. */
export interface MessageRead {
  readonly message: Message;
  readonly charset: ReturnType<typeof decide>;
}

/** Makes a message of its segments: character set, header and trailer, grammar where the type has a table. */
export function readMessage(undecided: SegmentData, about: MessageCircumstances): MessageRead {
  const { dialect, charsetId } = about;
  const charset = decide(undecided.bytes, about.traits.high, charsetId ?? null);
  const data: SegmentData = charset === null ? undecided : decodedWith(undecided, charset.decoder);
  const segments = new SegmentRun(data);
  const name = dialect.nameOf(segments, about.group);
  const found = about.refused ? null : dialect.grammarOf(name);
  const findings: Finding[] = [...about.known];
  let content = new SegmentMessage(data);
  if (!about.refused) {
    findings.push(...dialect.checkMessageHeader(segments), ...checkTrailer(data, segments, name, dialect));
    // Where breaks are no data, as agreed or as the lines tell, none stands in data.
    const traits = data.wrapped ? { ...about.traits, firstBreak: -1 } : about.traits;
    findings.push(...checkText(data.bytes, segments, traits, charset, charsetId));
  }
  if (found !== null) {
    const { grammar, exact } = found;
    if (!exact) {
      const position = dialect.versionPosition(segments);
      const { segment } = position;
      const expected = grammar.directory.release;
      findings.push(syntaxFinding('message-type-unknown', { segment, position, actual: name.version, expected }));
    }
    const { groupEnds, findings: structural } = walkStructure(grammar, data, segments);
    findings.push(...structural, ...new ElementCheck(grammar, data, segments, about.decimal).run());
    content = new SegmentMessage(data, groupEnds);
  }
  const message: Message = {
    index: about.index,
    envelope: about.envelope,
    group: about.group,
    format: dialect.format,
    ...name,
    byteStart: data.place.offset,
    byteEnd: about.byteEnd,
    findings,
    content,
  };
  return { message, charset };
}

/** The trailer's count of segments (header and trailer among them) and its reference against the header. */
function checkTrailer(
  data: SegmentData,
  segments: SegmentRun,
  { reference: expected }: MessageName,
  { tags, trailersRefer }: Dialect,
): Finding[] {
  const count = segments.segmentCount;
  const last = count - 1;
  if (data.list[last * SEGMENT_STRIDE + 2] !== tags.message.trailer) return [];
  const findings: Finding[] = [];
  const written = segments.value(last, 1);
  if (!sameCount(written, count)) {
    findings.push(elementFinding('message-segment-count', segments.position(last, 1), written, count));
  }
  const reference = segments.value(last, 2);
  if (trailersRefer && !sameReference(reference, expected)) {
    findings.push(elementFinding('message-reference-mismatch', segments.position(last, 2), reference, expected));
  }
  return findings;
}
