import type { Dialect } from '../segments/dialect';
import { packTag } from '../segments/segment-data';
import { checkAgainst, checkEnvelope, checkGroup, checkMessageHeader, envelopeOf, nameOf, readGroup } from './envelope';
import { tradacomsGrammarFor } from './grammar-for';
import { TRADACOMS_OPENING } from './opening';

/** TRADACOMS of the Article Number Association (GS1 UK): a transmission of messages, some of them perhaps in batches. */
export const TRADACOMS: Dialect = {
  format: 'tradacoms',
  opening: TRADACOMS_OPENING,
  tags: {
    interchange: { header: packTag('STX'), trailer: packTag('END') },
    group: { header: packTag('BAT'), trailer: packTag('EOB') },
    message: { header: packTag('MHD'), trailer: packTag('MTR') },
  },
  lone: new Set(),
  // END counts messages, in batches or not.
  countOf: (_, messages) => messages,
  // The reconciliation message concerns all batches and stands behind them.
  grouping: 'free',
  trailersRefer: false,
  countedMessages: true,
  numericReferences: false,
  referenceAt: { interchange: 5, group: 1, message: 1 },
  requests: new Set(),
  readEnvelope: envelopeOf,
  checkEnvelope,
  readGroup,
  checkGroup,
  nameOf,
  checkMessageHeader,
  checkAgainst,
  grammarOf: ({ type, version }) => tradacomsGrammarFor(type, version),
  versionPosition: (header) => header.position(0, 2, 2),
  charsetId: () => undefined,
  decimalMark: () => TRADACOMS_OPENING.characters.decimal,
  separatesRepetitions: () => false,
};
