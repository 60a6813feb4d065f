import type { Format, LineBreaks, LineBreaksOf, ReadLimits } from '../formats';
import type { GuideText } from '../mapping';
import type { UnderstoodEvent } from './understood';

/** What a thread that reads files knows from its beginning. All of this crosses from thread to thread, so it is plain values. */
export interface ThreadSettings {
  readonly guides: readonly GuideText[];
  /** Lines that an order may have. */
  readonly mostLines: number;
  readonly limits: ReadLimits;
}

/** A sender with whom it is agreed what line breaks are. */
export interface AgreedLineBreaks {
  readonly scheme: string;
  readonly value: string;
  readonly lineBreaks: LineBreaks;
}

/** What a thread is told to do. One file at a time: a new one begins, its bytes come piece by piece, it is over. */
export type ThreadOrder =
  | { readonly kind: 'file'; readonly lineBreaks: readonly AgreedLineBreaks[] }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'end' };

/** What it answers to bytes and to the end. */
export interface ThreadAnswer {
  readonly events: readonly UnderstoodEvent[];
  /** As far as it is known. */
  readonly format: Format;
}

/** What line breaks are in an envelope, by what is agreed with its sender. */
export const lineBreaksBy =
  (agreed: readonly AgreedLineBreaks[]): LineBreaksOf =>
  ({ sender, senderQualifier }) =>
    agreed.find(({ scheme, value }) => value === sender && (senderQualifier === null || scheme === senderQualifier))
      ?.lineBreaks ?? 'auto';
