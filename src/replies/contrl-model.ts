import type { Finding } from '../findings';
import type { Envelope } from '../formats';

/** What a reply row keeps for a CONTRL: all that composing needs but the control reference and the moment. */
export interface ContrlModel {
  readonly envelope: Envelope;
  readonly version: 'un' | 'eancom';
  /** Findings of the envelope itself. */
  readonly envelopeFindings: readonly Finding[];
  /** The envelope is refused with everything in it. */
  readonly envelopeRefused: boolean;
  /** Only messages that are refused. */
  readonly refused: readonly {
    readonly reference: string | null;
    readonly type: string;
    readonly version: string;
    readonly association: string | null;
    readonly findings: readonly Finding[];
  }[];
  /** All messages of the envelope, refused or not. */
  readonly messageCount: number;
}

/** An acknowledgement to be sent for one envelope. */
export interface EnvelopeAcknowledgement {
  readonly interchangeId: string;
  readonly envelope: number;
  readonly partnerId: string;
  readonly model: ContrlModel;
}
