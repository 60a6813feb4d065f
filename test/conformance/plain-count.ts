import type { Finding } from '../../src/findings';

/*
 * The manifest's own check did not look at everything that an envelope says of itself. Where explain tells of such a thing, the bytes are
 * counted here once more, as plainly as one would by hand and without any code of the readers.
 */

export interface PlainSegment {
  readonly offset: number;
  readonly elements: readonly string[];
}

/** EDIFACT with the usual signs, or X12 with those of its ISA. */
export function plainSegments(bytes: Buffer): readonly PlainSegment[] {
  const text = bytes.toString('latin1');
  const isa = /ISA(.)(?:[^]*?\1){15}. *([^])/.exec(text);
  const [separator, end] = isa === null ? ['+', "'"] : [isa[1] ?? '', isa[2] ?? ''];
  const segments: PlainSegment[] = [];
  let from = 0;
  for (const raw of text.split(end)) {
    const lead = /^[^A-Z]*/.exec(raw)?.[0].length ?? 0;
    segments.push({ offset: from + lead, elements: raw.slice(lead).trimEnd().split(separator) });
    from += raw.length + end.length;
  }
  return segments;
}

const tagIn =
  (...tags: readonly string[]) =>
  ({ elements }: PlainSegment): boolean =>
    tags.includes(elements[0] ?? '');
const isInterchange = tagIn('UNB', 'ISA');
const isGroup = tagIn('UNG', 'GS');
const isMessage = tagIn('UNH', 'ST');
/** Where a header has the reference that its trailer repeats in element 2. */
const REFERENCE_AT: Readonly<Record<string, number>> = { UNH: 1, ST: 2, UNG: 5, GS: 6 };

/** How many segments each message has, its header and trailer among them, and what its trailer says. */
export function plainSegmentCounts(
  segments: readonly PlainSegment[],
): readonly (readonly [said: number, there: number])[] {
  let header = 0;
  return segments.flatMap((segment, at) => {
    if (isMessage(segment)) header = at;
    const counts = [Number(segment.elements[1]), at - header + 1] as const;
    return tagIn('UNT', 'SE')(segment) ? [counts] : [];
  });
}

/** Whether the bytes themselves show what the finding says. */
export function isPlainlyTrue({ reason, expected, position }: Finding, segments: readonly PlainSegment[]): boolean {
  if (position === null || !('offset' in position)) return false;
  const before = segments.filter(({ offset }) => offset <= position.offset);
  const { elements = [] } = before.at(-1) ?? {};
  const since = (isHeader: (segment: PlainSegment) => boolean): readonly PlainSegment[] =>
    before.slice(before.findLastIndex(isHeader));
  const referenceDiffers = (isHeader: (segment: PlainSegment) => boolean): boolean => {
    const header = before.findLast(isHeader)?.elements ?? [];
    return header[REFERENCE_AT[header[0] ?? ''] ?? 0] !== elements[2];
  };
  switch (reason) {
    case 'message-reference-mismatch':
      return referenceDiffers(isMessage);
    case 'group-reference-mismatch':
      return referenceDiffers(isGroup);
    case 'group-message-count':
      return since(isGroup).filter(isMessage).length !== Number(elements[1]);
    case 'interchange-message-count': {
      const inside = since(isInterchange);
      return (inside.filter(isGroup).length || inside.filter(isMessage).length) !== Number(elements[1]);
    }
    case 'interchange-empty':
      return !since(isInterchange).some(isMessage);
    case 'interchange-header-incomplete': {
      const isa = /^ISA(\d+)$/.exec(expected ?? '');
      const header = before.findLast(isInterchange)?.elements ?? [];
      // 0002 is the second component of the first element of UNB.
      return isa === null ? expected === '0002' && !header[1]?.includes(':') : header[Number(isa[1])]?.trim() === '';
    }
    default:
      return false;
  }
}
