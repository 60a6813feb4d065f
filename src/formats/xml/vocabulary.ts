import { isIsoDate } from '../../kernel';
import type { Envelope, XmlFormat } from '../message';
import type { XmlElement } from './message';

/** One message of a document: the element that a guide starts at, and what it is called. */
export interface XmlPart {
  readonly root: XmlElement;
  readonly type: string;
  readonly version: string;
  /** Its own number or that of its transmission; null when it has none. */
  readonly reference: string | null;
}

/** Messages that have one sender and one receiver. */
export interface XmlEnvelope {
  readonly envelope: Envelope;
  readonly parts: readonly XmlPart[];
}

/** A vocabulary of XML in which orders are written: how its documents are known, divided and addressed. */
export interface XmlVocabulary {
  readonly format: XmlFormat;
  readonly isRoot: (root: XmlElement) => boolean;
  /** Whether a namespace is one of its own: names without prefix mean elements of those. */
  readonly owns: (namespace: string) => boolean;
  /** The envelopes of a document, in its order. */
  readonly read: (root: XmlElement) => readonly XmlEnvelope[];
}

/** The element at the end of a row of names, each time the first of that name; null when there is none. */
export function descendant(element: XmlElement | null, ...names: readonly string[]): XmlElement | null {
  let found = element;
  for (const name of names) found = found?.child(name) ?? null;
  return found;
}

const TIME = /^T?([01]\d|2[0-3]):[0-5]\d/;

/**
 * A date and the time behind it as "2026-01-05T09:00", or the date alone when there is no time: midnight would be invented. A zone
 * is cut: it is the sender's wall clock that stands in the document. Null when the text begins with no date.
 *
 * @param time where it stands by itself; as a rule it stands behind the date
 */
export function wallClock(text: string | null | undefined, time?: string | null): string | null {
  const date = text?.slice(0, 10) ?? '';
  if (!isIsoDate(date)) return null;
  const clock = TIME.exec(time ?? text?.slice(10) ?? '')?.[0].replace('T', '');
  return clock === undefined ? date : `${date}T${clock}`;
}
