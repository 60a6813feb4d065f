import { Injectable } from '@nestjs/common';
import { ArchiveFault, type ArchivePlace } from './archive';
import { ArchiveFolder, type OpenArchive } from './archive-folder.client';
import { ArchiveRepository } from './archive.repository';

/** Reads bytes out of the files of the archive: of each file one block is in memory. */
@Injectable()
export class ArchiveReader {
  constructor(
    private readonly rows: ArchiveRepository,
    private readonly folder: ArchiveFolder,
  ) {}

  /** @throws ArchiveFault when the file is not there */
  async open(archiveId: string): Promise<OpenArchive> {
    const [archive] = await this.rows.kept([archiveId]);
    // The row goes when no payload lies in its file any more: whoever asks looks again.
    if (archive === undefined) throw new ArchiveFault(`There is no archive ${archiveId}.`);
    return this.folder.open(archive);
  }

  /** Many ranges, in the order in which they are asked for; each is held whole. One file is open at a time. */
  async ranges(places: readonly (ArchivePlace & { readonly end: number })[]): Promise<readonly Buffer[]> {
    const found = places.map(() => Buffer.alloc(0));
    for (const archiveId of new Set(places.map((place) => place.archiveId))) {
      const file = await this.open(archiveId);
      try {
        for (const [i, place] of places.entries()) {
          if (place.archiveId !== archiveId) continue;
          const parts: Buffer[] = [];
          for await (const part of file.read(place.start, place.end)) parts.push(part);
          // A copy: a part keeps the whole block alive.
          found[i] = Buffer.concat(parts);
        }
      } finally {
        await file.close();
      }
    }
    return found;
  }
}
