import { Injectable } from '@nestjs/common';
import {
  DEFAULT_READ_LIMITS,
  NO_ENVELOPE,
  readFile,
  rereadMessage,
  type LineBreaksOf,
  type Message,
  type ReadLimits,
} from '../formats';
import type { Limits, Sql } from '../platform';
import { ConfigService, PayloadStore } from '../platform/services';
import { HeaderInForce } from './file-frame';
import type { Guide } from './guide';
import { GuideBookService } from './guide-book.service';
import { MessageSourceRepository, type FrameRow, type MessagePlace } from './message-source.repository';
import { ANYBODY } from './partner-guides';
import { isWholeFile, PORTION_BYTES, portionsOf } from './portions';
import type { SourceMessage } from './source-message';

/**
 * Interchanges up to this size are read whole to get at one of their messages, and tables of any size, once for all orders of theirs that are
 * wanted; of other large ones only the message's own bytes are.
 */
const WHOLE_FILE_BYTES = 256 * 1024;

/** Reads stored messages again: same bytes, same guide, same values and places. */
@Injectable()
export class MessageSourceService {
  /** What a sender may make us read; the same when a message is read again, or it would read differently. */
  readonly limits: ReadLimits & Pick<Limits, 'envelopes' | 'groups' | 'refusedMessages'>;

  constructor(
    private readonly places: MessageSourceRepository,
    private readonly payloads: PayloadStore,
    private readonly guides: GuideBookService,
    { limits }: ConfigService,
  ) {
    const { messageBytes, segmentBytes, envelopes, groups, refusedMessages } = limits;
    this.limits = { ...DEFAULT_READ_LIMITS, messageBytes, segmentBytes, envelopes, groups, refusedMessages };
  }

  /** See {@link portionsOf}. */
  async portions(
    sql: Sql,
    messageIds: readonly string[],
    portionBytes = PORTION_BYTES,
  ): Promise<readonly (readonly string[])[]> {
    return portionsOf(messageIds, await this.places.places(sql, messageIds), portionBytes);
  }

  /** Message id -> what it says. A message that is not stored, or whose bytes are gone, is missing. */
  async read(sql: Sql, messageIds: readonly string[]): Promise<ReadonlyMap<string, SourceMessage>> {
    const places = await this.places.places(sql, messageIds);
    const isRead = (place: MessagePlace): boolean => place.payloadSize <= WHOLE_FILE_BYTES || isWholeFile(place);
    const whole = await this.readWhole(places.filter(isRead));
    const ranges = places.filter((place) => !isRead(place));
    const headers = await this.headersOf(sql, ranges);
    const found = [
      ...whole,
      ...(await this.readRanges(ranges)).map((one) => ({ ...one, header: headers.get(one.place.messageId) ?? null })),
    ];
    const guideOf = await this.guides.editions(
      sql,
      places.flatMap(({ guide, edition }) => (guide === null || edition === null ? [] : [{ guide, edition }])),
    );
    return new Map(found.flatMap((one) => this.sourceOf(one, guideOf)).map((source) => [source.messageId, source]));
  }

  private async readWhole(places: readonly MessagePlace[]): Promise<readonly FoundMessage[]> {
    const payloads = [...new Map(places.map((place) => [place.payloadId, place])).values()];
    const files = await this.payloads.readRanges(
      payloads.map(({ payloadId, payloadSize }) => ({ id: payloadId, start: 0, end: payloadSize })),
    );
    const messages = new Map(
      payloads.map(({ payloadId }, i) => {
        const wanted = places.filter((place) => place.payloadId === payloadId);
        return [payloadId, messagesOf(files[i] ?? Buffer.alloc(0), this.limits, lineBreaksIn(wanted))] as const;
      }),
    );
    return places.map((place) => {
      const { message = null, header = null } = messages.get(place.payloadId)?.get(place.index) ?? {};
      return { place, message, header };
    });
  }

  /** Message id -> the header of its file. Only files in which messages frame others have one. */
  private async headersOf(sql: Sql, places: readonly MessagePlace[]): Promise<ReadonlyMap<string, Message>> {
    const framed = places.filter(({ format }) => format === 'tradacoms');
    if (framed.length === 0) return new Map();
    const frames = await this.places.frames(sql, [...new Set(framed.map(({ interchangeId }) => interchangeId))]);
    const headerIds = new Map(framed.map((place) => [place.messageId, headerIdFor(place, frames)]));
    const stored = await this.places.places(sql, [...new Set([...headerIds.values()].filter((id) => id !== null))]);
    const read = await this.readRanges(stored);
    const headers = new Map(read.map(({ place, message }) => [place.messageId, message]));
    return new Map(
      [...headerIds].flatMap(([id, headerId]) => {
        const header = headerId === null ? null : (headers.get(headerId) ?? null);
        return header === null ? [] : [[id, header] as const];
      }),
    );
  }

