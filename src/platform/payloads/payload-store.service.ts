import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { err, ok, type Result } from '../../kernel';
import type { PayloadRefusal, StoredPayload, TakenPayload } from '../payload';
import type { Tx } from '../tx';
import { ArchiveFault } from './archive';
import type { OpenArchive } from './archive-folder.client';
import { ArchiveReader } from './archive-reader.service';
import { Chunker } from './chunker';
import { CHUNK_BYTES, currentMonth, PayloadRepository, type ByteRange } from './payload.repository';

/**
 * Bytes that are fetched at a time. The driver holds some seven times as much for a moment (bytea travels as text), so a whole chunk
 * would take more memory than what is done with it. Divides CHUNK_BYTES.
 */
const PIECE_BYTES = 256 * 1024;
const NOTHING = Promise.resolve(null);

/** Uploads older than this that nobody sealed are given up. */
const ORPHAN_AFTER_HOURS = 24;

/** Bytes that the database should have and has not. */
export class MissingChunk extends Error {}

/**
 * Untouched bytes. Large ones stream in and out a chunk at a time, so that memory stays flat whatever their size; small ones are
 * written in the caller's transaction, many in one statement. Whether they lie in the database or in a file of the archive makes no
 * difference to who reads them.
 */
@Injectable()
export class PayloadStore {
  constructor(
    private readonly payloads: PayloadRepository,
    private readonly archive: ArchiveReader,
  ) {}

  /**
   * Takes bytes in as they arrive. They count only once `seal` runs in the transaction that signs for them; unsealed bytes are swept
   * after a day. Less than a chunk waits in memory for that transaction: a small file costs one commit and not three.
   *
   * @param limitBytes the most that is taken; what is beyond it is not read
   */
  async store(source: AsyncIterable<Uint8Array>, limitBytes: number): Promise<Result<TakenPayload, PayloadRefusal>> {
    const id = randomUUID();
    const month = currentMonth();
    const hash = createHash('sha256');
    const chunker = new Chunker(CHUNK_BYTES);
    let [size, n] = [0, 0];
    // One write is under way while the next chunk is gathered; never more, or a slow disk would fill the memory.
    let writing: Promise<unknown> = Promise.resolve();
    const write = async (chunk: Buffer): Promise<void> => {
      if (n === 0) await this.payloads.begin(id, month);
      await writing;
      writing = this.payloads.appendChunk(id, n++, month, chunk);
      writing.catch(() => undefined);
    };
    try {
      for await (const bytes of source) {
        size += bytes.length;
        if (size > limitBytes) break;
        hash.update(bytes);
        for (const chunk of chunker.add(bytes)) await write(chunk);
      }
      const rest = chunker.rest();
      const fits = size > 0 && size <= limitBytes;
      if (fits && n === 0) return ok({ id, sha256: hash.digest('hex'), size, small: rest });
      if (fits && rest.length > 0) await write(rest);
      await writing;
    } catch (error) {
      await writing.catch(() => undefined);
      if (n > 0) await this.discard(id);
      throw error;
    }
    if (size > 0 && size <= limitBytes) return ok({ id, sha256: hash.digest('hex'), size, small: null });
    if (n > 0) await this.discard(id);
    return err(size === 0 ? { reason: 'empty' } : { reason: 'too-large', limitBytes });
  }

  /**
   * Makes bytes count that were taken in. Call it in the transaction that writes the receipt.
   *
   * @throws when the bytes have been swept or sealed already
   */
  seal(tx: Tx, { small, ...payload }: TakenPayload): Promise<void> {
    return small === null
      ? this.payloads.seal(tx, payload)
      : this.payloads.insertWhole(tx, [{ ...payload, bytes: small }]);
  }

  /** Gives up bytes that were stored and will not be sealed, such as those of a duplicate. Unsealed ones only. */
  async discard(id: string): Promise<void> {
    // What cannot be deleted now is swept tomorrow.
    await this.payloads.deleteUnsealed([id]).catch(() => undefined);
  }

  /**
   * Stores small payloads, complete, in the caller's transaction and in one statement.
   *
   * @throws RangeError when one is empty or larger than a chunk: those are the caller's to sort out
   */
  async storeWhole(tx: Tx, payloads: readonly { readonly bytes: Uint8Array }[]): Promise<readonly StoredPayload[]> {
    if (payloads.some(({ bytes }) => bytes.length === 0 || bytes.length > CHUNK_BYTES)) {
      throw new RangeError(`storeWhole takes payloads of 1 to ${CHUNK_BYTES} bytes`);
    }
    const rows = payloads.map(({ bytes }) => ({
      id: randomUUID(),
      sha256: createHash('sha256').update(bytes).digest('hex'),
      size: bytes.length,
      bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    }));
    if (rows.length > 0) await this.payloads.insertWhole(tx, rows);
    return rows.map(({ id, sha256, size }) => ({ id, sha256, size }));
  }

