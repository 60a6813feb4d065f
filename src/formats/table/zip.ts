import { crc32, inflateRawSync } from 'node:zlib';
import { err, ok, type Result } from '../../kernel';
import { TABLE_LIMITS } from './limits';

/*
 * As much of ZIP (PKWARE APPNOTE 6.3) as a workbook needs: the directory at the end of the file, and entries that are stored or deflated.
 * Sizes are never believed: what is unpacked stops at the bound, whatever the directory says.
 */

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  /** Where its own header begins in the file. */
  readonly offset: number;
}

const END = 0x06054b50;
const END_BYTES = 22;
const MOST_COMMENT = 0xffff;
const CENTRAL = 0x02014b50;
const CENTRAL_BYTES = 46;
const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

/** The entries that the directory of a ZIP file names. */
export function readDirectory(file: Buffer): Result<readonly ZipEntry[], string> {
  const end = findEnd(file);
  if (end < 0) return err('the directory at the end of the ZIP file is missing');
  const count = file.readUInt16LE(end + 10);
  if (count > TABLE_LIMITS.entries) return err(`more than ${TABLE_LIMITS.entries} entries in the ZIP file`);
  const entries: ZipEntry[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (at + CENTRAL_BYTES > end || file.readUInt32LE(at) !== CENTRAL)
      return err('the directory of the ZIP file is broken');
    const nameEnd = at + CENTRAL_BYTES + file.readUInt16LE(at + 28);
    if (nameEnd > end) return err('the directory of the ZIP file is broken');
    if ((file.readUInt16LE(at + 8) & ENCRYPTED) !== 0) return err('the ZIP file is encrypted');
    entries.push({
      name: file.toString('utf8', at + CENTRAL_BYTES, nameEnd),
      method: file.readUInt16LE(at + 10),
      checksum: file.readUInt32LE(at + 16),
      packedBytes: file.readUInt32LE(at + 20),
      unpackedBytes: file.readUInt32LE(at + 24),
      offset: file.readUInt32LE(at + 42),
    });
    at = nameEnd + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return ok(entries);
}

/** Where the record at the end begins; -1 when there is none. A comment may stand behind it. */
function findEnd(file: Buffer): number {
  const earliest = Math.max(0, file.length - END_BYTES - MOST_COMMENT);
  for (let at = file.length - END_BYTES; at >= earliest; at--) {
    if (file.readUInt32LE(at) === END) return at;
  }
  return -1;
}

/**
 * The bytes of an entry.
 *
 * @param mostBytes what it may unpack to
 */
export function unpack(file: Buffer, entry: ZipEntry, mostBytes: number): Result<Buffer, 'too-large' | 'broken'> {
  const { offset, packedBytes, unpackedBytes, method } = entry;
  if (offset + LOCAL_BYTES > file.length || file.readUInt32LE(offset) !== LOCAL) return err('broken');
  const start = offset + LOCAL_BYTES + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  if (start + packedBytes > file.length || (method !== STORED && method !== DEFLATED)) return err('broken');
  if (unpackedBytes > mostBytes) return err('too-large');
  const packed = file.subarray(start, start + packedBytes);
  const bytes = method === STORED ? ok(packed) : inflated(packed, mostBytes);
  if (!bytes.ok) return bytes;
  if (bytes.value.length > mostBytes) return err('too-large');
  return bytes.value.length === unpackedBytes && crc32(bytes.value) === entry.checksum ? bytes : err('broken');
}

function inflated(packed: Buffer, mostBytes: number): Result<Buffer, 'too-large' | 'broken'> {
  try {
    return ok(inflateRawSync(packed, { maxOutputLength: Math.max(1, mostBytes) }));
  } catch (error) {
    const beyond = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    return err(beyond ? 'too-large' : 'broken');
  }
}
