import type { Finding } from '../../findings';
import type { Envelope } from '../message';
import type { EdifactSegments } from './segments';
import { charsetOf } from './charset';
import { syntaxFinding } from './syntax-findings';

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
const SYNTAX_VERSIONS: ReadonlySet<string> = new Set(['1', '2', '3', '4']);

/** Date and time of preparation: YYMMDD up to syntax version 3, CCYYMMDD in version 4, HHMM. Null when they make no sense. */
function preparedAt(date: string | null, time: string | null): string | null {
  const [, century, year = '', month = '', day = ''] = /^(\d\d)?(\d\d)(\d\d)(\d\d)$/.exec(date ?? '') ?? [];
  const [, hour = '', minute = ''] = /^(\d\d)(\d\d)/.exec(time ?? '') ?? [];
  const full = `${century ?? (Number(year) >= 70 ? '19' : '20')}${year}-${month}-${day}T${hour}:${minute}`;
  const instant = new Date(`${full}:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(full) ? full : null;
}

/** The envelope as UNB tells it. */
export function envelopeOf(header: EdifactSegments): Envelope {
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
export function checkHeader(header: EdifactSegments): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [element, component, name] of MANDATORY) {
    if (header.value(0, element, component)?.trim()) continue;
    const position = header.position(0, element, component);
    findings.push(
      syntaxFinding('interchange-header-incomplete', { segment: 'UNB', position, actual: null, expected: name }),
    );
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

/** Compares a control count with what was counted; leading zeros are no difference. */
export const sameCount = (written: string | null, counted: number): boolean =>
  written !== null && /^\d{1,9}$/.test(written.trim()) && Number(written) === counted;

/** Compares two control references; blanks around them are no difference. */
export const sameReference = (one: string | null, other: string | null): boolean =>
  (one ?? '').trim() === (other ?? '').trim();
