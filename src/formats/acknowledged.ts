import { DEFAULT_CHECKS, SYNTAX_REASONS, treatmentOf, type Finding, type SyntaxLevel } from '../findings';
import type { SegmentPosition } from '../kernel';
import type { Message, MessageGroup } from './message';

/*
 * What acknowledgements of every syntax have in common: which findings refuse, on which level they are told, and what of a message
 * is copied. One finding model, many voices: CONTRL, 997, 999 and TA1 are written from the same findings.
 */

/** What of a message goes into its acknowledgement; a `Message` will do. */
export type AcknowledgedMessage = Pick<Message, 'reference' | 'type' | 'version' | 'association' | 'findings'> & {
  /** UNH 0051, where it is not UN. */
  readonly agency?: string;
};

/** A group with what was found in it, as event `group-end` tells it. */
export interface AcknowledgedGroup {
  readonly group: Omit<MessageGroup, 'index' | 'envelope' | 'position'>;
  /** The count that its trailer gives; null without trailer. */
  readonly declared: string | null;
  /** Messages that it holds. */
  readonly messageCount: number;
  /** Of the group itself. */
  readonly findings: readonly Finding[];
  /** Those that are refused, at least. */
  readonly messages: readonly AcknowledgedMessage[];
}

/** Messages that say a message or interchange arrived, and are never acknowledged in turn (ISO 9735-4; X12.20). */
const ACKNOWLEDGEMENT_TYPES: ReadonlySet<string> = new Set(['CONTRL', '997', '999', 'TA1']);
export const isAcknowledgement = (type: string): boolean => ACKNOWLEDGEMENT_TYPES.has(type);

export const levelOf = (finding: Finding): SyntaxLevel =>
  finding.reason === null ? 'none' : SYNTAX_REASONS[finding.reason].level;

/** Errors of the syntax refuse; warnings, notes and everything that is no matter of syntax do not. */
export const refusesByDefault = (finding: Finding): boolean => treatmentOf(finding, DEFAULT_CHECKS) === 'refuse';

/** Where in the segments a finding is; null for one that is about no segment. */
export const placeOf = (finding: Finding): SegmentPosition | null =>
  finding.position !== null && 'segmentIndex' in finding.position ? finding.position : null;

export { isUnquotable } from './segments/control-check';

/** Findings below the message by the segment that they are about, in its order. */
export function bySegment(findings: readonly Finding[]): readonly (readonly [number, readonly Finding[]])[] {
  const found = new Map<number, Finding[]>();
  for (const finding of findings) {
    const index = placeOf(finding)?.segmentIndex ?? 1;
    found.set(index, [...(found.get(index) ?? []), finding]);
  }
  return [...found].sort(([one], [other]) => one - other);
}
