import { makeFinding, type Finding, type FindingCode, type Severity, type SyntaxReason } from '../../findings';
import type { SegmentPosition, SourcePosition } from '../../kernel';
import type { ReadEvent } from '../message';

interface Voice {
  readonly code: FindingCode;
  readonly severity: Severity;
}

/** Where the data is read in full and only the form is odd: shown, never stopping. */
const NOTE: Voice = { code: 'MSG-010', severity: 'info' };
/** Content that nobody may interpret, or text that may be wrong: shown, does not stop. */
const DOUBT: Voice = { code: 'MSG-010', severity: 'warning' };
/** Counts, references, envelopes: the message may be incomplete. Stops; staff with authority may release it. */
const UNSAFE: Voice = { code: 'MSG-004', severity: 'error' };

/**
 * How loud each reason is. Real partners send much that the directory does not know; an order is only stopped where data may be
 * missing or wrong. A finding may still be louder or softer than its reason (a missing BGM, a missing UNS).
 */
const VOICES: Partial<Record<SyntaxReason, Voice>> = {
  'interchange-header-missing': { code: 'MSG-001', severity: 'blocking' },
  'interchange-header-incomplete': UNSAFE,
  'service-characters-invalid': UNSAFE,
  'interchange-trailer-missing': UNSAFE,
  'interchange-truncated': UNSAFE,
  'interchange-reference-mismatch': UNSAFE,
  'interchange-message-count': UNSAFE,
  'interchange-empty': UNSAFE,
  'syntax-version-not-supported': UNSAFE,
  'character-set-not-supported': DOUBT,
  'garbage-between-segments': UNSAFE,
  'segment-outside-message': UNSAFE,
  'message-outside-group': UNSAFE,
  'group-header-incomplete': UNSAFE,
  'group-trailer-missing': UNSAFE,
  'group-reference-mismatch': UNSAFE,
  'group-message-count': UNSAFE,
  'message-header-incomplete': UNSAFE,
  'message-trailer-missing': { code: 'MSG-004', severity: 'blocking' },
  'message-reference-mismatch': UNSAFE,
  'message-segment-count': UNSAFE,
  'message-too-large': { code: 'MSG-012', severity: 'blocking' },
  'segment-too-large': { code: 'MSG-012', severity: 'blocking' },
  'interchange-duplicate': DOUBT,
  'group-duplicate': DOUBT,
  'message-duplicate': UNSAFE,
  'segment-unknown': DOUBT,
  'segment-unexpected': DOUBT,
  'element-too-many': DOUBT,
  'component-too-many': DOUBT,
  'character-invalid': { code: 'MSG-010', severity: 'error' },
  'text-damaged': DOUBT,
  'value-unreadable': DOUBT,
  'element-repeated': DOUBT,
};

/** The syntaxes, for people. */
const FORMATS = { edifact: 'EDIFACT', x12: 'X12', tradacoms: 'TRADACOMS' } as const;

const voiceOf = (reason: SyntaxReason): Voice => VOICES[reason] ?? NOTE;

/** What a finding says beside its reason. Every finding of this folder carries `segment`, `actual` and `expected`. */
export interface SyntaxDetails {
  readonly position: SourcePosition;
  readonly segment: string;
  readonly actual?: string | number | null;
  readonly expected?: string | number | null;
  /** The syntax of an interchange that stands in a file of another one. */
  readonly otherSyntax?: string | null;
  readonly code?: FindingCode;
  readonly severity?: Severity;
}

/** Values can be as long as a segment; a finding shows the beginning. */
const shown = (value: string | number | null | undefined): string | null => {
  if (value === null || value === undefined) return null;
  const text = String(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
};

function pathOf(segment: string, position: SourcePosition): string {
  if (!('segmentIndex' in position) || position.element === undefined) return segment;
  return `${segment} ${String(position.element)}.${String(position.component ?? 1)}`;
}

const pointOf = (position: SourcePosition): string => {
  if ('segmentIndex' in position) return `${position.segment} ${String(position.segmentIndex)}`;
  return 'offset' in position ? String(position.offset) : '';
};

/** Makes a syntax finding: code and severity follow the reason, parameters serve all texts of the code. The reader says of which syntax. */
export function syntaxFinding(reason: SyntaxReason, details: SyntaxDetails): Finding {
  const voice = voiceOf(reason);
  const actual = shown(details.actual);
  const expected = shown(details.expected);
  const { segment, position } = details;
  return makeFinding(details.code ?? voice.code, {
    reason,
    severity: details.severity ?? voice.severity,
    position,
    actual,
    expected,
    params: {
      segment,
      actual: actual ?? '',
      expected: expected ?? '',
      seg: segment,
      field: segment,
      path: pathOf(segment, position),
      value: actual ?? '',
      format: FORMATS.edifact,
      pos: pointOf(position),
      detail: reason,
      ...(details.otherSyntax ? { otherSyntax: details.otherSyntax } : {}),
    },
  });
}

/** A finding about one element of a segment that was read. */
export const elementFinding = (
  reason: SyntaxReason,
  position: SegmentPosition,
  actual: string | number | null,
  expected: string | number | null = null,
): Finding => syntaxFinding(reason, { segment: position.segment, position, actual, expected });

/** What a reader tells, with the name of its syntax in the findings: who makes one does not know which it is. */
export function inSyntax(events: readonly ReadEvent[], format: keyof typeof FORMATS): readonly ReadEvent[] {
  if (format === 'edifact') return events;
  const named = (findings: readonly Finding[]): readonly Finding[] =>
    findings.map((one) =>
      'format' in one.params ? { ...one, params: { ...one.params, format: FORMATS[format] } } : one,
    );
  return events.map((event) => {
    if (event.kind === 'message')
      return { ...event, message: { ...event.message, findings: named(event.message.findings) } };
    return event.kind === 'envelope-end' || event.kind === 'group-end'
      ? { ...event, findings: named(event.findings) }
      : event;
  });
}
