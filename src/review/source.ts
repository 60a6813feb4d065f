import type { Arrival } from '../checks';
import type { SourceMessage } from '../mapping';
import type { AnswerAddress } from '../replies';

/** Orders are decided in the formats that are answered; the guide book sets those of others aside. */
function answered({ format }: SourceMessage): AnswerAddress['format'] {
  if (format === 'edifact' || format === 'ubl') return format;
  throw new Error(`An order in ${format} is not decided`);
}

/** How a message came to us, for the checks. */
export const arrivalOf = (source: SourceMessage): Arrival => ({
  account: source.account.name,
  accountPartnerId: source.account.partnerId,
  format: answered(source),
  sender: identifier(source.envelope.senderQualifier, source.envelope.sender),
  receiver: identifier(source.envelope.receiverQualifier, source.envelope.receiver),
  messageType: source.message.type,
  messageVersion: source.message.version,
  messageReference: source.message.reference,
  test: source.envelope.test,
  receivedAt: source.receivedAt,
});

/** Where an answer goes. Null when the envelope names no sender: then there is nobody to answer. */
export function addressOf(source: SourceMessage): AnswerAddress | null {
  const sender = identifier(source.envelope.senderQualifier, source.envelope.sender);
  if (sender === null) return null;
  return {
    format: answered(source),
    messageVersion: source.message.version,
    association: source.message.association,
    syntax: source.envelope.syntax,
    sender,
    receiver: identifier(source.envelope.receiverQualifier, source.envelope.receiver),
    messageReference: source.message.reference,
    test: source.envelope.test,
  };
}

const identifier = (scheme: string | null, value: string | null): { scheme: string | null; value: string } | null =>
  value === null ? null : { scheme, value };
