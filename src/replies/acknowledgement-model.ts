import type { Finding, SyntaxChecks } from '../findings';
import type {
  AcknowledgedGroup,
  ContrlObstacle,
  Envelope,
  FunctionalAcknowledgementType,
  X12Obstacle,
} from '../formats';

/** Acknowledgements of the syntax: of an EDIFACT interchange, an X12 interchange, its groups. */
export type AcknowledgementKind = 'CONTRL' | 'TA1' | FunctionalAcknowledgementType;

/** What a reply row keeps for an acknowledgement: all that composing needs but the control reference and the moment. */
export interface AcknowledgementModel {
  readonly envelope: Envelope;
  /** Which CONTRL the partner reads. */
  readonly version: 'un' | 'eancom';
  /** Findings of the envelope itself. */
  readonly envelopeFindings: readonly Finding[];
  /** Only messages that are refused and stand outside any group. */
  readonly refused: AcknowledgedGroup['messages'];
  /** All messages outside any group, refused or not. */
  readonly messageCount: number;
  /** Groups, each with its messages that are refused or told of with errors, and what is told of itself. */
  readonly groups: readonly AcknowledgedGroup[];
  /** Of the partner, as they were when the envelope was read: which of the findings refuse, and which are only reported. */
  readonly checks: SyntaxChecks;
}

/** What of an envelope is missing that an acknowledgement must copy. */
export type AcknowledgementObstacle = ContrlObstacle | X12Obstacle;

/** What an acknowledgement leaves unsaid of what is refused: then somebody tells the sender by other means (edi-facts, 4.2). */
export interface AcknowledgementGap {
  readonly kind: AcknowledgementKind;
  readonly interchangeId: string;
  readonly envelope: number;
  /** What the sender gets of us instead: that it arrived, or nothing. */
  readonly sent: 'receipt' | 'nothing';
  readonly obstacle: AcknowledgementObstacle;
}

/** An acknowledgement to be sent for one envelope. */
export interface EnvelopeAcknowledgement {
  readonly kind: AcknowledgementKind;
  readonly interchangeId: string;
  readonly envelope: number;
  readonly partnerId: string;
  readonly model: AcknowledgementModel;
}
