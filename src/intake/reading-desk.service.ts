import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DETECTION_BYTES, openReader, type FileReader } from '../formats';
import { MessageSourceService } from '../mapping/services';
import type { Tx } from '../platform';
import { PayloadStore, UnitOfWork } from '../platform/services';
import type { StoredInterchange } from './interchange.repository';
import { PartnerLookup } from './partner-lookup.service';
import { RangeDigests } from './range-digests';
import type { ReadMessage } from './read-message';
import { Reading } from './reading';
import { ReadingOutcome, type FinishedReading } from './reading-outcome.service';

/** Bytes of a large interchange that are read at a time: some twenty orders, which bounds memory and how long nobody else gets a turn. */
const SLICE_BYTES = 128 * 1024;

/** Reads stored bytes and writes down what they say. */
@Injectable()
export class ReadingDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly payloads: PayloadStore,
    private readonly sources: MessageSourceService,
    private readonly partners: PartnerLookup,
    private readonly outcome: ReadingOutcome,
  ) {}

  /** Reads small interchanges and writes them all down in one transaction, which `complete` ends. */
  async readSmall(stored: readonly StoredInterchange[], complete: (tx: Tx) => Promise<void>): Promise<void> {
    const files = await this.payloads.readRanges(
      stored.map(({ payloadId, size }) => ({ id: payloadId, start: 0, end: size })),
    );
    const lineBreaksOf = await this.partners.lineBreaks();
    const told = files.map((bytes) => {
      const reader = openReader(bytes.subarray(0, DETECTION_BYTES), this.sources.limits, lineBreaksOf);
      return { reader, events: [...reader.push(bytes), ...reader.end()] };
    });
    const partnerOf = await this.partners.load(
      told.flatMap(({ events }) => events.flatMap((event) => (event.kind === 'envelope' ? [event.envelope] : []))),
    );
    const finished = stored.map((interchange, i): FinishedReading => {
      const reading = new Reading(this.sources.guides, partnerOf, this.sources.limits);
      const messages = reading.take(told[i]?.events ?? []);
      const digests = new RangeDigests(reading.claimants);
      digests.push(files[i] ?? Buffer.alloc(0));
      return {
        interchange,
        reading,
        format: told[i]?.reader.format ?? 'unknown',
        messages,
        messageCount: messages.length,
        digests: digests.end(),
      };
    });
    await this.unitOfWork.run(async (tx) => {
      await this.outcome.write(tx, finished);
      await complete(tx);
    });
  }

  /**
   * Reads one large interchange chunk by chunk. Its messages are written down as they come, but none of them is decided before the last
   * byte was read: only the trailer tells whether the interchange is whole. A reading that broke off starts again; what it wrote stays.
   */
  async readLarge(
    interchange: StoredInterchange,
    messagesAtOnce: number,
    complete: (tx: Tx) => Promise<void>,
  ): Promise<void> {
    let reader: FileReader | null = null;
    let known: Awaited<ReturnType<PartnerLookup['load']>> = () => null;
    const reading = new Reading(this.sources.guides, (envelope) => known(envelope), this.sources.limits);
    const waiting: ReadMessage[] = [];
    let messageCount = 0;
    const flush = async (): Promise<void> => {
      const messages = waiting.splice(0, messagesAtOnce);
      messageCount += messages.length;
      await this.unitOfWork.run((tx) => this.outcome.writeMessages(tx, interchange, messages));
    };
    const take = async (events: ReturnType<FileReader['push']>): Promise<void> => {
      // Of what is only counted nobody need be known.
      const envelopes = reading.isOver
        ? []
        : events.flatMap((event) => (event.kind === 'envelope' ? [event.envelope] : []));
      if (envelopes.length > 0) known = await this.partners.load(envelopes);
      waiting.push(...reading.take(events));
      while (waiting.length >= messagesAtOnce) await flush();
    };
    const lineBreaksOf = await this.partners.lineBreaks();
    for await (const chunk of this.payloads.read(interchange.payloadId)) {
      reader ??= openReader(chunk.subarray(0, DETECTION_BYTES), this.sources.limits, lineBreaksOf);
      for (let at = 0; at < chunk.length; at += SLICE_BYTES) {
        await take(reader.push(chunk.subarray(at, at + SLICE_BYTES)));
        // The rest of the process gets its turn: a large file must not hold up the web.
        await setImmediate();
      }
    }
    if (reader !== null) await take(reader.end());
    if (waiting.length > 0) await flush();
    const format = reader?.format ?? 'unknown';
    const digests = await this.digestsOf(interchange, reading);
    await this.outcome.finishLarge({ interchange, reading, format, messages: [], messageCount, digests }, complete);
  }

  /** Of the envelopes of a large interchange: where they end is known when they were read, so its bytes go by once more. */
  private async digestsOf({ payloadId }: StoredInterchange, { claimants }: Reading): Promise<readonly string[]> {
    const digests = new RangeDigests(claimants);
    if (claimants.length === 0) return [];
    for await (const chunk of this.payloads.read(payloadId)) {
      digests.push(chunk);
      await setImmediate();
    }
    return digests.end();
  }
}
