import type { SyntaxChecks } from '../findings';

/** Who exchanges messages with us, for one customer or several. What makes it differ from others is data, here or in its guide. */
export interface TradingPartner {
  readonly id: string;
  /** Short and safe for a folder name: a-z, 0-9 and dashes. */
  readonly code: string;
  readonly name: string;
  /** A partner in `test` sends only test messages, one that is `live` only real ones (MSG-006). */
  readonly status: 'test' | 'live';
  readonly identifiers: readonly PartnerIdentifier[];
  /** What is done with faults of the syntax, where it is other than their severity says. */
  readonly syntaxChecks: SyntaxChecks;
  /** What a line break inside a segment of his is: told by the lengths of the lines, never data, always data. */
  readonly lineBreaks: 'auto' | 'wrapped' | 'data';
  /** Whether each interchange is acknowledged: EDIFACT with a CONTRL, X12 with a 997 or 999, and TA1 where ISA14 asks for it. */
  readonly acknowledge: boolean;
  /** Which CONTRL the partner reads. */
  readonly controlVersion: 'un' | 'eancom';
  /** Which acknowledgement of X12 groups the partner reads. */
  readonly functionalAcknowledgement: '997' | '999';
  /** Whether an order response is sent when the order itself does not say (element 4343). */
  readonly respond: 'always' | 'changes' | 'never';
  /** Which way a requested day on which nobody delivers is moved. */
  readonly dateShift: 'next' | 'previous';
  /**
   * What is settled without a person: 0 every order is looked at, 1 only orders with nothing to ask are released, 2 remembered answers
   * count as well, 3 what the partner's settings let settle too.
   */
  readonly automation: 0 | 1 | 2 | 3;
  /** Whether lines without a question may go on while others wait: never, when a person says so, or by itself as well. */
  readonly partialAcceptance: 'never' | 'by-hand' | 'automatic';
  /** The day that decides which price is valid in his orders; goes before what his customers have. Null when they decide. */
  readonly priceDate: 'order' | 'delivery' | null;
  /** Which of the numbers of a line decides where they contradict each other (ITM-003); null where nobody has said yet. */
  readonly codePriority: readonly ItemCode[] | null;
  /** How his order numbers look, for a number that looks otherwise (HDR-002); null when nobody has said so. */
  readonly orderNumberPattern: string | null;
  /** The supplier number that he knows us by; null when we do not know it. */
  readonly ourNumber: string | null;
  /** What makes two of his orders the same order (DUP-001). The number always counts. */
  readonly duplicateKey: readonly DuplicateKeyPart[];
  /**
   * What is done with the same order once more and with other content: a person decides, the answer to the first is sent again, or it is taken
   * as a replacement of the first, as if it said so.
   */
  readonly duplicateOutcome: 'ask' | 'answer-again' | 'replacement';
  /** Whether a quantity in his changes is the new one, or what is more or less of it; in a change that is the whole order it is the new one. */
  readonly changeQuantities: 'total' | 'difference';
  /** Our own identifier towards this partner, with its qualifier. */
  readonly ourIdentifier: PartnerIdentifier;
}

/** The numbers by which a line names its article: the GTIN, ours, and the buyer's own. */
export const ITEM_CODES = ['gtin', 'supplier', 'buyer'] as const;
export type ItemCode = (typeof ITEM_CODES)[number];
/** The order number, the number of its release or version, and the delivery place. */
export type DuplicateKeyPart = 'number' | 'release' | 'place';

/** An identifier in an envelope: EDIFACT qualifier (14 for GLN) or Peppol scheme (0088), and the value. */
export interface PartnerIdentifier {
  readonly scheme: string;
  readonly value: string;
}
