import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { pipeline as finished } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { err, ok, type Result } from '../../kernel';
import {
  digestOf,
  frameBytes,
  HEADER_LIMIT_BYTES,
  headerText,
  MAGIC,
  readFrames,
  readHeader,
  TRAILER_BYTES,
  trailerText,
  type BackupHeader,
  type Frame,
} from './format';

/** A backup whose digest was found right. */
export interface CheckedBackup {
  readonly path: string;
  readonly header: BackupHeader;
  readonly sha256: string;
  readonly bytes: number;
  /** Where the compressed data begins. */
  readonly dataAt: number;
}

/**
 * Writes a backup under a temporary name, which only its owner may read.
 *
 * @returns the temporary name; `keepBackup` gives it its own
 */
export async function writeBackup(target: string, header: BackupHeader, frames: AsyncIterable<Frame>): Promise<string> {
  const draft = path.join(path.dirname(target), `.${path.basename(target)}.${randomBytes(4).toString('hex')}.partial`);
  const file = await open(draft, 'wx', 0o600);
  try {
    const hash = createHash('sha256');
    const write = async (bytes: Buffer): Promise<void> => {
      hash.update(bytes);
      await file.writeFile(bytes);
    };
    await write(Buffer.from(headerText(header)));
    await finished(Readable.from(pieces(frames), { objectMode: true }), createGzip(), async (compressed: AsyncIterable<Buffer>) => {
      for await (const bytes of compressed) await write(bytes);
    }); // prettier-ignore
    await file.writeFile(trailerText(hash.digest('hex')));
    await file.sync();
    await file.close();
    return draft;
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(draft, { force: true });
    throw error;
  }
}

/** Gives a written backup its name, for good: the folder is brought to the disk as well. */
export async function keepBackup(draft: string, target: string): Promise<void> {
  await rename(draft, target);
  const folder = await open(path.dirname(target), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/**
 * Reads a backup through and compares its digest, before anything is believed that stands in it.
 *
 * @param known names of the migrations of this program
 * @returns the backup, or sentences that say what is wrong with it
 */
export async function checkBackup(
  file: string,
  known: ReadonlySet<string>,
): Promise<Result<CheckedBackup, readonly string[]>> {
  let handle: FileHandle;
  try {
    handle = await open(file, 'r');
  } catch (error) {
    return err([`${file} cannot be opened: ${error instanceof Error ? error.message : String(error)}`]);
  }
  try {
    const { size } = await handle.stat();
    const line = await headerLine(handle);
    if (line === null) return err([`${file} is no backup of this program.`]);
    const header = readHeader(line, known);
    const trailer = Buffer.alloc(TRAILER_BYTES);
    await handle.read(trailer, 0, TRAILER_BYTES, Math.max(0, size - TRAILER_BYTES));
    const said = digestOf(trailer.toString('latin1'));
    const found = said === null ? null : await digestUpTo(file, size - TRAILER_BYTES);
    if (found === null || said !== found)
      return err([`${file} is damaged or incomplete: its SHA-256 is another than it says. Take another backup.`]);
    if (!header.ok) return header;
    const dataAt = MAGIC.length + Buffer.byteLength(line) + 1;
    return ok({ path: file, header: header.value, sha256: found, bytes: size, dataAt });
  } finally {
    await handle.close();
  }
}

/** The frames of a checked backup. The digest is taken again on the way, so that what was checked is what is read. */
export async function* framesOf(backup: CheckedBackup): AsyncGenerator<Frame> {
  const end = backup.bytes - TRAILER_BYTES - 1;
  const hash = createHash('sha256').update(headerText(backup.header));
  const compressed = createReadStream(backup.path, { start: backup.dataAt, end });
  compressed.on('data', (bytes) => hash.update(bytes));
  const plain = createGunzip();
  pipeline(compressed, plain, () => undefined);
  yield* readFrames(plain);
  if (hash.digest('hex') !== backup.sha256) throw new Error('The backup was changed while it was read.');
}

async function* pieces(frames: AsyncIterable<Frame>): AsyncGenerator<Buffer> {
  for await (const frame of frames) yield* frameBytes(frame);
}

async function headerLine(handle: FileHandle): Promise<string | null> {
  const magic = Buffer.alloc(MAGIC.length);
  await handle.read(magic, 0, magic.length, 0);
  if (magic.toString('latin1') !== MAGIC) return null;
  const step = Buffer.alloc(64 * 1024);
  const parts: Buffer[] = [];
  for (let at = MAGIC.length; at < HEADER_LIMIT_BYTES;) {
    const { bytesRead } = await handle.read(step, 0, step.length, at);
    if (bytesRead === 0) return null;
    const end = step.subarray(0, bytesRead).indexOf(0x0a);
    parts.push(Buffer.from(step.subarray(0, end < 0 ? bytesRead : end)));
    if (end >= 0) return Buffer.concat(parts).toString();
    at += bytesRead;
  }
  return null;
}

async function digestUpTo(file: string, bytes: number): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file, { end: bytes - 1, highWaterMark: 1024 * 1024 })) hash.update(chunk as Buffer);
  return hash.digest('hex');
} // prettier-ignore
