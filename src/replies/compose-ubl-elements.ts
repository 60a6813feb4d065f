import { isXmlText, type XmlNode } from '../formats';
import type { IsoDate } from '../kernel';

/** Children that are there. Peppol forbids empty elements (PEPPOL-COMMON-R001). */
export const listOf = (...nodes: readonly (XmlNode | null)[]): readonly XmlNode[] =>
  nodes.filter((node) => node !== null);

/** What XML cannot carry (control characters, half a character) becomes a blank. */
const xmlText = (text: string): string =>
  Array.from(text, (character) => (isXmlText(character) ? character : ' '))
    .join('')
    .trim();

/** An element of text (cbc); null when there is no text. Attributes without a value are left out. */
export function basic(
  name: string,
  text: string | null,
  attributes: Readonly<Record<string, string | null>> = {},
): XmlNode | null {
  const content = xmlText(text ?? '');
  if (content === '') return null;
  const given = Object.entries(attributes).flatMap(([key, value]) => (value === null ? [] : [[key, xmlText(value)]]));
  return { name: `cbc:${name}`, attributes: Object.fromEntries(given) as Record<string, string>, text: content };
}

/** An element of elements (cac); null when none of them is there. */
export function aggregate(name: string, ...children: readonly (XmlNode | null)[]): XmlNode | null {
  const present = listOf(...children);
  return present.length === 0 ? null : { name: `cac:${name}`, children: present };
}

/** A day we promise: the period of T76 begins and ends on it. */
export const promisedDelivery = (date: IsoDate | null): XmlNode | null =>
  aggregate('Delivery', aggregate('PromisedDeliveryPeriod', basic('StartDate', date), basic('EndDate', date)));
