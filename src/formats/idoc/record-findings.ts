import { makeFinding, type Finding, type FindingCode, type Severity, type SyntaxReason } from '../../findings';
import type { SourcePosition } from '../../kernel';

interface Voice {
  readonly code: FindingCode;
  readonly severity: Severity;
}

/** Something may be missing or may belong elsewhere. Stops; staff with authority may release it. */
const UNSAFE: Voice = { code: 'MSG-004', severity: 'error' };
/** Never processed. */
const REFUSED: Voice = { code: 'MSG-012', severity: 'blocking' };

const VOICES = {
  'record-unreadable': UNSAFE,
  'record-too-long': UNSAFE,
  'record-of-other-document': UNSAFE,
  'record-parent-missing': UNSAFE,
  'record-out-of-order': UNSAFE,
  'record-cut-off': UNSAFE,
  'message-duplicate': UNSAFE,
  'message-too-large': REFUSED,
  'segment-too-large': REFUSED,
  'charset-differs': { code: 'MSG-010', severity: 'warning' },
  'text-damaged': { code: 'MSG-010', severity: 'warning' },
  'character-invalid': { code: 'MSG-010', severity: 'error' },
} as const satisfies Partial<Record<SyntaxReason, Voice>>;

export type RecordReason = keyof typeof VOICES;

const MOST_SHOWN = 80;
const shown = (value: string | number | null): string | null => {
  const text = value === null ? null : String(value);
  return text !== null && text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN - 1)}…` : text;
};

/** What is wrong with a record of an IDoc, with all that the texts of its code say. */
export function recordFinding(
  reason: RecordReason,
  position: SourcePosition,
  segment: string,
  actual: string | number | null = null,
  expected: string | number | null = null,
): Finding {
  const [is, should] = [shown(actual), shown(expected)];
  return makeFinding(VOICES[reason].code, {
    reason,
    severity: VOICES[reason].severity,
    position,
    actual: is,
    expected: should,
    params: {
      segment,
      seg: segment,
      actual: is ?? '',
      expected: should ?? '',
      path: segment,
      value: is ?? '',
      format: 'SAP IDoc',
      detail: reason,
    },
  });
}
