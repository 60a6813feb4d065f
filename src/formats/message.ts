import type { Finding } from '../findings';
import type { SourcePosition } from '../kernel';
import type { EdifactMessage } from './edifact/message';
import type { XmlMessage } from './xml/message';

/** `edifact` and `ubl` are read; `unknown` is neither. */
export type Format = 'edifact' | 'ubl' | 'unknown';

/** What the bytes said of themselves, what they were read as, and why. */
export interface Charset {
  readonly declared: string | null;
  readonly used: string;
  readonly reason: string;
}

/** The envelope of messages: UNB of EDIFACT; for an XML document the parties of the document itself. */
export interface Envelope {
  readonly sender: string | null;
  readonly senderQualifier: string | null;
  readonly receiver: string | null;
  readonly receiverQualifier: string | null;
  readonly reference: string | null;
  readonly test: boolean;
  /** Local time without zone, "2026-01-05T09:00"; null when not given or not readable. */
  readonly preparedAt: string | null;
  /** EDIFACT: syntax identifier and version ("UNOC", "3"); null for XML. */
  readonly syntax: { readonly id: string; readonly version: string } | null;
  /** EDIFACT 0031: the sender asks for an acknowledgement. */
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

/** One message as read, before anybody asks what it means. A tree to be read by a guide, with its place in the file. */
export interface Message {
  /** From 0, over the whole file. */
  readonly index: number;
  /** Which envelope of the file, from 0. */
  readonly envelope: number;
  /** UNH 0062; for XML the document's own id where it has one. */
  readonly reference: string | null;
  /** ORDERS, ORDCHG ...; for UBL the root element's name: Order, OrderResponse ... */
  readonly type: string;
  /** EDIFACT "D.96A" (association code apart); UBL: CustomizationID, else UBLVersionID, else "2". */
  readonly version: string;
  /** EDIFACT 0057 association assigned code ("EAN008"); null otherwise. */
  readonly association: string | null;
  /** The bytes of the message in the file: [start, end). UNH up to and including the terminator of UNT. */
  readonly byteStart: number;
  readonly byteEnd: number;
  /** Syntax findings of this message alone. */
  readonly findings: readonly Finding[];
  readonly content: EdifactMessage | XmlMessage;
}

/**
 * What a reader tells, in this order: envelope, its messages, end of that envelope; then perhaps another envelope. A file that
 * cannot be read gives an envelope without parties, and its findings at the end of that.
 */
export type ReadEvent =
  | {
      readonly kind: 'envelope';
      readonly index: number;
      readonly envelope: Envelope;
      readonly charset: Charset;
      /** EDIFACT: the bytes of UNA and UNB in the file, which `rereadMessage` needs; absent where there is no UNB. */
      readonly header?: { readonly start: number; readonly end: number };
    }
  | { readonly kind: 'message'; readonly message: Message }
  /** Findings of the envelope itself: counts, references, garbage, truncation. */
  | {
      readonly kind: 'envelope-end';
      readonly index: number;
      readonly findings: readonly Finding[];
      readonly charset: Charset;
    };

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
