import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { ConfigService } from '../config/config.service';
import { faultCode } from '../database/faults';
import {
  archiveFileName,
  ArchiveFault,
  BLOCK_BYTES,
  isArchiveFileName,
  partsOf,
  type Archive,
  type ArchiveContent,
  type ArchiveName,
  type BlockPart,
} from './archive';
import { Chunker } from './chunker';

const [compress, decompress] = [promisify(gzip), promisify(gunzip)];
const WHAT_TO_DO = 'Put a copy of it back and check it with "archive verify" (docs/retention.md, "An archive file is missing or damaged").'; // prettier-ignore

/**
 * The folder with the bytes of old payloads. A file is a row of gzip members, each of one block: `zcat` gives the payloads one behind the
 * other, and the database says where each begins. A file that has its name never changes.
 */
@Injectable()
export class ArchiveFolder {
  readonly path: string;

  constructor(config: ConfigService) {
    this.path = config.archiveDir;
  }

  fileOf(archive: ArchiveName): string {
    return path.join(this.path, archiveFileName(archive));
  }

  /**
   * Writes a file, and brings it and its name to the disk. Nothing of it stays when that fails: the disk may be full.
   *
   * @returns what it holds
   * @throws ArchiveFault when the folder takes no file
   */
  async write(archive: ArchiveName, plain: AsyncIterable<Uint8Array>): Promise<ArchiveContent> {
    const draft = path.join(this.path, `.${archiveFileName(archive)}.partial`);
    const file = await this.taking(async () => {
      await mkdir(this.path, { recursive: true, mode: 0o700 });
      return open(draft, 'w', 0o600);
    });
    try {
      const content = await this.fill(file, plain);
      await this.taking(async () => {
        await rename(draft, this.fileOf(archive));
        await this.sync();
      });
      return content;
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
  }

  private async fill(file: FileHandle, plain: AsyncIterable<Uint8Array>): Promise<ArchiveContent> {
    const hash = createHash('sha256');
    const blocks: number[] = [];
    const content = { plainBytes: 0, bytes: 0 };
    const write = async (block: Buffer): Promise<void> => {
      const bytes = await compress(block);
      hash.update(bytes);
      await this.taking(() => file.writeFile(bytes));
      blocks.push(bytes.length);
      content.plainBytes += block.length;
      content.bytes += bytes.length;
    };
    try {
      const chunker = new Chunker(BLOCK_BYTES);
      for await (const bytes of plain) for (const block of chunker.add(bytes)) await write(block);
      if (chunker.rest().length > 0) await write(chunker.rest());
      await this.taking(() => file.sync());
    } finally {
      await file.close();
    }
    return { blockBytes: BLOCK_BYTES, blocks, ...content, sha256: hash.digest('hex') };
  }

  /** Says in a sentence why the folder takes nothing. */
  private async taking<T>(act: () => Promise<T>): Promise<T> {
    try {
      return await act();
    } catch (error) {
      throw new ArchiveFault(`The archive folder ${this.path} takes no file (${faultCode(error) ?? String(error)}). Is it mounted, is there room, and may the program write there?`); // prettier-ignore
    }
  }

  /** @throws ArchiveFault when it is not there or cannot be read */
  async open(archive: Archive): Promise<OpenArchive> {
    const file = this.fileOf(archive);
    try {
      return new OpenArchive(archive, file, await open(file, 'r'));
    } catch (error) {
      throw unreadable(file, error);
    }
  }

  /**
   * Compares the digest of a file with the one that is known of it.
   *
   * @throws ArchiveFault when it is not there, cannot be read or is another
   */
  async check(archive: Archive, folder = this.path): Promise<void> {
    const file = path.join(folder, archiveFileName(archive));
    let found: string;
    try {
      found = await digestOf(file);
    } catch (error) {
      throw unreadable(file, error);
    }
    if (found !== archive.sha256) throw damaged(file);
  }

  /** Takes away a file and what was begun of it. */
  async remove(archive: ArchiveName): Promise<void> {
    await rm(path.join(this.path, `.${archiveFileName(archive)}.partial`), { force: true });
    await rm(this.fileOf(archive), { force: true });
  }

  /** Names of the files that look like ours. */
  async names(): Promise<readonly string[]> {
    const names = await readdir(this.path).catch(() => []);
    return names.filter(isArchiveFileName).sort();
  }

  /**
   * Brings a copy of a file from one folder to another, unless one of its size is there: a file never changes, and gets its name when it is
   * whole.
   *
   * @returns whether it had to be copied
   * @throws ArchiveFault when it is not there or not whole
   */
  async copy(archive: Archive, from: string, to: string): Promise<boolean> {
    const name = archiveFileName(archive);
    const there = await stat(path.join(to, name)).catch(() => null);
    if (there?.size === archive.bytes) return false;
    await this.check(archive, from);
    await mkdir(to, { recursive: true, mode: 0o700 });
    const draft = path.join(to, `.${name}.partial`);
    const [source, target] = [await open(path.join(from, name), 'r'), await open(draft, 'w', 0o600)];
    try {
      for await (const bytes of source.createReadStream({ autoClose: false })) await target.writeFile(bytes as Buffer);
      await target.sync();
    } finally {
      await source.close();
      await target.close();
    }
    if ((await digestOf(draft)) !== archive.sha256) throw damaged(draft);
    await rename(draft, path.join(to, name));
    await this.sync(to);
    return true;
  }

  /** Puts a whole copy in the place of a file that is missing or damaged. @throws ArchiveFault when there is none in that folder */
  async replace(archive: Archive, from: string): Promise<void> {
    await this.check(archive, from);
    await rm(this.fileOf(archive), { force: true });
    await this.copy(archive, from, this.path);
  }

  /** A name is only certain to survive a power cut when its folder is on the disk. */
  private async sync(folder = this.path): Promise<void> {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
}

/** A file that is being read. It holds one block at a time, so that many ranges of the same block cost one. */
export class OpenArchive {
  private last: { readonly n: number; readonly bytes: Buffer } | null = null;

  constructor(
    private readonly archive: Archive,
    private readonly name: string,
    private readonly file: FileHandle,
  ) {}

  /**
   * The bytes from `start` up to but without `end`, at most a block at a time.
   *
   * @throws ArchiveFault when the file is not as it was written
   */
  async *read(start: number, end: number): AsyncGenerator<Buffer> {
    for (const part of partsOf(this.archive, start, end)) {
      const block = await this.block(part);
      yield block.subarray(part.from, part.to);
    }
  }

  close(): Promise<void> {
    return this.file.close();
  }

  private async block({ n, at, bytes }: BlockPart): Promise<Buffer> {
    if (this.last?.n === n) return this.last.bytes;
    const packed = Buffer.alloc(bytes);
    let plain: Buffer;
    try {
      await this.file.read(packed, 0, bytes, at);
      // Each member of gzip carries the CRC of its block, so a range that lies in damage is noticed as well.
      plain = await decompress(packed, { maxOutputLength: this.archive.blockBytes });
    } catch {
      throw damaged(this.name);
    }
    const size = Math.min(this.archive.blockBytes, this.archive.plainBytes - n * this.archive.blockBytes);
    if (plain.length !== size) throw damaged(this.name);
    this.last = { n, bytes: plain };
    return plain;
  }
}

const damaged = (file: string): ArchiveFault => new ArchiveFault(`The archive file ${file} is damaged. ${WHAT_TO_DO}`);

function unreadable(file: string, error: unknown): ArchiveFault {
  const code = faultCode(error);
  const what = code === 'ENOENT' ? 'is missing' : `cannot be read (${code ?? String(error)})`;
  return new ArchiveFault(`The archive file ${file} ${what}. ${WHAT_TO_DO}`);
}

async function digestOf(file: string): Promise<string> {
  const handle = await open(file, 'r');
  try {
    const hash = createHash('sha256');
    for await (const bytes of handle.createReadStream({ autoClose: false, highWaterMark: BLOCK_BYTES })) hash.update(bytes as Buffer);
    return hash.digest('hex');
  } finally {
    await handle.close();
  }
} // prettier-ignore
