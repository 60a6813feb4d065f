import type { Finding } from '../findings';
import type { Envelope, Format, LineBreaks, Message, ServiceCharacters } from '../formats';
import type { FileHeader } from './file-frame';
import type { Understanding } from './guide-book';

/** The account that delivered a message. */
export interface SourceAccount {
  /** For people. */
  readonly name: string;
  /** The only partner that it may speak for; null for the company's own. */
  readonly partnerId: string | null;
  /** By which that partner is known, for messages that name no sender. */
  readonly identifier: { readonly scheme: string; readonly value: string } | null;
}

/** A stored message, read again from its bytes and interpreted, with what is known of its arrival. */
export interface SourceMessage {
  readonly messageId: string;
  readonly interchangeId: string;
  readonly format: Format;
  readonly account: SourceAccount;
  readonly receivedAt: Date;
  readonly envelope: Envelope;
  readonly message: Message;
  /** What the header of its file says for all messages in it; null where it has none. */
  readonly header: FileHeader | null;
  readonly understanding: Understanding;
  /** Of the envelope; none that refuses it, for then the message would not be decided. */
  readonly envelopeFindings: readonly Finding[];
}

/**
 * All findings of reading that the order is judged with. A wrong count or reference of an accepted envelope is a question of each of its
 * messages: one of them may have been lost or cut.
 */
export const readingFindingsOf = ({ envelopeFindings, message, understanding }: SourceMessage): readonly Finding[] => [
  ...envelopeFindings.filter(({ code }) => code === 'MSG-004'),
  ...message.findings,
  ...understanding.findings,
];

/** An envelope as the interchange row keeps it: what it said, and where its header's bytes are. */
export interface StoredEnvelope {
  readonly envelope: Envelope;
  /** The bytes before the first message of the envelope: service string advice and UNB. */
  readonly headerStart: number;
  readonly headerEnd: number;
  /** What its segments are cut by; null for XML. Absent in what was stored before it was kept. */
  readonly characters?: ServiceCharacters | null;
  /** What line breaks in its segments were taken for. Absent for XML, and in what was stored before that could be agreed. */
  readonly lineBreaks?: LineBreaks;
  readonly findings: readonly Finding[];
}
