/** Bytes that are compressed together. A range is read without more of its file than the blocks that it lies in. */
export const BLOCK_BYTES = 1024 * 1024;
/** A file ends behind the payload that passes this. */
export const ARCHIVE_BYTES = 256 * 1024 * 1024;

/** A file that is being written, or a crash left. */
export interface ArchiveName {
  readonly id: string;
  /** First day of the month in which its payloads arrived. */
  readonly month: string;
}

/** What a written file holds. */
export interface ArchiveContent {
  readonly blockBytes: number;
  /** Compressed size of each block. */
  readonly blocks: readonly number[];
  /** Bytes before they were compressed. */
  readonly plainBytes: number;
  /** Bytes of the file. */
  readonly bytes: number;
  /** Of the file. */
  readonly sha256: string;
}

export type Archive = ArchiveName & ArchiveContent;

/** Where an archived payload lies. */
export interface ArchivePlace {
  readonly archiveId: string;
  /** Counted in the bytes before they were compressed. */
  readonly start: number;
}

/** The month in front, so that a folder sorted by name is sorted by age and old files are found without a database. */
export const archiveFileName = ({ id, month }: ArchiveName): string => `${month.slice(0, 7)}-${id}.gz`;

/** Whether a file of that name is one of ours. */
export const isArchiveFileName = (name: string): boolean => /^\d{4}-\d\d-[0-9a-f-]{36}\.gz$/.test(name);

/** Archived bytes cannot be read. The message names the file and what to do; a person mends it, and the same reading goes through. */
export class ArchiveFault extends Error {
  override readonly name = 'ArchiveFault';
  readonly owner = 'technical';
}

/** A part of a block. */
export interface BlockPart {
  readonly n: number;
  /** Where the compressed block lies in the file. */
  readonly at: number;
  readonly bytes: number;
  /** The wanted bytes, counted in the block. */
  readonly from: number;
  readonly to: number;
}

/** The parts of blocks that hold the bytes from `start` up to but without `end`, in their order. */
export function* partsOf(archive: ArchiveContent, start: number, end: number): Generator<BlockPart> {
  let at = 0;
  for (const [n, bytes] of archive.blocks.entries()) {
    const blockStart = n * archive.blockBytes;
    if (blockStart >= end) return;
    const [from, to] = [Math.max(start - blockStart, 0), Math.min(end - blockStart, archive.blockBytes)];
    if (from < to) yield { n, at, bytes, from, to };
    at += bytes;
  }
}

/** The first day of the month that so many whole months lie behind: what is of an earlier month is older than they are. */
export function archivedBefore(today: string, months: number): string {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 - months, 1));
  return first.toISOString().slice(0, 10);
}
