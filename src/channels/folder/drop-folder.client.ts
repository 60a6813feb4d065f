import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as others } from 'node:timers/promises';
import { businessDateOf } from '../../kernel';
import { diskOf, type Disk } from './disk.client';
import {
  arrivalKeyOf,
  DROP_FOLDERS,
  isUnfinishedName,
  parseProcessingName,
  processingName,
  reasonName,
  type DropFolder,
  type FileLook,
} from './folder-names';

/** A file that was moved to `processing` and has its arrival key. */
export interface TakenFile {
  readonly arrivalKey: string;
  /** The name it came with. */
  readonly name: string;
  readonly path: string;
  readonly size: number;
  readonly modifiedMs: number;
  /** False for a link, a socket and the like: they are refused, never followed. */
  readonly isFile: boolean;
}

/** One file cannot be read, now or ever: no rights, a bad disk, somebody still writing. The others are not its fault. */
export class FileFault extends Error {
  override readonly name = 'FileFault';

  constructor(
    readonly fileName: string,
    cause: unknown,
  ) {
    super(cause instanceof Error ? cause.message : 'cannot be read', { cause });
  }
}

/** Files that are looked at before everything else in this process has its turn. */
const LOOKS_AT_ONCE = 500;

const STILL_WRITTEN = 'somebody is still writing to it';

const isGone = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** One drop on disk: the only code that moves its files. Every move is a rename within one file system, so it happens whole or not. */
export class DropFolderClient {
  private count = 0;

  constructor(readonly root: string) {}

  private get disk(): Disk {
    return diskOf(this.root);
  }

  path(folder: DropFolder, ...names: string[]): string {
    return join(this.root, folder, ...names);
  }

  async makeFolders(): Promise<void> {
    for (const folder of DROP_FOLDERS) await this.disk.makeFolder(this.path(folder));
  }

  /** What lies in `in`, but for names that say "not yet" and for folders. */
  async look(): Promise<readonly FileLook[]> {
    const raw = await readdir(this.path('in'), { encoding: 'buffer' });
    const names = (await Promise.all(raw.map((name) => this.readable(name)))).filter((name) => name !== null);
    const looks: FileLook[] = [];
    for (let i = 0; i < names.length; i += LOOKS_AT_ONCE) {
      const some = await Promise.all(names.slice(i, i + LOOKS_AT_ONCE).map((name) => this.lookAt(name)));
      looks.push(...some.filter((look) => look !== null));
      await others();
    }
    return looks;
  }

  /** Moves a file from `in` to `processing` and gives it its arrival key. Null when it is no longer there. */
  async take(name: string, now: Date): Promise<TakenFile | null> {
    const arrivalKey = arrivalKeyOf(now, this.nextSuffix());
    const target = processingName(arrivalKey, name);
    try {
      await this.disk.rename(this.path('in', name), this.path('processing', target));
    } catch (error) {
      if (isGone(error)) return null;
      throw error;
    }
    return this.taken(target);
  }

  /** Files that an earlier run took and did not finish with, oldest first. */
  async unfinished(): Promise<readonly TakenFile[]> {
    const names = (await readdir(this.path('processing'))).sort();
    const files = await Promise.all(names.map((name) => this.taken(name)));
    return files.filter((file) => file !== null);
  }

  /** All bytes at once. Throws `FileFault` when they cannot be read or are still being written. */
  async read(file: TakenFile): Promise<Buffer> {
    try {
      const bytes = await this.disk.read(file.path);
      if (await this.changed(file)) throw new Error(STILL_WRITTEN);
      return bytes;
    } catch (error) {
      throw new FileFault(file.name, error);
    }
  }