  /**
   * Reads a payload piece by piece, from the database with the next one on its way while you work on this one.
   *
   * @throws when there is no such payload, or a chunk of it is missing
   * @throws ArchiveFault when it was archived and its file is missing or damaged
   */
  async *read(id: string): AsyncIterable<Buffer> {
    const { month, size, archived } = await this.payloads.shape(id);
    if (archived !== null) {
      yield* this.readArchived(id, 0, size);
      return;
    }
    const fetch = (start: number): Promise<Buffer | null> => {
      const reading = start < size ? this.piece(id, month, start, Math.min(PIECE_BYTES, size - start)) : NOTHING;
      // The reader may stop before it asks for this one; its failure must not end the process.
      reading.catch(() => undefined);
      return reading;
    };
    let next = fetch(0);
    for (let start = 0; start < size; start += PIECE_BYTES) {
      const piece = await next;
      if (piece === null) {
        // It may have been archived since we began.
        if ((await this.payloads.shape(id)).archived === null)
          throw new MissingChunk(`payload ${id} lacks bytes from ${start} on`);
        yield* this.readArchived(id, start, size);
        return;
      }
      next = fetch(start + PIECE_BYTES);
      yield piece;
    }
  }

  /** @returns null when not all of these bytes are there */
  private async piece(id: string, month: string, start: number, length: number): Promise<Buffer | null> {
    const piece = await this.payloads.piece(id, Math.floor(start / CHUNK_BYTES), month, start % CHUNK_BYTES, length);
    return piece?.length === length ? piece : null;
  }

  /** Reads the bytes from `start` up to but without `end`. Shorter when the payload ends before. */
  async readRange(id: string, start: number, end: number): Promise<Buffer> {
    const [bytes] = await this.readRanges([{ id, start, end }]);
    return bytes ?? Buffer.alloc(0);
  }

  /**
   * Reads many ranges in one query, for batches of small messages. In the order in which they were asked for; empty for a payload that is
   * not there.
   *
   * @throws when a chunk is missing
   * @throws ArchiveFault as `read` does
   */
  async readRanges(ranges: readonly ByteRange[]): Promise<readonly Buffer[]> {
    try {
      return await this.rangesOnce(ranges);
    } catch (error) {
      if (!(error instanceof ArchiveFault || error instanceof MissingChunk)) throw error;
      // Between our look at the rows and at the bytes they may have moved: from the database to a file, or from one file to another.
      return this.rangesOnce(ranges);
    }
  }

  private async rangesOnce(ranges: readonly ByteRange[]): Promise<readonly Buffer[]> {
    const found = await this.payloads.ranges(ranges);
    const short = found.findIndex(({ archived, bytes, expected }) => archived === null && bytes.length < expected);
    if (short >= 0) throw new MissingChunk(`payload ${ranges[short]?.id ?? ''} lacks a chunk`);
    const places = found.flatMap(({ archived }) => (archived === null ? [] : [archived]));
    const archived = places.length === 0 ? [] : await this.archive.ranges(places);
    let n = 0;
    return found.map(({ archived: place, bytes }) => (place === null ? bytes : (archived[n++] ?? bytes)));
  }

  private async *readArchived(id: string, start: number, end: number): AsyncIterable<Buffer> {
    const file = await this.openArchived(id).catch((error: unknown) => {
      if (!(error instanceof ArchiveFault)) throw error;
      // As above: it may have moved to another file.
      return this.openArchived(id);
    });
    try {
      yield* file.opened.read(file.start + start, file.start + end);
    } finally {
      await file.opened.close();
    }
  }

  private async openArchived(id: string): Promise<{ readonly opened: OpenArchive; readonly start: number }> {
    const { archived } = await this.payloads.shape(id);
    if (archived === null) throw new Error(`payload ${id} is not archived`);
    return { opened: await this.archive.open(archived.archiveId), start: archived.start };
  }

  /** Deletes uploads that nobody sealed within a day. @returns how many */
  async sweepOrphans(): Promise<number> {
    const ids = await this.payloads.orphans(ORPHAN_AFTER_HOURS);
    if (ids.length > 0) await this.payloads.deleteUnsealed(ids);
    return ids.length;
  }
}
