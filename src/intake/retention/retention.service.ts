import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';
import { ArchiveService, EventLog, UnitOfWork, undisturbed, type TidyReport } from '../../platform/services';
import { RetentionTerms, type TermDays, type Terms } from './retention-terms.service';
import { RetentionRepository, type Gone } from './retention.repository';

/** Interchanges of one transaction. */
const AT_ONCE = 100;

/** What a run did, or would do. */
export interface RetentionReport extends Gone, TermDays {
  /** Interchanges that are old enough and stay: held, or not closed. */
  readonly held: number;
  readonly open: number;
  /** Names of the partitions that were dropped. */
  readonly partitions: readonly string[];
  /** What became of files of the archive; absent in a preview. */
  readonly archive?: TidyReport;
}

/** Takes away what is past its time: whole years, and never what is held or not closed (architecture, decision 15). */
@Injectable()
export class RetentionService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rows: RetentionRepository,
    private readonly archive: ArchiveService,
    private readonly events: EventLog,
    private readonly terms: RetentionTerms,
  ) {}

  /** What a run would do now. Partitions that a run empties are not among those that it names. */
  async preview(now: Date): Promise<RetentionReport> {
    const terms = await this.terms.at(now);
    return this.unitOfWork.run(async (tx) => ({
      ...terms.days,
      ...(await this.rows.count(tx, terms.records)),
      ...(await this.rows.kept(tx, terms.records)),
      partitions: await this.partitions(tx, terms),
    }));
  }

  /**
   * Takes away what is past its time, in the database and in the archive.
   *
   * @throws when a backup is being taken, which would be spoilt by partitions and files that go, or the archive is being written
   */
  run(now: Date, actor = 'system'): Promise<RetentionReport> {
    return this.archive.alone(async () => {
      const terms = await this.terms.at(now);
      const gone = await this.deleteInterchanges(terms);
      await undisturbed(this.unitOfWork, (tx) => this.rows.deleteReceipts(tx, terms.records));
      const partitions = await this.unitOfWork.run((tx) => this.partitions(tx, terms));
      for (const name of partitions) await undisturbed(this.unitOfWork, (tx) => this.rows.drop(tx, { name }));
      await undisturbed(this.unitOfWork, (tx) => this.rows.deleteChunks(tx, terms.days.recordsFrom));
      const archive = await this.archive.tidy(terms.days.recordsFrom);
      return this.unitOfWork.run(async (tx) => {
        const kept = await this.rows.kept(tx, terms.records);
        const report = { ...terms.days, ...gone, ...kept, partitions, archive };
        const event = { kind: 'retention-ran', subjectType: 'retention', subjectId: terms.days.recordsFrom, actor };
        await this.events.append(tx, [{ ...event, data: { ...report, archive: { ...archive } } }]);
        return report;
      });
    });
  }

  private async deleteInterchanges({ records }: Terms): Promise<Gone> {
    let gone: Gone = { interchanges: 0, orders: 0, bytes: 0 };
    for (let more = true; more;) {
      const some = await undisturbed(this.unitOfWork, (tx) => this.rows.deleteSome(tx, records, AT_ONCE));
      gone = {
        interchanges: gone.interchanges + some.interchanges,
        orders: gone.orders + some.orders,
        bytes: gone.bytes + some.bytes,
      };
      more = some.interchanges > 0;
    }
    return gone;
  }

  private async partitions(tx: Tx, { days, events }: Terms): Promise<readonly string[]> {
    const chunks = await this.rows.emptyChunks(tx, days.recordsFrom);
    return [...chunks, ...(await this.rows.oldEvents(tx, events))].map(({ name }) => name);
  }
}
