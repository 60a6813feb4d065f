import type { Finding } from '../findings';
import type { SourcePosition } from '../kernel';
import type { SegmentMessage } from './segments/segment-message';
import type { ServiceCharacters } from './segments/service-characters';
import type { XmlMessage } from './xml/message';

export type { ServiceCharacters };

/** Formats of messages that stand in segments. */
export const SEGMENT_FORMATS = ['edifact', 'x12', 'tradacoms'] as const;

/** Formats of messages that are a tree of elements. */
export const XML_FORMATS = ['ubl', 'cxml', 'opentrans', 'gs1xml', 'idoc', 'ketenstandaard'] as const;

/** Formats of messages that are rows of a table. */
export const TABLE_FORMATS = ['csv', 'xlsx'] as const;

export const MESSAGE_FORMATS = [...SEGMENT_FORMATS, ...XML_FORMATS, ...TABLE_FORMATS] as const;

export type SegmentFormat = (typeof SEGMENT_FORMATS)[number];
export type XmlFormat = (typeof XML_FORMATS)[number];
export type MessageFormat = (typeof MESSAGE_FORMATS)[number];

/** The format of a file; `unknown` is none that is read. */
export type Format = MessageFormat | 'unknown';

export const isSegmentFormat = (format: Format): format is SegmentFormat => SEGMENTS.has(format);
export const isXmlFormat = (format: Format): format is XmlFormat => XMLS.has(format);

const SEGMENTS: ReadonlySet<Format> = new Set(SEGMENT_FORMATS);
const XMLS: ReadonlySet<Format> = new Set(XML_FORMATS);

/** The formats that are read for people, who are told of a file that is none of them. */
export const READABLE_FORMATS = 'EDIFACT / X12 / TRADACOMS / UBL / cXML / openTRANS / GS1 XML / SAP IDoc';

/** What the bytes said of themselves, what they were read as, and why. */
export interface Charset {
  readonly declared: string | null;
  readonly used: string;
  readonly reason: string;
}

/** The envelope of messages: UNB of EDIFACT, ISA of X12, STX of TRADACOMS; for an XML document the parties of the document itself. */
export interface Envelope {
  readonly sender: string | null;
  readonly senderQualifier: string | null;
  readonly receiver: string | null;
  readonly receiverQualifier: string | null;
  readonly reference: string | null;
  readonly test: boolean;
  /** Local time without zone, "2026-01-05T09:00"; null when not given or not readable. */
  readonly preparedAt: string | null;
  /** Syntax identifier and version: EDIFACT "UNOC", "3"; X12 "X12", ISA12 ("00401"); TRADACOMS "ANA", "1"; null for XML. */
  readonly syntax: { readonly id: string; readonly version: string } | null;
  /** EDIFACT 0031, X12 ISA14: the sender asks for an acknowledgement. */
  readonly acknowledgementRequested: boolean;
  readonly position: SourcePosition | null;
}

/** An envelope of which nothing is known: messages without one, and files that cannot be read. */
export const NO_ENVELOPE: Envelope = {
  sender: null,
  senderQualifier: null,
  receiver: null,
  receiverQualifier: null,
  reference: null,
  test: false,
  preparedAt: null,
  syntax: null,
  acknowledgementRequested: false,
  position: null,
};

/** A functional group within an interchange: UNG of EDIFACT, GS of X12, the batch (BAT) of TRADACOMS. */
export interface MessageGroup {
  /** From 0, over the whole file. */
  readonly index: number;
  readonly envelope: number;
  /** UNG 0038 (the message type), GS01 ("PO"); '' in TRADACOMS, where a batch has no type. */
  readonly type: string;
  readonly sender: string | null;
  readonly senderQualifier: string | null;
  readonly receiver: string | null;
  readonly receiverQualifier: string | null;
  readonly reference: string | null;
  /** X12: GS08 as written, "004010", "005010X231A1"; EDIFACT: "D.96A" of UNG; null when there is none. */
  readonly version: string | null;
  readonly position: SourcePosition;
}

