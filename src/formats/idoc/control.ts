import type { Envelope } from '../message';
import { preparedAt } from '../segments/prepared-at';
import type { XmlElement } from '../xml/message';

const valueOf = (control: XmlElement | null, field: string): string | null => control?.child(field)?.text ?? null;

/** The type of an IDoc ("ORDERS"), its basic type ("ORDERS05"), what the customer added to that, and its number. */
export function idocIdentity(control: XmlElement | null): {
  readonly type: string;
  readonly version: string;
  readonly association: string | null;
  readonly reference: string | null;
} {
  return {
    type: valueOf(control, 'MESTYP') ?? '',
    version: valueOf(control, 'IDOCTYP') ?? '',
    association: valueOf(control, 'CIMTYP'),
    reference: valueOf(control, 'DOCNUM'),
  };
}

/**
 * The envelope that a control record (EDI_DC40) is: sender and receiver with the kind of each partner (LS logical system, KU customer,
 * LI vendor), the transmission that it came in, and whether it is a test. An IDoc asks for no acknowledgement of its syntax.
 */
export function idocEnvelope(control: XmlElement): Envelope {
  return {
    sender: valueOf(control, 'SNDPRN'),
    senderQualifier: valueOf(control, 'SNDPRT'),
    receiver: valueOf(control, 'RCVPRN'),
    receiverQualifier: valueOf(control, 'RCVPRT'),
    reference: valueOf(control, 'REFINT'),
    test: valueOf(control, 'TEST') !== null,
    preparedAt: preparedAt(valueOf(control, 'CREDAT'), valueOf(control, 'CRETIM')),
    syntax: null,
    acknowledgementRequested: false,
    position: control.position,
  };
}

/** Whether an IDoc goes the same way as the one before it, so that one envelope holds both. */
export const isSameWay = (one: Envelope, other: Envelope): boolean =>
  one.sender === other.sender &&
  one.senderQualifier === other.senderQualifier &&
  one.receiver === other.receiver &&
  one.receiverQualifier === other.receiverQualifier &&
  one.reference === other.reference &&
  one.test === other.test;
