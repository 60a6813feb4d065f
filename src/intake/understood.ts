import type { Finding } from '../findings';
import {
  DETECTION_BYTES,
  isAcknowledgement,
  openReader,
  startOf,
  type Envelope,
  type FileReader,
  type Format,
  type LineBreaksOf,
  type Message,
  type ReadEvent,
  type ReadLimits,
} from '../formats';
import type { SourcePosition } from '../kernel';
import { ANYBODY, HeaderInForce, isFrame, type FileHeader, type GuideBook, type SentBy } from '../mapping';
import { orderingKey, orderNumberOf } from '../purchase-order';

/** What is kept of a message when a guide has looked at it: plain values, so that it can come from another thread. */
export interface UnderstoodMessage extends Pick<
  Message,
  'index' | 'envelope' | 'format' | 'reference' | 'type' | 'version' | 'association' | 'byteStart' | 'byteEnd'
> {
  readonly groupIndex: number | null;
  /** Where it begins. */
  readonly position: SourcePosition;
  /** Its file is wrapped at a fixed width, so that line breaks are no data. */
  readonly wrapped: boolean;
  readonly guide: string | null;
  readonly guideVersion: string | null;
  /** Of an order that we process, or of the order that a change is about; null of everything else. */
  readonly order: { readonly number: string | null; readonly orderingKey: string | null } | null;
  /** An order or a change that we process, or an acknowledgement: somebody behind the reading waits for it. */
  readonly taken: boolean;
  /** It is there for the other messages of its file alone. */
  readonly frame: boolean;
  /** Of its syntax. */
  readonly syntaxFindings: readonly Finding[];
  /** Of its meaning. */
  readonly guideFindings: readonly Finding[];
}

/** What a reader tells, its messages understood. */
export type UnderstoodEvent =
  Exclude<ReadEvent, { readonly kind: 'message' }> | { readonly kind: 'message'; readonly message: UnderstoodMessage };

/** Who sent an envelope; null where the message has none. */
export type SentByOf = (envelope: Envelope | null) => SentBy;

/** Looks at the messages of one file by the guides, and lets go of everything that is not needed to write them down. */
export class MessageUnderstanding {
  /** The envelope that is open; those before it have no messages any more. */
  private last: { readonly index: number; readonly envelope: Envelope } | null = null;
  private readonly headers = new HeaderInForce<FileHeader>();

  constructor(
    private readonly guides: Pick<GuideBook, 'understand' | 'headerOf'>,
    private readonly sentBy: SentByOf = () => ANYBODY,
  ) {}

  /** Takes in events, in their order. */
  take(events: readonly ReadEvent[]): readonly UnderstoodEvent[] {
    return events.map((event) => {
      if (event.kind === 'message') return { kind: 'message', message: this.understood(event.message) };
      if (event.kind === 'envelope') this.last = event;
      return event;
    });
  }

  private understood(message: Message): UnderstoodMessage {
    const envelope = this.last?.index === message.envelope ? this.last.envelope : null;
    const header = this.headers.of(message, () => this.guides.headerOf(message, envelope));
    const sentBy = this.sentBy(envelope);
    const { document, change, guide, findings } = this.guides.understand(message, envelope, sentBy, header);
    const processed = document ?? change;
    const { index, format, reference, type, version, association, byteStart, byteEnd, content } = message;
    return {
      index,
      envelope: message.envelope,
      format,
      reference,
      type,
      version,
      association,
      byteStart,
      byteEnd,
      groupIndex: message.group?.index ?? null,
      position: startOf(message),
      wrapped: content.kind === 'segments' && content.wrapped,
      guide: guide?.id ?? null,
      guideVersion: guide?.edition ?? null,
      order:
        processed === null
          ? null
          : {
              number: orderNumberOf(processed),
              orderingKey: orderingKey(processed, envelope?.sender ?? sentBy.partner),
            },
      taken: processed !== null || isAcknowledgement(type),
      frame: isFrame(message),
      syntaxFindings: message.findings,
      guideFindings: findings,
    };
  }
}

/** What is agreed about how files are read, besides the guides. */
export interface FileAgreements {
  readonly limits: ReadLimits;
  readonly lineBreaksOf: LineBreaksOf;
  readonly sentBy: SentByOf;
}

/** Reads one file chunk by chunk, and understands its messages. Memory is bounded by the largest message. */
export class FileUnderstanding {
  private reader: FileReader | null = null;
  private readonly messages: MessageUnderstanding;

  constructor(
    guides: Pick<GuideBook, 'understand' | 'headerOf'>,
    private readonly agreements: FileAgreements,
  ) {
    this.messages = new MessageUnderstanding(guides, agreements.sentBy);
  }

  get format(): Format {
    return this.reader?.format ?? 'unknown';
  }

  /** The first chunk tells what the file is: it has DETECTION_BYTES at least, or all there are. */
  push(chunk: Uint8Array): readonly UnderstoodEvent[] {
    const { limits, lineBreaksOf } = this.agreements;
    this.reader ??= openReader(chunk.subarray(0, DETECTION_BYTES), limits, lineBreaksOf);
    return this.messages.take(this.reader.push(chunk));
  }

  end(): readonly UnderstoodEvent[] {
    return this.messages.take(this.reader?.end() ?? []);
  }
}
