import { Injectable } from '@nestjs/common';
import { undisturbed } from '../backup/take-backup.service';
import { UnitOfWork } from '../database/unit-of-work.service';
import { EventLog } from '../events/event-log.service';
import { ScheduleRepository } from '../schedule/schedule.repository';
import { archivedBefore, ArchiveFault } from './archive';
import { ArchiveWriter } from './archive-writer.service';
import { ArchiveRepository, type Cursor, type Movable } from './archive.repository';

/** What a run moved. */
export interface ArchiveReport {
  /** Bytes that arrived in a month before this day were moved. */
  readonly before: string;
  readonly files: number;
  readonly payloads: number;
  /** Bytes of the payloads, and of the files that they are in now. */
  readonly bytes: number;
  readonly fileBytes: number;
  /** Ids of payloads that are not what they were when they came; they stay in the database. */
  readonly damaged: readonly string[];
  /** Names of the partitions that were dropped. */
  readonly partitions: readonly string[];
}

/** What became of the archive when payloads had gone. */
export interface TidyReport {
  readonly rewritten: number;
  readonly removed: number;
  /** Why files with something in them that is not wanted any more stay, in sentences. */
  readonly faults: readonly string[];
}

/** Moves the bytes of old payloads out of the database into files. One run at a time, over all processes. */
@Injectable()
export class ArchiveService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rows: ArchiveRepository,
    private readonly writer: ArchiveWriter,
    private readonly events: EventLog,
    private readonly runs: ScheduleRepository,
  ) {}

  /** What a run would move now. @param today YYYY-MM-DD */
  async preview(today: string, months: number): Promise<Movable & { readonly before: string }> {
    const before = archivedBefore(today, months);
    return { before, ...(await this.rows.movable(before)) };
  }

  /**
   * Moves what is older than so many months. A run that breaks off at any place is finished by the next one.
   *
   * @throws when a run is under way already, or a backup is being taken when it comes to taking chunks away
   */
  run(today: string, months: number, actor = 'system'): Promise<ArchiveReport> {
    return this.alone(async () => {
      const before = archivedBefore(today, months);
      await this.clear();
      const moved = await this.move(before);
      // Also those of a run that broke off here, so that this stands behind the loop and not in it.
      const partitions = await this.rows.chunklessMonths(before);
      for (const name of partitions) await undisturbed(this.unitOfWork, (tx) => this.rows.drop(tx, name));
      while ((await undisturbed(this.unitOfWork, (tx) => this.rows.deleteSomeChunks(tx, before))) > 0);
      await this.clear();
      const report = { before, ...moved, partitions };
      await this.unitOfWork.run((tx) => this.events.append(tx, [
        { kind: 'archive-ran', subjectType: 'payload-archive', subjectId: before, actor, data: report },
      ])); // prettier-ignore
      return report;
    });
  }

  /**
   * Takes away what no payload needs: files that are empty of wanted bytes, and from files of months before that day what lies beside the
   * wanted ones, by writing those into a file of their own. Call it within `alone`.
   */
  async tidy(before: string): Promise<TidyReport> {
    const faults: string[] = [];
    let rewritten = 0;
    for (const { id, month } of await this.rows.partlyWanted(before)) {
      try {
        await this.writer.write(month, await this.rows.payloadsOf(id));
        rewritten++;
      } catch (error) {
        if (!(error instanceof ArchiveFault)) throw error;
        faults.push(error.message);
      }
    }
    return { rewritten, removed: await this.clear(), faults };
  }

  /** @throws when somebody else works on the archive */
  async alone<T>(act: () => Promise<T>): Promise<T> {
    let value: { readonly of: T } | undefined;
    await this.runs.alone('payload-archive', async () => {
      value = { of: await act() };
    });
    if (value === undefined) throw new Error('The archive is being worked on already. Try again when that is done.');
    return value.of;
  }

  private async move(before: string): Promise<Omit<ArchiveReport, 'before' | 'partitions'>> {
    const sum = { files: 0, payloads: 0, bytes: 0, fileBytes: 0 };
    const damaged: string[] = [];
    let after: Cursor | null = null;
    for (;;) {
      const next = await this.rows.next(before, after);
      if (next === null) return { ...sum, damaged };
      after = next.last;
      const written = await this.writer.write(next.month, next.payloads);
      damaged.push(...written.damaged);
      if (written.archive === null) continue;
      sum.files++;
      sum.payloads += written.payloads;
      sum.bytes += written.bytes;
      sum.fileBytes += written.archive.bytes;
    }
  }

  /** Takes away archives without payloads. @returns how many */
  private async clear(): Promise<number> {
    const leftovers = await this.rows.leftovers();
    for (const name of leftovers) await undisturbed(this.unitOfWork, (tx) => this.writer.discard(tx, name));
    return leftovers.length;
  }
}
