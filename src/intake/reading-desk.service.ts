import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Envelope, Format } from '../formats';
import type { Tx } from '../platform';
import { PayloadStore, UnitOfWork } from '../platform/services';
import { FileReading } from './file-reading.service';
import type { StoredInterchange } from './interchange.repository';
import { PartnerLookup, withChecks, type KnownSenders } from './partner-lookup.service';
import { RangeDigests } from './range-digests';
import type { ReadMessage } from './read-message';
import { Reading } from './reading';
import { ReadingOutcome, type FinishedReading } from './reading-outcome.service';
import type { ThreadAnswer } from './reading-thread';
import type { UnderstoodEvent } from './understood';

/** After a file that is larger everybody else gets a turn. */
const TURN_BYTES = 32 * 1024;

/** Reads stored bytes and writes down what they say. */
@Injectable()
export class ReadingDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly payloads: PayloadStore,
    private readonly partners: PartnerLookup,
    private readonly reading: FileReading,
    private readonly outcome: ReadingOutcome,
  ) {}

  /** Reads small interchanges and writes them all down in one transaction, which `complete` ends. */
  async readSmall(stored: readonly StoredInterchange[], complete: (tx: Tx) => Promise<void>): Promise<void> {
    const files = await this.payloads.readRanges(
      stored.map(({ payloadId, size }) => ({ id: payloadId, start: 0, end: size })),
    );
    const agreed = await this.partners.agreements(stored);
    const told: ThreadAnswer[] = [];
    for (const [at, bytes] of files.entries()) {
      const file = stored[at];
      if (file === undefined) continue;
      told.push(this.reading.whole(bytes, agreed.guides, agreed.of(file)));
      // Fifty files of the largest size that is read here must not hold up the web.
      if (bytes.length > TURN_BYTES) await setImmediate();
    }
    const known = await this.partners.load(told.flatMap(({ events }) => envelopesIn(events)));
    const finished = stored.map((interchange, i): FinishedReading => {
      const reading = new Reading(withChecks(known, agreed.checksOf(interchange)), this.reading.limits);
      const messages = reading.take(told[i]?.events ?? []);
      const digests = new RangeDigests(reading.claimants);
      digests.push(files[i] ?? Buffer.alloc(0));
      return {
        interchange,
        reading,
        format: told[i]?.format ?? 'unknown',
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
   * Reads one large interchange piece by piece, in a thread of its own. Its messages are written down as they come, but none of them is
   * decided before the last byte was read: only the trailer tells whether the interchange is whole. A reading that broke off starts
   * again; what it wrote stays.
   */
  async readLarge(
    interchange: StoredInterchange,
    messagesAtOnce: number,
    complete: (tx: Tx) => Promise<void>,
  ): Promise<void> {
    let format: Format = 'unknown';
    const agreed = await this.partners.agreements([interchange]);
    let known: KnownSenders = () => null;
    const senders = withChecks((envelope) => known(envelope), agreed.checksOf(interchange));
    const reading = new Reading(senders, this.reading.limits);
    const waiting: ReadMessage[] = [];
    let messageCount = 0;
    const flush = async (): Promise<void> => {
      const messages = waiting.splice(0, messagesAtOnce);
      messageCount += messages.length;
      await this.unitOfWork.run((tx) => this.outcome.writeMessages(tx, interchange, messages));
    };
    const bytes = this.payloads.read(interchange.payloadId);
    for await (const told of this.reading.inThread(bytes, agreed.guides, agreed.of(interchange))) {
      format = told.format;
      // Of what is only counted nobody need be known.
      const envelopes = reading.isOver ? [] : envelopesIn(told.events);
      if (envelopes.length > 0) known = await this.partners.load(envelopes);
      waiting.push(...reading.take(told.events));
      while (waiting.length >= messagesAtOnce) await flush();
    }
    if (waiting.length > 0) await flush();
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

const envelopesIn = (events: readonly UnderstoodEvent[]): readonly Envelope[] =>
  events.flatMap((event) => (event.kind === 'envelope' ? [event.envelope] : []));
