import type { Finding } from '../../findings';
import type { Envelope, MessageGroup } from '../message';
import type { MessageName } from '../segments/dialect';
import { sameReference } from '../segments/interchange';
import { preparedAt } from '../segments/prepared-at';
import type { SegmentRun } from '../segments/segment-run';
import { elementFinding, syntaxFinding } from '../segments/syntax-findings';

const trimmed = (header: SegmentRun, element: number, component = 1, segment = 0): string | null =>
  header.value(segment, element, component)?.trim() || null;

/** Application references of tests, by convention of the networks: ORDTES stands for ORDHDR, INVTES for INVFIL. */
const TEST = /^[A-Z]{3}TES$/;

/** The envelope as STX tells it: STDS, FROM, UNTO, TRDT, SNRF, RCRF, APRF. A party without code is known by its name. */
export function envelopeOf(header: SegmentRun): Envelope {
  const id = trimmed(header, 1);
  return {
    sender: trimmed(header, 2) ?? trimmed(header, 2, 2),
    senderQualifier: null,
    receiver: trimmed(header, 3) ?? trimmed(header, 3, 2),
    receiverQualifier: null,
    reference: trimmed(header, 5),
    test: TEST.test(trimmed(header, 7) ?? ''),
    preparedAt: preparedAt(trimmed(header, 4), trimmed(header, 4, 2)),
    syntax: id === null ? null : { id, version: trimmed(header, 1, 2) ?? '' },
    acknowledgementRequested: false,
    position: header.position(0),
  };
}

/** STX: which elements must be there, by their names in the standard. */
const STX_NEEDED: readonly (readonly [element: number, name: string])[] = [
  [1, 'STDS'],
  [2, 'FROM'],
  [3, 'UNTO'],
  [4, 'TRDT'],
  [5, 'SNRF'],
];
/** The syntax rules of the Article Number Association: ANA of UN/GTDI, ANAA its variant with the same structure. Both are version 1. */
const SYNTAXES: ReadonlySet<string> = new Set(['ANA', 'ANAA']);
const SYNTAX_VERSION = '1';

/** What STX lacks, or says that we do not know. */
export function checkEnvelope(header: SegmentRun): readonly Finding[] {
  const findings: Finding[] = STX_NEEDED.filter(
    ([element]) => trimmed(header, element) === null && trimmed(header, element, 2) === null,
  ).map(([element, expected]) => {
    const position = header.position(0, element);
    return syntaxFinding('interchange-header-incomplete', { segment: 'STX', position, actual: null, expected });
  });
  const [id, version] = [trimmed(header, 1), trimmed(header, 1, 2)];
  const strange =
    id !== null && !SYNTAXES.has(id)
      ? { component: 1, actual: id, expected: [...SYNTAXES].join(', ') }
      : version !== null && version !== SYNTAX_VERSION && { component: 2, actual: version, expected: SYNTAX_VERSION };
  if (strange) {
    const { component, actual, expected } = strange;
    findings.push(elementFinding('syntax-version-not-supported', header.position(0, 1, component), actual, expected));
  }
  return findings;
}

/** BAT: a reference and nothing else. */
export const readGroup = (header: SegmentRun, index: number, envelope: number): MessageGroup => ({
  index,
  envelope,
  type: '',
  sender: null,
  senderQualifier: null,
  receiver: null,
  receiverQualifier: null,
  reference: trimmed(header, 1),
  version: null,
  position: header.position(0),
});

/** Nobody answers a batch, so that one without a reference is only noted. */
export const checkGroup = (header: SegmentRun): readonly Finding[] =>
  trimmed(header, 1) === null
    ? [
        syntaxFinding('group-header-incomplete', {
          ...{ segment: 'BAT', position: header.position(0, 1), actual: null, expected: 'SNRF' },
          ...{ code: 'MSG-010', severity: 'info' },
        }),
      ]
    : [];

/** What MHD says the message is: MSRF, then type and version. */
export const nameOf = (header: SegmentRun): MessageName => ({
  reference: trimmed(header, 1),
  type: trimmed(header, 2) ?? '',
  version: trimmed(header, 2, 2) ?? '',
  association: trimmed(header, 2, 3),
});

/** MHD: which components must be there; without a version one may still be read. */
const MHD_NEEDED: readonly (readonly [element: number, component: number, name: string, vital: boolean])[] = [
  [1, 1, 'MSRF', true],
  [2, 1, 'TYPE', true],
  [2, 2, 'TYPE', false],
];

export const checkMessageHeader = (header: SegmentRun): readonly Finding[] =>
  MHD_NEEDED.filter(([element, component]) => trimmed(header, element, component) === null).map(
    ([element, component, expected, vital]) =>
      syntaxFinding('message-header-incomplete', {
        segment: 'MHD',
        position: header.position(0, element, component),
        actual: null,
        expected,
        ...(vital ? {} : { code: 'MSG-010', severity: 'info' }),
      }),
  );

/** The reconciliation message repeats reference and recipient of its transmission, as no trailer does. */
const RECONCILIATION = 'RSGRSG';

/**
 * RSG against STX. What it leaves out is told by its table. Another recipient is only doubted: some are known by a name in STX, and by a
 * code of a network here.
 */
export function checkAgainst(envelope: Envelope, message: SegmentRun): readonly Finding[] {
  if (message.segmentCount < 2 || nameOf(message).type !== RECONCILIATION || message.tag(1) !== 'RSG') return [];
  const said: readonly (readonly [element: number, of: string | null, doubted: boolean])[] = [
    [1, envelope.reference, false],
    [2, envelope.receiver, true],
  ];
  return said.flatMap(([element, expected, doubted]) => {
    const actual = trimmed(message, element, 1, 1);
    if (actual === null || sameReference(actual, expected)) return [];
    return [
      syntaxFinding('interchange-reference-mismatch', {
        ...{ segment: 'RSG', position: message.position(1, element), actual, expected },
        ...(doubted ? { code: 'MSG-010', severity: 'warning' } : {}),
      }),
    ];
  });
}
