import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { archiveFileName, ArchiveFault } from './archive';
import { ArchiveFolder } from './archive-folder.client';
import { ArchiveWriter } from './archive-writer.service';
import { ArchiveRepository, type ListedArchive } from './archive.repository';

export interface CheckedArchives {
  readonly files: number;
  readonly payloads: number;
  /** What is wrong, in sentences. */
  readonly faults: readonly string[];
  /** Files that the database knows nothing of. */
  readonly strangers: readonly string[];
}

/** Looks after the files of the archive. */
@Injectable()
export class ArchiveCheck {
  constructor(
    private readonly rows: ArchiveRepository,
    private readonly writer: ArchiveWriter,
    private readonly folder: ArchiveFolder,
  ) {}

  list(): Promise<readonly ListedArchive[]> {
    return this.rows.list();
  }

  fileOf(archive: ListedArchive): string {
    return this.folder.fileOf(archive);
  }

  /** Reads every file, and compares it and every payload in it with the digests that are known of them. */
  async verify(): Promise<CheckedArchives> {
    const faults: string[] = [];
    let payloads = 0;
    const archives = await this.rows.list();
    for (const archive of archives) {
      const inIt = await this.rows.payloadsOf(archive.id);
      try {
        await this.writer.readBack(archive, inIt);
        payloads += inIt.length;
      } catch (error) {
        if (!(error instanceof ArchiveFault)) throw error;
        faults.push(`${error.message} ${inIt.length} payloads lie in it.`);
      }
    }
    // Also those of a run that broke off are known: the next one takes them away.
    const known = new Set([...archives, ...(await this.rows.leftovers())].map(archiveFileName));
    const strangers = (await this.folder.names()).filter((name) => !known.has(name));
    return { files: archives.length, payloads, faults, strangers: strangers.map((name) => path.join(this.folder.path, name)) };
  } // prettier-ignore
}
