import type { Finding, SyntaxReason } from '../../findings';
import type { Envelope, MessageGroup } from '../message';
import type { MessageName } from '../segments/dialect';
import { preparedAt } from '../segments/prepared-at';
import type { SegmentRun } from '../segments/segment-run';
import { elementFinding, syntaxFinding } from '../segments/syntax-findings';

const trimmed = (header: SegmentRun, element: number): string | null => header.value(0, element)?.trim() || null;

/** The envelope as ISA tells it (X12.5: ISA05 to ISA08 parties, 09 and 10 date and time, 12 version, 13 control number). */
export const envelopeOf = (header: SegmentRun): Envelope => ({
  sender: trimmed(header, 6),
  senderQualifier: trimmed(header, 5),
  receiver: trimmed(header, 8),
  receiverQualifier: trimmed(header, 7),
  reference: trimmed(header, 13),
  test: trimmed(header, 15)?.toUpperCase() === 'T',
  preparedAt: preparedAt(trimmed(header, 9), trimmed(header, 10)),
  syntax: { id: 'X12', version: trimmed(header, 12) ?? '' },
  acknowledgementRequested: trimmed(header, 14) === '1',
  position: header.position(0),
});

/** Lengths of the elements of ISA, which are fixed (X12.5); 16 is the component separator itself. */
const ISA_LENGTHS: readonly number[] = [2, 10, 2, 10, 2, 15, 2, 15, 6, 4, 1, 5, 9, 1, 1];
/** ISA11 is empty to us where it is the repetition separator. */
const REPETITION = 11;
/** ISA13 and GS06. */
const CONTROL_NUMBER = 13;
const GROUP_NUMBER = 6;
/** Without these nobody can be answered, or told what the control number is. */
const ISA_NEEDED: readonly number[] = [6, 8, 9, 10, 12, 13];

/** What ISA lacks, and where it is not as wide as it must be: programs that count bytes would read it wrongly. */
export function checkEnvelope(header: SegmentRun): readonly Finding[] {
  const findings: Finding[] = [];
  for (const element of ISA_NEEDED) {
    if (trimmed(header, element) !== null) continue;
    const position = header.position(0, element);
    findings.push(
      syntaxFinding('interchange-header-incomplete', {
        segment: 'ISA',
        position,
        actual: null,
        expected: `ISA${String(element).padStart(2, '0')}`,
      }),
    );
  }
  const other = ISA_LENGTHS.findIndex(
    (length, at) => at + 1 !== REPETITION && (header.value(0, at + 1) ?? '').length !== length,
  );
  if (other >= 0) {
    const value = header.value(0, other + 1) ?? '';
    const length = ISA_LENGTHS[other] ?? 0;
    const reason: SyntaxReason = value.length > length ? 'element-too-long' : 'element-too-short';
    findings.push(elementFinding(reason, header.position(0, other + 1), value, length));
  }
  return [...findings, ...checkNumber(header, CONTROL_NUMBER)];
}

/** Control numbers are numbers (X12.5, I12 and 28): one with letters cannot be given back as it is. */
function checkNumber(header: SegmentRun, element: number): readonly Finding[] {
  const written = trimmed(header, element);
  return written === null || /^\d+$/.test(written)
    ? []
    : [elementFinding('element-not-numeric', header.position(0, element), written)];
}

/** GS: functional identifier, sender, receiver, control number, version (GS01 to GS08). */
export const readGroup = (header: SegmentRun, index: number, envelope: number): MessageGroup => ({
  index,
  envelope,
  type: trimmed(header, 1) ?? '',
  sender: trimmed(header, 2),
  senderQualifier: null,
  receiver: trimmed(header, 3),
  receiverQualifier: null,
  reference: trimmed(header, 6),
  version: trimmed(header, 8),
  position: header.position(0),
});

/** A group without identifier, control number or version cannot be acknowledged as its own. */
export const checkGroup = (header: SegmentRun): readonly Finding[] => [
  ...[1, 6, 8]
    .filter((element) => trimmed(header, element) === null)
    .map((element) => {
      const position = header.position(0, element);
      const expected = `GS${String(element).padStart(2, '0')}`;
      return syntaxFinding('group-header-incomplete', { segment: 'GS', position, actual: null, expected });
    }),
  ...checkNumber(header, GROUP_NUMBER),
];

/** Release and what stands behind it: "005010" and "X231A1" of GS08 "005010X231A1", "004010" and "UCS". */
const RELEASE = /^(\d{6})(.*)$/;

/** What ST says the transaction set is; its version stands in GS08, from 005010 on also in ST03. TA1 is one by itself. */
export function nameOf(header: SegmentRun, group: MessageGroup | null): MessageName {
  if (header.tag(0) === 'TA1') return { reference: trimmed(header, 1), type: 'TA1', version: '', association: null };
  const written = group?.version ?? trimmed(header, 3) ?? '';
  const [, release = written, rest = ''] = RELEASE.exec(written) ?? [];
  return { reference: trimmed(header, 2), type: trimmed(header, 1) ?? '', version: release, association: rest || null };
}

/** ST: without type and control number nobody can say what it is. */
export const checkMessageHeader = (header: SegmentRun): readonly Finding[] =>
  header.tag(0) !== 'ST'
    ? []
    : [1, 2]
        .filter((element) => trimmed(header, element) === null)
        .map((element) => {
          const position = header.position(0, element);
          const expected = `ST${String(element).padStart(2, '0')}`;
          return syntaxFinding('message-header-incomplete', { segment: 'ST', position, actual: null, expected });
        });
