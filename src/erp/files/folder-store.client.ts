import { constants, createReadStream } from 'node:fs';
import * as fs from 'node:fs/promises';
import path from 'node:path';
import { filled, type Words } from '../../kernel';
import { ErpFault } from '../port';
import { changedFile, noFolder, type FileStore, type StoredFile } from './file-store';

const codeOf = (error: unknown): string => (error as { readonly code?: string }).code ?? '';
const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT';

/** What an error of the system means for whoever exchanges files. */
const KINDS: Readonly<Record<string, ErpFault['kind']>> = {
  ...{ EACCES: 'access', EPERM: 'access', EROFS: 'access' },
  ...{ ENOENT: 'strange', ENOTDIR: 'strange', EISDIR: 'strange', EXDEV: 'strange', ENAMETOOLONG: 'strange' },
};
/** What was being done. */
const ACTS = {
  list: { nl: '{at} bekijken', en: 'list {at}' },
  read: { nl: '{at} lezen', en: 'read {at}' },
  look: { nl: '{at} opzoeken', en: 'look at {at}' },
  write: { nl: '{at} schrijven', en: 'write {at}' },
  make: { nl: 'map {at} maken', en: 'make folder {at}' },
  rename: { nl: '{at} hernoemen naar {to}', en: 'rename {at} to {to}' },
  remove: { nl: '{at} verwijderen', en: 'remove {at}' },
} as const satisfies Readonly<Record<string, Words>>;
const ACTED = { nl: '{what}: {why} ({code})', en: '{what}: {why} ({code})' } as const satisfies Words;
const MAY_NOT = { nl: 'wij mogen het niet', en: 'we may not' } as const;
const FULL = { nl: 'de schijf is vol', en: 'the disk is full' } as const;
const WORDS: Readonly<Record<string, Words>> = {
  ...{ EACCES: MAY_NOT, EPERM: MAY_NOT, ENOSPC: FULL, EDQUOT: FULL },
  EROFS: { nl: 'daar mag niets worden geschreven', en: 'nothing may be written there' },
  ENOENT: { nl: 'dat bestand of die map is er niet', en: 'there is no such file or folder' },
  ENOTDIR: { nl: 'het is geen map', en: 'it is no folder' },
  EXDEV: { nl: 'die twee staan niet op hetzelfde bestandssysteem', en: 'the two are not on the same file system' },
};
const OTHERWISE = { nl: 'het lukt niet', en: 'it does not go' } as const satisfies Words;

/** A folder of this machine. What is written is on the disk before its name is given. */
export class FolderStore implements FileStore {
  constructor(private readonly root: string) {}

  list(folder: string): Promise<readonly StoredFile[]> {
    return this.doing(filled(ACTS.list, { at: this.at(folder) }), async () => {
      const files: StoredFile[] = [];
      for await (const entry of await fs.opendir(this.at(folder))) {
        if (!entry.isFile()) continue;
        const file = await this.statOf(path.join(this.at(folder), entry.name));
        if (file !== null) files.push({ name: entry.name, ...file });
      }
      return files;
    });
  }

  folders(folder: string): Promise<readonly string[]> {
    return this.doing(filled(ACTS.list, { at: this.at(folder) }), async () => {
      const entries = await fs.readdir(this.at(folder), { withFileTypes: true }).catch(noneIfMissing);
      return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    });
  }

  async *stream(folder: string, file: StoredFile): AsyncGenerator<Uint8Array> {
    const changed = changedFile(file.name);
    const full = path.join(this.at(folder), file.name);
    const handle = await this.doing(filled(ACTS.read, { at: full }), () => fs.open(full, constants.O_RDONLY | constants.O_NOFOLLOW).catch(nullIfMissing)); // prettier-ignore
    if (handle === null) throw changed;
    try {
      const stream = createReadStream(full, { fd: handle, autoClose: false });
      for await (const bytes of stream) yield bytes as Uint8Array;
      const { size, mtimeMs } = await handle.stat();
      // By the name too: it may have been taken away, or another one put in its place.
      const named = await this.statOf(full);
      const isSame = size === file.size && Math.floor(mtimeMs) === file.modifiedMs && named?.size === size && named.modifiedMs === file.modifiedMs; // prettier-ignore
      if (!isSame) throw changed;
    } catch (error) {
      throw error instanceof ErpFault ? error : faultOf(filled(ACTS.read, { at: full }), error);
    } finally {
      await handle.close();
    }
  }

