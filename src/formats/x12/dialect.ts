import type { Dialect } from '../segments/dialect';
import { packTag } from '../segments/segment-data';
import { checkEnvelope, checkGroup, checkMessageHeader, envelopeOf, nameOf, readGroup } from './envelope';
import { x12GrammarFor } from './grammar-for';
import { X12_OPENING } from './opening';

/** ANSI ASC X12: interchange control (X12.5), functional groups and transaction sets (X12.6). */
export const X12: Dialect = {
  format: 'x12',
  opening: X12_OPENING,
  tags: {
    interchange: { header: packTag('ISA'), trailer: packTag('IEA') },
    group: { header: packTag('GS'), trailer: packTag('GE') },
    message: { header: packTag('ST'), trailer: packTag('SE') },
  },
  lone: new Set([packTag('TA1')]),
  countOf: (groups) => groups,
  grouping: 'always',
  trailersRefer: true,
  countedMessages: false,
  numericReferences: true,
  referenceAt: { interchange: 13, group: 6, message: 2 },
  requests: new Set([packTag('ISB'), packTag('ISE')]),
  readEnvelope: envelopeOf,
  checkEnvelope,
  readGroup,
  checkGroup,
  nameOf,
  checkMessageHeader,
  checkAgainst: () => [],
  grammarOf: ({ type, version }) => x12GrammarFor(type, version),
  versionPosition: (header) => header.position(0, 1),
  charsetId: () => undefined,
  decimalMark: () => X12_OPENING.characters.decimal,
  separatesRepetitions: () => false,
};
