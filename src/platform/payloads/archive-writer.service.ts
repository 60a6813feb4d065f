import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.service';
import type { Tx } from '../tx';
import { ArchiveFault, type Archive, type ArchiveName } from './archive';
import { ArchiveFolder } from './archive-folder.client';
import { ArchiveRepository, type Candidate } from './archive.repository';
import { MissingChunk, PayloadStore } from './payload-store.service';

/** Payloads of a file that were read together, at most, and their bytes. */
const READ_AT_ONCE = { payloads: 200, bytes: 4 * 1024 * 1024 };

/** A payload and where it lies in a file. */
type Placed = Candidate & { readonly start: number };

export interface WrittenArchive {
  /** Null when none of the payloads was whole. */
  readonly archive: Archive | null;
  readonly payloads: number;
  readonly bytes: number;
  /** Ids of payloads whose stored bytes have another digest than they were stored with; they stay where they are. */
  readonly damaged: readonly string[];
}

/**
 * Writes one file of the archive. Bytes are where they were until the file was read back from the disk, and every payload in it was found
 * to have its own SHA-256; only then the rows are led to it, in one transaction. Whoever is killed on the way leaves a row without payloads.
 */
@Injectable()
export class ArchiveWriter {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: PayloadStore,
    private readonly rows: ArchiveRepository,
    private readonly folder: ArchiveFolder,
  ) {}

  async write(month: string, payloads: readonly Candidate[]): Promise<WrittenArchive> {
    const name = { id: randomUUID(), month };
    await this.unitOfWork.run((tx) => this.rows.begin(tx, name));
    const placed: Placed[] = [];
    const damaged: string[] = [];
    const content = await this.folder.write(name, this.bytesOf(payloads, placed, damaged));
    const archive = { ...name, ...content };
    await this.readBack(archive, placed);
    if (placed.length > 0) await this.unitOfWork.run((tx) => this.rows.keep(tx, name, content, placed));
    const bytes = placed.reduce((sum, { size }) => sum + size, 0);
    return { archive: placed.length > 0 ? archive : null, payloads: placed.length, bytes, damaged };
  }

  /** Takes a file away that no payload lies in. The file goes first: a row without a file is taken away by the next run. */
  async discard(tx: Tx, name: ArchiveName): Promise<void> {
    await this.folder.remove(name);
    await this.rows.forget(tx, name);
  }

  /**
   * Reads a file through.
   *
   * @throws ArchiveFault when it, or a payload in it, has another digest than is known of it
   */
  async readBack(archive: Archive, payloads: readonly Placed[]): Promise<void> {
    await this.folder.check(archive);
    const file = await this.folder.open(archive);
    try {
      for (const { id, start, size, sha256 } of payloads) {
        const hash = createHash('sha256');
        for await (const bytes of file.read(start, start + size)) hash.update(bytes);
        if (hash.digest('hex') !== sha256)
          throw new ArchiveFault(`Payload ${id} is another in the archive file ${this.folder.fileOf(archive)} than it was when it came.`); // prettier-ignore
      }
    } finally {
      await file.close();
    }
  }

  /** The bytes of payloads one behind the other. Notes where each lies, and which are not what they were. */
  private async *bytesOf(
    payloads: readonly Candidate[],
    placed: Placed[],
    damaged: string[],
  ): AsyncGenerator<Uint8Array> {
    let at = 0;
    for (const group of groups(payloads)) {
      // Many small ones in one query; where one of them has holes, each by itself.
      const found = await this.together(group);
      for (const [i, payload] of group.entries()) {
        const start = at;
        const hash = createHash('sha256');
        for await (const bytes of found?.[i] === undefined ? this.alone(payload) : [found[i]]) {
          hash.update(bytes);
          at += bytes.length;
          yield bytes;
        }
        if (hash.digest('hex') === payload.sha256) placed.push({ ...payload, start });
        else damaged.push(payload.id);
      }
    }
  }

  private async together(group: readonly Candidate[]): Promise<readonly Buffer[] | null> {
    if (group.length === 1) return null;
    try {
      return await this.store.readRanges(group.map(({ id, size }) => ({ id, start: 0, end: size })));
    } catch (error) {
      if (error instanceof MissingChunk) return null;
      throw error;
    }
  }

  /** What there is of a payload. That something is missing shows by its digest. */
  private async *alone({ id }: Candidate): AsyncGenerator<Uint8Array> {
    try {
      yield* this.store.read(id);
    } catch (error) {
      if (!(error instanceof MissingChunk)) throw error;
    }
  }
}

function* groups(payloads: readonly Candidate[]): Generator<readonly Candidate[]> {
  let group: Candidate[] = [];
  let bytes = 0;
  for (const payload of payloads) {
    if (group.length > 0 && (group.length === READ_AT_ONCE.payloads || bytes + payload.size > READ_AT_ONCE.bytes)) {
      yield group;
      [group, bytes] = [[], 0];
    }
    group.push(payload);
    bytes += payload.size;
  }
  if (group.length > 0) yield group;
}
