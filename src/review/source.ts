import type { Arrival } from '../checks';
import { readingFindingsOf, type SourceMessage } from '../mapping';
import { orderNumberOf, type PurchaseOrder } from '../purchase-order';
import type { AnsweredChange, AnswerAddress } from '../replies';
import type { Candidate } from './admission';

/** How a message came to us, for the checks. */
export const arrivalOf = (source: SourceMessage): Arrival => ({
  account: source.account.name,
  accountPartnerId: source.account.partnerId,
  format: source.message.format,
  sender: senderOf(source),
  receiver: identifier(source.envelope.receiverQualifier, source.envelope.receiver),
  messageType: source.message.type,
  messageVersion: source.message.version,
  messageReference: source.message.reference,
  test: source.envelope.test,
  receivedAt: source.receivedAt,
  ...checksOf(source),
});

/** An order as it comes to the gate. */
export const candidateOf = (source: SourceMessage, order: PurchaseOrder): Candidate => ({
  messageId: source.messageId,
  interchangeId: source.interchangeId,
  order,
  readingFindings: readingFindingsOf(source),
  arrival: arrivalOf(source),
  address: addressOf(source),
  positionOf: (field) => source.understanding.originOf(field),
});

/** What the overlay says about checks of the syntax, if there is one and it says something. */
function checksOf({ understanding }: SourceMessage): Pick<Arrival, 'syntaxChecks'> {
  const syntaxChecks = understanding.guide?.overlay?.agreed.syntaxChecks;
  return syntaxChecks === undefined ? {} : { syntaxChecks };
}

/** Where an answer goes. Null when nobody is known to have sent it: then there is nobody to answer. */
export function addressOf(source: SourceMessage): AnswerAddress | null {
  const sender = senderOf(source);
  if (sender === null) return null;
  const { format, group } = source.message;
  return {
    format,
    messageVersion: source.message.version,
    association: source.message.association,
    syntax: source.envelope.syntax,
    sender,
    receiver: identifier(source.envelope.receiverQualifier, source.envelope.receiver),
    messageReference: source.message.reference,
    test: source.envelope.test,
    ...(format === 'x12' && group !== null ? { group: { sender: group.sender, receiver: group.receiver } } : {}),
  };
}

/** How the buyer knows this change of his, for the answer to it; null where the message can no longer be read. */
export function answeredChange({ understanding, message: { format } }: SourceMessage): AnsweredChange | null {
  const document = understanding.change ?? understanding.document;
  if (document === null) return null;
  const { number, sequence, date, lines } = document;
  return {
    number: number === orderNumberOf(document) ? null : number,
    sequence,
    date,
    ...(format === 'x12'
      ? { lines: lines.map(({ orderLine, number: own, action }) => ({ number: orderLine ?? own, action })) }
      : {}),
  };
}

/** Who sent it: as the envelope says, or where it says nothing the partner whose account it came through. */
const senderOf = ({ envelope, account }: SourceMessage): ReturnType<typeof identifier> =>
  identifier(envelope.senderQualifier, envelope.sender) ?? account.identifier;

const identifier = (scheme: string | null, value: string | null): { scheme: string | null; value: string } | null =>
  value === null ? null : { scheme, value };