  private async readRanges(places: readonly MessagePlace[]): Promise<readonly Omit<FoundMessage, 'header'>[]> {
    const ranges = places.flatMap((place) => {
      const { headerStart = 0, headerEnd = 0 } = place.envelope?.characters ? {} : (place.envelope ?? {});
      return [
        { id: place.payloadId, start: headerStart, end: headerEnd },
        { id: place.payloadId, start: place.byteStart, end: place.byteEnd },
      ];
    });
    const bytes = await this.payloads.readRanges(ranges);
    return places.map((place, i) => {
      const [header = Buffer.alloc(0), own = Buffer.alloc(0)] = [bytes[2 * i], bytes[2 * i + 1]];
      const start = { offset: place.byteStart, line: place.startLine, column: place.startColumn };
      const { format, index, envelopeIndex: envelope, group, wrapped } = place;
      const { characters = null, envelope: interchange = NO_ENVELOPE } = place.envelope ?? {};
      const message = rereadMessage(
        { format, header, own, start, index, envelope, group, wrapped, characters, interchange },
        this.limits,
      );
      return { place, message };
    });
  }

  /** By the guide that read the message first; where there is none, as it would be read now. */
  private sourceOf(
    { place, message, header: headerMessage }: FoundMessage,
    guideOf: (guide: string, edition: string) => Guide | 'unusable' | null,
  ): readonly SourceMessage[] {
    const { envelope: stored, account, guide: name, edition } = place;
    if (message === null || stored === null) return [];
    const guide = name === null || edition === null ? null : guideOf(name, edition);
    const { book } = this.guides;
    const header = headerMessage === null ? null : book.headerOf(headerMessage, stored.envelope);
    return [
      {
        messageId: place.messageId,
        interchangeId: place.interchangeId,
        format: place.format,
        account,
        receivedAt: place.receivedAt,
        envelope: stored.envelope,
        message,
        header,
        understanding:
          guide === null
            ? book.understand(message, stored.envelope, ANYBODY, header)
            : guide === 'unusable'
              ? book.unusable(message, `${name ?? ''} ${edition ?? ''}`)
              : book.understandBy(guide, message, stored.envelope, header),
        envelopeFindings: stored.findings,
      },
    ];
  }
}

/** A stored message, read again; null when its bytes hold none any more. */
interface FoundMessage {
  readonly place: MessagePlace;
  readonly message: Message | null;
  /** That of its file, where it has one. */
  readonly header: Message | null;
}

/** What line breaks were taken for in the envelopes of messages of one file; of its other envelopes nothing is wanted. */
function lineBreaksIn(places: readonly MessagePlace[]): LineBreaksOf {
  const known = new Map(places.map(({ envelopeIndex, envelope }) => [envelopeIndex, envelope?.lineBreaks ?? 'auto']));
  return (_, index) => known.get(index) ?? 'auto';
}

/** Index -> the message there, and the header in force. */
function messagesOf(
  bytes: Buffer,
  limits: ReadLimits,
  lineBreaksOf: LineBreaksOf,
): ReadonlyMap<number, { readonly message: Message; readonly header: Message | null }> {
  const headers = new HeaderInForce<Message>();
  return new Map(
    readFile(bytes, limits, lineBreaksOf).flatMap((event) => {
      if (event.kind !== 'message') return [];
      const { message } = event;
      return [[message.index, { message, header: headers.of(message, () => message) }] as const];
    }),
  );
}

/** Finds the header in force where a message stands, as if the file were read from its beginning. */
function headerIdFor(place: MessagePlace, frames: readonly FrameRow[]): string | null {
  const headers = new HeaderInForce<string>();
  const format = 'tradacoms' as const;
  const before = frames.filter((row) => row.interchangeId === place.interchangeId && row.index < place.index);
  for (const row of before) headers.of({ ...row, format }, () => row.id);
  return headers.of({ format, type: '', envelope: place.envelopeIndex }, () => null);
}