  /** The bytes, piece by piece. Throws `FileFault`, at the latest after the last one, as `read` does. */
  async *stream(file: TakenFile): AsyncIterable<Uint8Array> {
    try {
      yield* createReadStream(file.path, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Uint8Array>;
      if (await this.changed(file)) throw new Error(STILL_WRITTEN);
    } catch (error) {
      throw new FileFault(file.name, error);
    }
  }

  /** True when somebody wrote to the file after it was taken: then its bytes are not to be trusted yet. */
  async changed(file: TakenFile): Promise<boolean> {
    const now = await this.disk.status(file.path);
    return now.size !== file.size || now.mtimeMs !== file.modifiedMs;
  }

  /** The last step of a file that was stored. */
  async archive(file: TakenFile, now: Date): Promise<void> {
    await this.moveTo('archive', file, now);
  }

  /** The last step of a file that was refused; a text beside it says why, and is there before the file is. */
  async fail(file: TakenFile, now: Date, reason: string): Promise<void> {
    const fileName = processingName(file.arrivalKey, file.name);
    await writeFile(join(await this.dayFolder('failed', now), reasonName(fileName)), `${reason}\n`);
    await this.moveTo('failed', file, now);
  }

  /**
   * Writes an answer under a temporary name and renames it when it is complete and on disk. Writing it twice gives the same file.
   *
   * @param partnerCode null in the partner's own drop: there everything in `out` is his
   */
  async deliver(partnerCode: string | null, fileName: string, bytes: Buffer): Promise<void> {
    const folder = partnerCode === null ? this.path('out') : this.path('out', partnerCode);
    await this.disk.makeFolder(folder);
    const temporary = join(folder, `.${fileName}.tmp`);
    // A partner may write to his out folder: what he laid there under this name, as a link to elsewhere, is never written through.
    await this.disk.remove(temporary);
    await this.disk.writeNew(temporary, bytes);
    await this.disk.rename(temporary, join(folder, fileName));
  }

  /** Counts within the millisecond, so that keys sort as the files were taken; the rest is chance, for other processes. */
  private nextSuffix(): string {
    this.count = (this.count + 1) % 0x10000;
    return this.count.toString(16).padStart(4, '0') + randomBytes(4).toString('hex');
  }

  /**
   * The name as text. A name that is not UTF-8, as older FTP programs make them, is read as Latin-1 and the file renamed to it: no text
   * leads to it otherwise. Null for a name that says "not yet", and while another file has the new name.
   */
  private async readable(raw: Buffer): Promise<string | null> {
    const name = raw.toString('utf8');
    if (isUnfinishedName(name)) return null;
    if (Buffer.from(name).equals(raw)) return name;
    const readable = raw.toString('latin1');
    if ((await this.lookAt(readable)) !== null) return null;
    await this.disk.rename(Buffer.concat([Buffer.from(`${this.path('in')}/`), raw]), this.path('in', readable));
    return readable;
  }

  private async moveTo(folder: 'archive' | 'failed', file: TakenFile, now: Date): Promise<void> {
    await this.disk.rename(
      file.path,
      join(await this.dayFolder(folder, now), processingName(file.arrivalKey, file.name)),
    );
  }

  private async dayFolder(folder: 'archive' | 'failed', now: Date): Promise<string> {
    const day = this.path(folder, businessDateOf(now));
    await this.disk.makeFolder(day);
    return day;
  }

  private async lookAt(name: string): Promise<FileLook | null> {
    try {
      const { size, mtimeMs, isDirectory } = await this.status(this.path('in', name));
      return isDirectory ? null : { name, size, modifiedMs: mtimeMs };
    } catch (error) {
      if (isGone(error)) return null;
      throw error;
    }
  }

  private async taken(fileName: string): Promise<TakenFile | null> {
    const parsed = parseProcessingName(fileName);
    if (parsed === null) return null;
    const path = this.path('processing', fileName);
    try {
      const { size, mtimeMs, isFile } = await this.status(path);
      return { ...parsed, path, size, modifiedMs: mtimeMs, isFile };
    } catch (error) {
      if (isGone(error)) return null;
      throw error;
    }
  }

  private async status(path: string) {
    const status = await this.disk.status(path);
    return { size: status.size, mtimeMs: status.mtimeMs, isFile: status.isFile(), isDirectory: status.isDirectory() };
  }
}
