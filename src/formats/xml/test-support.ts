import { missingParams, type Finding } from '../../findings';
import {
  DEFAULT_READ_LIMITS,
  type Charset,
  type Envelope,
  type Format,
  type Message,
  type ReadLimits,
} from '../message';
import type { XmlElement } from './message';
import { XmlReader } from './reader';

export const CAC = 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2';
export const CBC = 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2';
export const ORDER = 'urn:oasis:names:specification:ubl:schema:xsd:Order-2';

export const SBDH = 'http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader';

/** A UBL order around what a test is about; without line ends, so that columns are offsets plus one. */
export const anOrder = (content: string, attributes = ''): string =>
  `<Order xmlns="${ORDER}" xmlns:cac="${CAC}" xmlns:cbc="${CBC}"${attributes}>${content}</Order>`;

export interface Reading {
  readonly format: Format;
  readonly envelope: Envelope;
  readonly charset: Charset;
  /** The first one. */
  readonly message: Message | null;
  readonly messages: readonly Message[];
  readonly envelopes: readonly Envelope[];
  readonly root: XmlElement | null;
  readonly findings: readonly Finding[];
}

/** Reads a file in one go, or in the chunks given. */
export function readXml(file: string | Uint8Array | readonly Uint8Array[], limits: Partial<ReadLimits> = {}): Reading {
  const reader = new XmlReader({ ...DEFAULT_READ_LIMITS, ...limits });
  const chunks = typeof file === 'string' ? [Buffer.from(file)] : file instanceof Uint8Array ? [file] : file;
  const events = [...chunks.flatMap((chunk) => reader.push(chunk)), ...reader.end()];
  const envelope = events.find((event) => event.kind === 'envelope');
  const end = events.find((event) => event.kind === 'envelope-end');
  if (envelope === undefined || end === undefined) throw new Error('The reader told no envelope or did not end it');
  const messages = events.flatMap((event) => (event.kind === 'message' ? [event.message] : []));
  const message = messages[0] ?? null;
  const root = message?.content.kind === 'xml' ? message.content.root : null;
  for (const finding of end.findings) expect(missingParams(finding)).toEqual([]);
  return {
    format: reader.format,
    envelope: envelope.envelope,
    charset: end.charset,
    message,
    messages,
    envelopes: events.flatMap((event) => (event.kind === 'envelope' ? [event.envelope] : [])),
    root,
    findings: end.findings,
  };
}

/** The one finding of a file that is not read, in short. */
export function refusalOf(file: string | Uint8Array, limits: Partial<ReadLimits> = {}): Record<string, unknown> {
  const { message, findings } = readXml(file, limits);
  if (message !== null || findings.length !== 1)
    throw new Error(`Expected one finding and no message, got ${JSON.stringify(findings)}`);
  return { code: findings[0]?.code, reason: findings[0]?.reason, ...findings[0]?.position };
}

/** Everything an element tells, for comparing two readings. */
export interface Outline {
  readonly name: string;
  readonly text: string | null;
  readonly position: unknown;
  readonly children: readonly Outline[];
}

export const outline = (element: XmlElement): Outline => ({
  name: `{${element.namespace}}${element.name}`,
  text: element.text,
  position: element.position,
  children: element.children.map(outline),
});
