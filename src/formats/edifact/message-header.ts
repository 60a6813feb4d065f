import type { Finding } from '../../findings';
import type { MessageName } from '../segments/dialect';
import type { SegmentRun } from '../segments/segment-run';
import { syntaxFinding } from '../segments/syntax-findings';

/** "D.96A" out of UNH S009. */
const versionOf = (header: SegmentRun): string =>
  [header.value(0, 2, 2), header.value(0, 2, 3)].filter((part) => part !== null).join('.');

/** What UNH says the message is. */
export const nameOf = (header: SegmentRun): MessageName => ({
  reference: header.value(0, 1),
  type: header.value(0, 2, 1) ?? '',
  version: versionOf(header),
  association: header.value(0, 2, 5),
});

const HEADER: readonly (readonly [element: number, component: number, name: string, vital: boolean])[] = [
  [1, 1, '0062', true],
  [2, 1, '0065', true],
  [2, 2, '0052', false],
  [2, 3, '0054', false],
  [2, 4, '0051', false],
];

/** UNH: without reference and type nobody can say what the message is; the rest is noted. */
export function checkMessageHeader(segments: SegmentRun): Finding[] {
  return HEADER.filter(([element, component]) => segments.value(0, element, component) === null).map(
    ([element, component, name, vital]) =>
      syntaxFinding('message-header-incomplete', {
        segment: 'UNH',
        position: segments.position(0, element, component),
        actual: null,
        expected: name,
        ...(vital ? {} : { code: 'MSG-010', severity: 'info' }),
      }),
  );
}