/** One message as read, before anybody asks what it means. A tree to be read by a guide, with its place in the file. */
export interface Message {
  /** From 0, over the whole file. */
  readonly index: number;
  /** Which envelope of the file, from 0. */
  readonly envelope: number;
  /** The group that it stands in; null where the format has none, or the interchange uses none. */
  readonly group: MessageGroup | null;
  readonly format: MessageFormat;
  /** UNH 0062, ST02, MHD MSRF; for XML the document's own id where it has one. */
  readonly reference: string | null;
  /** ORDERS, ORDCHG ...; in X12 ST01: 850, 997 ...; for UBL the root element's name: Order, OrderResponse ... */
  readonly type: string;
  /** EDIFACT "D.96A", X12 "004010" (association code apart), TRADACOMS "9"; UBL: CustomizationID, else UBLVersionID, else "2". */
  readonly version: string;
  /** EDIFACT 0057 association assigned code ("EAN008"); X12: what GS08 says behind the release ("X231A1"); null otherwise. */
  readonly association: string | null;
  /** The bytes of the message in the file: [start, end). From its header up to and including the terminator of its trailer. */
  readonly byteStart: number;
  readonly byteEnd: number;
  /** Syntax findings of this message alone. */
  readonly findings: readonly Finding[];
  readonly content: SegmentMessage | XmlMessage;
}

/**
 * What a reader tells, in this order: envelope, its messages, end of that envelope; then perhaps another envelope. Where the
 * messages stand in groups, so do their events: group, its messages, end of that group. A file that
 * cannot be read gives an envelope without parties, and its findings at the end of that.
 */
export type ReadEvent =
  | {
      readonly kind: 'envelope';
      readonly index: number;
      readonly envelope: Envelope;
      readonly charset: Charset;
      /** EDIFACT: the bytes of UNA and UNB in the file, X12: of ISA, TRADACOMS: of STX; absent where there is none. */
      readonly header?: { readonly start: number; readonly end: number };
      /** What its segments are cut by, which `rereadMessage` needs: not always to be seen from its header. Absent for XML. */
      readonly characters?: ServiceCharacters;
      /** What line breaks in its segments were taken for; absent for XML. */
      readonly lineBreaks?: LineBreaks;
    }
  | { readonly kind: 'group'; readonly group: MessageGroup }
  | { readonly kind: 'message'; readonly message: Message }
  /** Findings of the group itself. `declared`: the count that its trailer gives, null without trailer. */
  | {
      readonly kind: 'group-end';
      readonly group: MessageGroup;
      readonly messageCount: number;
      readonly declared: string | null;
      readonly findings: readonly Finding[];
    }
  /** Findings of the envelope itself: counts, references, garbage, truncation. */
  | {
      readonly kind: 'envelope-end';
      readonly index: number;
      readonly findings: readonly Finding[];
      readonly charset: Charset;
      /** Where the trailer (UNZ, IEA) ends in the file, one past its terminator; absent without trailer. */
      readonly end?: number;
    };

/**
 * What a line break inside a segment is. `auto`: the lengths of the lines tell whether the file is wrapped at a width. `wrapped`: never data,
 * a transport put it there. `data`: always data.
 */
export const LINE_BREAKS = ['auto', 'wrapped', 'data'] as const;
export type LineBreaks = (typeof LINE_BREAKS)[number];

/** Says what line breaks are in an envelope of a file, when its header was read; `index` counts them from 0. */
export type LineBreaksOf = (envelope: Envelope, index: number) => LineBreaks;

/** Named limits (architecture, decisions 1 and 14). Sizes in bytes. */
export interface ReadLimits {
  readonly segmentBytes: number;
  readonly messageBytes: number;
  readonly xmlDepth: number;
  readonly xmlAttributes: number;
  readonly xmlTextBytes: number;
}

export const DEFAULT_READ_LIMITS: ReadLimits = {
  segmentBytes: 64 * 1024,
  messageBytes: 32 * 1024 * 1024,
  xmlDepth: 100,
  xmlAttributes: 50,
  xmlTextBytes: 1024 * 1024,
};

/**
 * Reads one file, chunk by chunk; memory is bounded by the largest message, whatever the size of the file. Never throws for bad
 * bytes: they become findings. `push` may be called with chunks cut anywhere; `end` closes what is open.
 */
export interface FileReader {
  readonly format: Format;
  push(chunk: Uint8Array): readonly ReadEvent[];
  end(): readonly ReadEvent[];
}
