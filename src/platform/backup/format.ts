import { z } from 'zod';
import { err, ok, type Result } from '../../kernel';

/** First line of every backup. */
export const MAGIC = 'BINNENDIENST-BACKUP\n';
/** The layout of the file; one that does not know a number cannot read it. */
export const FORMAT = 1;
const TRAILER = /^\nsha256 ([0-9a-f]{64})\n$/;
/** Bytes of the last line, which holds the digest of everything before it. */
export const TRAILER_BYTES = 73;
/** A header of more than this is none. */
export const HEADER_LIMIT_BYTES = 4 * 1024 * 1024;
/** What PostgreSQL sends at once is far smaller. */
const FRAME_LIMIT_BYTES = 64 * 1024 * 1024;
const FRAME_HEAD_BYTES = 5;

const name = z.string().regex(/^[a-z_][a-z0-9_]*$/);

const HEADER = z.object({
  format: z.number(),
  /** Version of the program that made it. */
  program: z.string(),
  /** Version of PostgreSQL. */
  server: z.string(),
  /** The instant of the snapshot. */
  takenAt: z.iso.datetime(),
  /** Names of the migrations that had run: the version of the tables. */
  migrations: z.array(z.string()).min(1),
  tables: z.array(
    z.object({
      name,
      /** The table that rows go into: another than `name` for a partition. */
      into: name,
      columns: z.array(name).min(1),
      rows: z.number().int().min(0),
    }),
  ),
  sequences: z.array(z.object({ name, last: z.string().regex(/^-?\d+$/), called: z.boolean() })),
});

/** What stands in front of the data. */
export type BackupHeader = z.infer<typeof HEADER>;
export type BackupTable = BackupHeader['tables'][number];

/** The line of the header with the line that says what the file is. */
export const headerText = (header: BackupHeader): string => `${MAGIC}${JSON.stringify(header)}\n`;

export const trailerText = (sha256: string): string => `\nsha256 ${sha256}\n`;

/** @returns the digest that the last line holds; null when that is no such line */
export const digestOf = (trailer: string): string | null => TRAILER.exec(trailer)?.[1] ?? null;

/**
 * @param known names of the migrations of this program
 * @returns the header, or sentences that say why this program cannot read the file
 */
export function readHeader(line: string, known: ReadonlySet<string>): Result<BackupHeader, readonly string[]> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return err(['The header of this backup is damaged.']);
  }
  const format = z.object({ format: z.number() }).safeParse(value);
  if (format.success && format.data.format > FORMAT)
    return err([
      `A newer version of the program made this backup (its layout is ${format.data.format}, ours ${FORMAT}).`,
    ]);
  const header = HEADER.safeParse(value);
  if (!header.success) return err(['The header of this backup is damaged.']);
  const unknown = header.data.migrations.filter((each) => !known.has(each));
  if (unknown.length === 0) return ok(header.data);
  return err([
    `A newer version of the program made this backup: ${header.data.program}. It knows tables that this one does not (${unknown.join(', ')}).`,
    'Restore it with that version or a later one.',
  ]);
}

/** A piece of the data: the name of the table that follows, bytes of it as COPY gives them, or the end. */
export type Frame =
  | { readonly kind: 'table'; readonly name: string }
  | { readonly kind: 'data'; readonly bytes: Buffer }
  | { readonly kind: 'end' };

const KINDS = { table: 0x54, data: 0x44, end: 0x45 } as const;

/** The bytes of a frame; those of the data are not copied. */
export function frameBytes(frame: Frame): readonly Buffer[] {
  const body = frame.kind === 'data' ? frame.bytes : Buffer.from(frame.kind === 'table' ? frame.name : '');
  const head = Buffer.alloc(FRAME_HEAD_BYTES);
  head.writeUInt8(KINDS[frame.kind]);
  head.writeUInt32BE(body.length, 1);
  return [head, body];
}

/**
 * Reads frames from bytes that are cut anywhere. Holds one frame at a time.
 *
 * @throws when the bytes are no frames, or end before the frame that says so
 */
export async function* readFrames(chunks: AsyncIterable<Buffer>): AsyncGenerator<Frame> {
  let held: Buffer[] = [];
  let size = 0;
  let wanted = FRAME_HEAD_BYTES;
  let ended = false;
  for await (const chunk of chunks) {
    held.push(chunk);
    size += chunk.length;
    while (size >= wanted) {
      const all = held.length === 1 && held[0] ? held[0] : Buffer.concat(held);
      const length = all.readUInt32BE(1);
      if (length > FRAME_LIMIT_BYTES || ended)
        throw new Error('The backup is damaged: what should be a frame is none.');
      wanted = FRAME_HEAD_BYTES + length;
      held = [all];
      if (size < wanted) break;
      const frame = frameOf(all[0], all.subarray(FRAME_HEAD_BYTES, wanted));
      ended = frame.kind === 'end';
      yield frame;
      held = [all.subarray(wanted)];
      size -= wanted;
      wanted = FRAME_HEAD_BYTES;
    }
  }
  if (!ended || size > 0) throw new Error('The backup ends too early.');
}

function frameOf(kind: number | undefined, body: Buffer): Frame {
  if (kind === KINDS.data) return { kind: 'data', bytes: body };
  if (kind === KINDS.table) return { kind: 'table', name: body.toString() };
  if (kind === KINDS.end) return { kind: 'end' };
  throw new Error('The backup is damaged: what should be a frame is none.');
}
