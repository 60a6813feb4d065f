import { NO_ENVELOPE, type Envelope } from '../message';
import type { XmlElement } from './message';
import { wallClock, type XmlEnvelope, type XmlPart, type XmlVocabulary } from './vocabulary';

/** Of documents that come by web service; those of a file are in none. */
const NAMESPACE = 'urn:sap-com:document:sap:idoc:';
/** The control record of releases 4 and later, and of release 3. */
const CONTROL_RECORDS = ['EDI_DC40', 'EDI_DC'];

/**
 * IDocs of SAP as XML. The root, named after the basic type (ORDERS05), holds any number of IDOC, each a message with a control
 * record of its own; those that follow each other between the same parties share an envelope.
 */
export const IDOC: XmlVocabulary = {
  format: 'idoc',
  isRoot: (root) => IDOC.owns(root.namespace) && root.child('IDOC') !== null,
  owns: (namespace) => namespace === '' || namespace.startsWith(NAMESPACE),
  read: (root) => {
    const envelopes: { readonly envelope: Envelope; readonly parts: XmlPart[] }[] = [];
    for (const idoc of root.childrenNamed('IDOC')) {
      const { envelope, parts } = readIdoc(root, idoc);
      const last = envelopes.at(-1);
      if (last !== undefined && isSameTraffic(last.envelope, envelope)) last.parts.push(...parts);
      else envelopes.push({ envelope, parts: [...parts] });
    }
    return envelopes;
  },
};

/** One IDoc, by its control record; of one in records the root is the IDoc itself. */
export function readIdoc(root: XmlElement, idoc: XmlElement): XmlEnvelope {
  const control = idoc.children.find(({ name }) => CONTROL_RECORDS.includes(name)) ?? null;
  const field = (name: string): string | null => control?.child(name)?.text ?? null;
  const envelope: Envelope = {
    ...NO_ENVELOPE,
    sender: field('SNDPRN'),
    senderQualifier: field('SNDPRT'),
    receiver: field('RCVPRN'),
    receiverQualifier: field('RCVPRT'),
    reference: field('DOCNUM'),
    test: field('TEST') !== null,
    preparedAt: wallClock(dashed(field('CREDAT')), colons(field('CRETIM'))),
    position: (control ?? idoc).position,
  };
  const part: XmlPart = {
    root: idoc,
    type: field('MESTYP') ?? root.name,
    version: field('IDOCTYP') ?? root.name,
    reference: field('DOCNUM'),
  };
  return { envelope, parts: [part] };
}

/** Whether an IDoc goes between the same parties as the one before it, so that one envelope holds both. */
export const isSameTraffic = (one: Envelope, other: Envelope): boolean =>
  one.sender === other.sender &&
  one.senderQualifier === other.senderQualifier &&
  one.receiver === other.receiver &&
  one.receiverQualifier === other.receiverQualifier &&
  one.test === other.test;

/** 20260105 as 2026-01-05, 090030 as 09:00:30; what is written otherwise as it is. */
const dashed = (day: string | null): string | null => day?.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3') ?? null;
const colons = (time: string | null): string | null => time?.replace(/^(\d{2})(\d{2})(\d{2})$/, '$1:$2:$3') ?? null;
