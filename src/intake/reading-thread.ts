import type { Envelope, Format, LineBreaks, ReadLimits } from '../formats';
import type { IsoDate } from '../kernel';
import type { GuideText } from '../mapping';
import type { FileAgreements, UnderstoodEvent } from './understood';

/** What a thread that reads files knows from its beginning. All of this crosses from thread to thread, so it is plain values. */
export interface ThreadSettings {
  readonly guides: readonly GuideText[];
  /** Lines that an order may have. */
  readonly mostLines: number;
  readonly limits: ReadLimits;
}

/** A sender with whom something is agreed about how his files are read. */
export interface AgreedSender {
  readonly scheme: string;
  readonly value: string;
  /** The code of the partner. */
  readonly partner: string;
  readonly lineBreaks: LineBreaks;
  /** Whether another partner has the same value in another scheme: without a scheme nobody can say who of them it is. */
  readonly shared: boolean;
}

/** What is agreed about one file, as far as it can be known before it is read. */
export interface AgreedForFile {
  readonly senders: readonly AgreedSender[];
  /** The code of the partner whose account it came through, for what names no sender. */
  readonly account: string | null;
  /** The Dutch day on which it came. */
  readonly on: IsoDate;
}

/** The overlays that are in use; `revision` differs when they do. */
export interface AgreedOverlays {
  readonly revision: string;
  readonly overlays: readonly GuideText[];
  /** Name and edition of those that say something else than when they read messages. */
  readonly changed: ReadonlySet<string>;
}

/** What a thread is told to do. One file at a time: a new one begins, its bytes come piece by piece, it is over. */
export type ThreadOrder =
  | { readonly kind: 'file'; readonly agreed: AgreedForFile; readonly overlays: AgreedOverlays }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'end' };

/** What it answers to bytes and to the end. */
export interface ThreadAnswer {
  readonly events: readonly UnderstoodEvent[];
  /** As far as it is known. */
  readonly format: Format;
}

/** What was agreed beforehand, as it is asked for while a file is read. */
export function agreementsOf({ senders, account, on }: AgreedForFile): Omit<FileAgreements, 'limits'> {
  const find = (envelope: Envelope | null): AgreedSender | null =>
    senders.find(
      ({ scheme, value, shared }) =>
        value === envelope?.sender &&
        (envelope.senderQualifier === null ? !shared : scheme === envelope.senderQualifier),
    ) ?? null;
  return {
    lineBreaksOf: (envelope) => find(envelope)?.lineBreaks ?? 'auto',
    // Only partners with overlays are told, and all where the account's own overlay would else read what another partner sent.
    sentBy: (envelope) => ({ partner: find(envelope)?.partner ?? account, on }),
  };
}