  read(file: string): Promise<Buffer | null> {
    return this.doing(filled(ACTS.read, { at: this.at(file) }), () => fs.readFile(this.at(file)).catch(nullIfMissing));
  }

  isThere(file: string): Promise<boolean> {
    return this.doing(
      filled(ACTS.look, { at: this.at(file) }),
      async () => (await fs.lstat(this.at(file)).catch(nullIfMissing)) !== null,
    );
  }

  look(file: string): Promise<Omit<StoredFile, 'name'> | null> {
    return this.doing(filled(ACTS.look, { at: this.at(file) }), () => this.statOf(this.at(file)));
  }

  write(file: string, bytes: Uint8Array): Promise<void> {
    return this.doing(filled(ACTS.write, { at: this.at(file) }), async () => {
      const handle = await fs.open(this.at(file), 'w', 0o660);
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await this.settle(path.dirname(file));
    });
  }

  makeFolder(folder: string): Promise<void> {
    return this.doing(filled(ACTS.make, { at: this.at(folder) }), async () => {
      await fs.mkdir(this.at(folder), { recursive: true });
      await this.settle(path.dirname(folder));
    });
  }

  claim(from: string, to: string): Promise<'claimed' | 'taken'> {
    return this.doing(filled(ACTS.rename, { at: this.at(from), to: this.at(to) }), async () => {
      try {
        await fs.rename(this.at(from), this.at(to));
      } catch (error) {
        if (['ENOTEMPTY', 'EEXIST'].includes(codeOf(error))) return 'taken';
        throw error;
      }
      await this.settle(path.dirname(to));
      return 'claimed';
    });
  }

  move(from: string, to: string): Promise<'moved' | 'gone'> {
    return this.doing(filled(ACTS.rename, { at: this.at(from), to: this.at(to) }), async () => {
      try {
        await fs.rename(this.at(from), this.at(to));
      } catch (error) {
        if (!isMissing(error)) throw error;
        if ((await fs.lstat(this.at(from)).catch(nullIfMissing)) === null) return 'gone';
        throw noFolder(path.dirname(this.at(to)));
      }
      await this.settle(path.dirname(to));
      await this.settle(path.dirname(from));
      return 'moved';
    });
  }

  remove(file: string): Promise<void> {
    return this.doing(filled(ACTS.remove, { at: this.at(file) }), async () => {
      await fs.unlink(this.at(file)).catch(nullIfMissing);
    });
  }

  removeFolder(folder: string): Promise<void> {
    return this.doing(filled(ACTS.remove, { at: this.at(folder) }), async () => {
      await fs.rmdir(this.at(folder)).catch((error: unknown) => {
        if (!['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(codeOf(error))) throw error;
      });
    });
  }

  async close(): Promise<void> {
    // Nothing is held open between two calls.
  }

  private at(file: string): string {
    return path.join(this.root, file);
  }

  private async statOf(full: string): Promise<Omit<StoredFile, 'name'> | null> {
    const stat = await fs.lstat(full).catch(nullIfMissing);
    return stat?.isFile() === true
      ? { size: stat.size, modifiedMs: Math.floor(stat.mtimeMs), id: String(stat.ino) }
      : null;
  }

  /** A name is on the disk when its folder is. Some file systems do not know this for folders, and then they do it by themselves. */
  private async settle(folder: string): Promise<void> {
    const handle = await fs.open(this.at(folder), 'r').catch(() => null);
    try {
      await handle?.sync().catch(() => undefined);
    } finally {
      await handle?.close();
    }
  }

  private async doing<T>(what: Words, act: () => Promise<T>): Promise<T> {
    try {
      return await act();
    } catch (error) {
      throw error instanceof ErpFault ? error : faultOf(what, error);
    }
  }
}

function nullIfMissing(error: unknown): null {
  if (isMissing(error)) return null;
  throw error;
}

function noneIfMissing(error: unknown): [] {
  if (isMissing(error)) return [];
  throw error;
}

function faultOf(what: Words, error: unknown): Error {
  const code = codeOf(error);
  if (!/^E[A-Z]+$/.test(code)) return error instanceof Error ? error : new Error(String(error));
  return new ErpFault(KINDS[code] ?? 'away', ACTED, { what, why: WORDS[code] ?? OTHERWISE, code });
}
