import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { StartRefusal } from '../config/start-refusal';

const KEY_BYTES = 32;

/**
 * The key of this installation, made when there is none: 32 bytes that only the program's user may read. It lies beside the database and
 * not in it, so that a copy of the database alone opens no door.
 *
 * @throws StartRefusal when the file is there and is no key
 */
export function keyInDataDir(dataDir: string): Buffer {
  const file = join(dataDir, 'secret.key');
  const known = read(file);
  if (known !== null) return known;
  // Complete before it has its name, and never in the place of another: two processes that start at once agree on one.
  const draft = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  const handle = openSync(draft, 'wx', 0o600);
  try {
    writeSync(handle, `${randomBytes(KEY_BYTES).toString('base64')}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  const made = read(file);
  if (made === null) throw new StartRefusal([`${file} was made and is not there. Is the disk all right?`]);
  return made;
}

function read(file: string): Buffer | null {
  let text: string;
  try {
    text = readFileSync(file, 'ascii');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length === KEY_BYTES) return key;
  throw new StartRefusal([
    `${file} is no key of ${KEY_BYTES} bytes in base64. Put it back from a backup; stored passwords and keys open with no other.`,
  ]);
}
