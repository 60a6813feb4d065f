import type { Finding } from '../../findings';
import type { SegmentPosition } from '../../kernel';
import type { SegmentRun } from './segment-run';
import { syntaxFinding } from './syntax-findings';

/** Elements of a service segment that are looked at; no header has as many. */
const MOST_TOLD = 20;
const TAB = 9;

/**
 * What of a header an acknowledgement copies, and answers to: reference, parties, and of a group and a message its type and version.
 * With a blank in place of a control character it would be something else.
 */
const COPIED: Readonly<Record<string, readonly number[]>> = {
  UNB: [2, 3, 5],
  UNG: [2, 3, 5],
  UNH: [1, 2],
  ISA: [5, 6, 7, 8, 13],
  GS: [1, 2, 3, 6, 8],
  ST: [1, 2],
};

const isCopied = ({ segment, element }: SegmentPosition): boolean =>
  element !== undefined && (COPIED[segment]?.includes(element) ?? false);

/** Whether a finding says that something which is copied cannot be given back as it is. */
export const isUnquotable = ({ reason, severity, position }: Finding): boolean =>
  reason === 'character-invalid' &&
  (severity === 'error' || severity === 'blocking') &&
  position !== null &&
  'segmentIndex' in position &&
  isCopied(position);

/** Control characters in the header or trailer of an interchange or group, one an element. A tab is only noted where nobody copies it. */
export const checkControls = (segment: SegmentRun): readonly Finding[] =>
  segment
    .controlsIn(0)
    .slice(0, MOST_TOLD)
    .map((at) => {
      const position = segment.positionOfByte(at);
      const byte = segment.byteAt(at);
      return syntaxFinding('character-invalid', {
        ...{ segment: position.segment, position, actual: `0x${byte.toString(16).padStart(2, '0')}` },
        ...(byte === TAB && !isCopied(position) ? { severity: 'info' } : {}),
      });
    });
