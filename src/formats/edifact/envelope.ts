import type { Finding } from '../../findings';
import type { Envelope } from '../message';
import type { SegmentRun } from '../segments/segment-run';
import { charsetOf } from '../segments/charset';
import { preparedAt } from '../segments/prepared-at';
import { elementFinding, syntaxFinding } from '../segments/syntax-findings';

/** UNB: which element and component has what (ISO 9735 version 3; version 4 has the same places). */
const MANDATORY: readonly (readonly [element: number, component: number, name: string])[] = [
  [1, 1, '0001'],
  [1, 2, '0002'],
  [2, 1, '0004'],
  [3, 1, '0010'],
  [4, 1, '0017'],
  [4, 2, '0019'],
  [5, 1, '0020'],
];
/** Longest values of UNB (ISO 9735: an..35 and an..14) that are given back to the sender, or tell who he is. */
const LENGTHS: readonly (readonly [element: number, component: number, most: number])[] = [
  [2, 1, 35],
  [3, 1, 35],
  [5, 1, 14],
  [6, 1, 14],
];
const SYNTAX_VERSIONS: ReadonlySet<string> = new Set(['1', '2', '3', '4']);

/** The envelope as UNB tells it. */
export function envelopeOf(header: SegmentRun): Envelope {
  const value = (element: number, component = 1): string | null => header.value(0, element, component)?.trim() || null;
  const version = value(1, 2);
  const test = value(11);
  const request = value(9);
  const id = value(1);
  return {
    sender: value(2),
    senderQualifier: value(2, 2),
    receiver: value(3),
    receiverQualifier: value(3, 2),
    reference: value(5),
    test: version === '4' ? test !== null && /^[1-4]$/.test(test) : test === '1',
    preparedAt: preparedAt(value(4), value(4, 2)),
    syntax: id === null ? null : { id, version: version ?? '' },
    acknowledgementRequested: request === '1' || request === '2',
    position: header.position(0),
  };
}

/** What UNB lacks or says that we do not support. */
export function checkHeader(header: SegmentRun): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [element, component, name] of MANDATORY) {
    if (header.value(0, element, component)?.trim()) continue;
    const position = header.position(0, element, component);
    findings.push(
      syntaxFinding('interchange-header-incomplete', { segment: 'UNB', position, actual: null, expected: name }),
    );
  }
  for (const [element, component, most] of LENGTHS) {
    const value = header.value(0, element, component) ?? '';
    if (value.length > most) {
      findings.push(
        elementFinding('element-too-long', header.position(0, element, component), value.slice(0, 99), most),
      );
    }
  }
  const version = header.value(0, 1, 2);
  if (version !== null && !SYNTAX_VERSIONS.has(version)) {
    const position = header.position(0, 1, 2);
    findings.push(
      syntaxFinding('syntax-version-not-supported', { segment: 'UNB', position, actual: version, expected: '1-4' }),
    );
  }
  const syntaxId = header.value(0, 1);
  if (syntaxId !== null && charsetOf(syntaxId) === null) {
    const position = header.position(0, 1);
    findings.push(
      syntaxFinding('character-set-not-supported', {
        segment: 'UNB',
        position,
        actual: syntaxId,
        expected: 'UNOA-UNOK',
      }),
    );
  }
  return findings;
}
