import {
  closeSync, fsync, lstatSync, mkdirSync, open as openFile, readFileSync, renameSync, rmSync, statfsSync, writeFileSync, type Stats,
} from 'node:fs'; // prettier-ignore
import { lstat, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { promisify } from 'node:util';

type MaybePromise<T> = T | Promise<T>;

/** The calls of the file system that every file costs several times. They are awaited, whether they wait or not. */
export interface Disk {
  status(path: string): MaybePromise<Stats>;
  rename(from: string | Buffer, to: string): MaybePromise<void>;
  read(path: string): MaybePromise<Buffer>;
  makeFolder(path: string): MaybePromise<unknown>;
  remove(path: string): MaybePromise<void>;
  /** Writes a file that is not there yet. Resolves when its bytes are on disk. */
  writeNew(path: string, bytes: Buffer): Promise<void>;
}

/** May take long, as over a network: nothing here waits for it with the whole process. */
export const FAR: Disk = {
  status: (path) => lstat(path),
  rename: (from, to) => rename(from, to),
  read: (path) => readFile(path),
  makeFolder: (path) => mkdir(path, { recursive: true }),
  remove: (path) => rm(path, { force: true }),
  async writeNew(path, bytes) {
    const handle = await open(path, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
};

const opened = promisify(openFile);
const onDisk = promisify(fsync);

/**
 * A disk of this machine: such a call takes microseconds, and handing it to another thread and back ten times as long. Only what really waits
 * for the disk is handed over.
 */
export const NEAR: Disk = {
  status: (path) => lstatSync(path),
  rename: (from, to) => {
    renameSync(from, to);
  },
  read: (path) => readFileSync(path),
  makeFolder: (path) => mkdirSync(path, { recursive: true }),
  remove: (path) => {
    rmSync(path, { force: true });
  },
  async writeNew(path, bytes) {
    // A new name waits while the file system brings others to disk.
    const file = await opened(path, 'wx', 0o666);
    try {
      writeFileSync(file, bytes);
      await onDisk(file);
    } finally {
      closeSync(file);
    }
  },
};

/** File systems of a disk in this machine, by their magic number (Linux, statfs(2)): ext2 to 4, XFS, Btrfs, F2FS, ZFS, tmpfs, overlayfs. */
const NEAR_TYPES = new Set([0xef53, 0x58465342, 0x9123683e, 0xf2f52010, 0x2fc12fc1, 0x01021994, 0x794c7630]);

const known = new Map<string, Disk>();

/** The disk that this folder lies on. What is not known to be near counts as far; so does a folder that is not there yet. */
export function diskOf(folder: string): Disk {
  let disk = known.get(folder);
  if (disk !== undefined) return disk;
  try {
    disk = NEAR_TYPES.has(statfsSync(folder).type) ? NEAR : FAR;
  } catch {
    return FAR;
  }
  known.set(folder, disk);
  return disk;
}
