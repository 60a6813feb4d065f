import type { MessageGroup } from '../message';
import type { Dialect } from '../segments/dialect';
import { grammarFor } from './grammar-for';
import { packTag } from '../segments/segment-data';
import type { SegmentRun } from '../segments/segment-run';
import { checkHeader, envelopeOf } from './envelope';
import { checkMessageHeader, nameOf } from './message-header';
import { EDIFACT_OPENING } from './opening';

/** UNG: type, sender, recipient, reference, version (ISO 9735, 0038 to 0057). */
function readGroup(header: SegmentRun, index: number, envelope: number): MessageGroup {
  const value = (element: number, component = 1): string | null => header.value(0, element, component)?.trim() || null;
  const [version, release] = [value(7), value(7, 2)];
  return {
    index,
    envelope,
    type: value(1) ?? '',
    sender: value(2),
    senderQualifier: value(2, 2),
    receiver: value(3),
    receiverQualifier: value(3, 2),
    reference: value(5),
    version: version === null ? null : `${version}.${release ?? ''}`,
    position: header.position(0),
  };
}

/** UN/EDIFACT: ISO 9735 syntax versions 1 to 4, batch. */
export const EDIFACT: Dialect = {
  format: 'edifact',
  opening: EDIFACT_OPENING,
  tags: {
    interchange: { header: packTag('UNB'), trailer: packTag('UNZ') },
    group: { header: packTag('UNG'), trailer: packTag('UNE') },
    message: { header: packTag('UNH'), trailer: packTag('UNT') },
  },
  lone: new Set(),
  // UNZ 0036: groups where UNG is used, else messages.
  countOf: (groups, messages) => (groups > 0 ? groups : messages),
  grouping: 'all-or-none',
  trailersRefer: true,
  countedMessages: false,
  numericReferences: false,
  referenceAt: { interchange: 5, group: 5, message: 1 },
  requests: new Set(),
  readEnvelope: envelopeOf,
  checkEnvelope: checkHeader,
  readGroup,
  checkGroup: () => [],
  nameOf,
  checkMessageHeader,
  checkAgainst: () => [],
  grammarOf: ({ type, version }) => grammarFor(type, version),
  versionPosition: (header) => header.position(0, 2, 3),
  charsetId: ({ syntax }) => syntax?.id ?? null,
  decimalMark: (advised) => advised,
  separatesRepetitions: ({ syntax }) => syntax?.version === '4',
};
