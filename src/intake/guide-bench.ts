import type { Finding } from '../findings';
import { readFile, type Charset, type Envelope, type Format, type Message } from '../formats';
import type { Explanation, GuideBook, SentBy, Unmapped } from '../mapping';
import type { TradingPartner } from '../master';
import type { Limits } from '../platform';
import type { Rehearsed } from '../review';
import { acknowledgementsFor, type Acknowledgements } from './explain-acknowledgement';
import { Reading } from './reading';
import type { FirstState } from './road';
import { MessageUnderstanding } from './understood';

/** A message of a file on the bench. */
export interface BenchedMessage {
  readonly message: Message;
  readonly envelope: Envelope;
  readonly understood: Explanation;
  /** Where its road would begin. */
  readonly state: FirstState;
  readonly findings: readonly Finding[];
  /** Of its envelope. */
  readonly envelopeFindings: readonly Finding[];
  /** Everything that its guide reads nowhere. */
  readonly unused: readonly Unmapped[];
}

/** A file as it would be read if its partner sent it. */
export interface BenchedFile {
  readonly format: Format;
  readonly charset: Charset | null;
  readonly messages: readonly BenchedMessage[];
  /** Of the envelopes and the file. */
  readonly findings: readonly Finding[];
  readonly acknowledgements: Acknowledgements;
}

/** A file on the bench, and what would become of its orders; null for messages that are no order or are refused. */
export interface TestedFile extends BenchedFile {
  readonly rehearsed: readonly (Rehearsed | null)[];
}

/** Who is taken to have sent a file. */
export interface BenchPartner {
  /** With the checks of his overlays. */
  readonly partner: TradingPartner;
  readonly by: SentBy;
}

/** Reads a file as if this partner had sent it, whatever its envelope says. Pure, and nothing is kept. */
export function benchFile(
  bytes: Uint8Array,
  book: GuideBook,
  { partner, by }: BenchPartner,
  limits: Parameters<typeof readFile>[1] & Limits,
): BenchedFile {
  const lineBreaks = book.agreedWith(by).lineBreaks ?? partner.lineBreaks;
  const events = readFile(bytes, limits, () => lineBreaks);
  const explained = new Map<Message, Explanation>();
  const understanding = new MessageUnderstanding(
    {
      understand: (message, envelope, sentBy, header) => {
        const understood = book.explain(message, envelope, sentBy, header);
        explained.set(message, understood);
        return understood;
      },
      headerOf: (message, envelope) => book.headerOf(message, envelope),
    },
    () => by,
  );
  const reading = new Reading(() => partner, limits);
  const read = reading.take(understanding.take(events));
  // A file whose end refuses its envelope or a group takes the messages in it along.
  const states = new Map(read.map((one) => [one.index, reading.refuses(one) ? 'refused' : one.state]));
  const readEnvelopes = reading.envelopes;
  const envelopes = events.flatMap((event) => (event.kind === 'envelope' ? [event] : []));
  const messages = [...explained].flatMap(([message, understood]): readonly BenchedMessage[] => {
    const envelope = envelopes.find(({ index }) => index === message.envelope)?.envelope;
    const state = states.get(message.index);
    if (envelope === undefined || state === undefined) return [];
    return [
      {
        message,
        envelope,
        understood,
        state,
        findings: [...message.findings, ...understood.findings],
        envelopeFindings: readEnvelopes[message.envelope]?.findings ?? [],
        unused: understood.guide?.unmapped(message) ?? [],
      },
    ];
  });
  const format = messages[0]?.message.format ?? 'unknown';
  return {
    format,
    charset: envelopes[0]?.charset ?? null,
    messages,
    findings: events.flatMap((event) =>
      event.kind === 'envelope-end' || event.kind === 'group-end' ? event.findings : [],
    ),
    acknowledgements: acknowledgementsFor(reading, format, envelopes.length, partner),
  };
}
