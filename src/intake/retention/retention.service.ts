import { Injectable } from '@nestjs/common';
import { businessDateOf, instantOf } from '../../kernel';
import type { Tx } from '../../platform';
import { BACKUP_LOCK, ConfigService, Database, EventLog, UnitOfWork } from '../../platform/services';
import { keptFrom } from './retention';
import { RetentionRepository, type Gone } from './retention.repository';

/** Interchanges of one transaction. */
const AT_ONCE = 100;

/** What a run did, or would do. */
export interface RetentionReport extends Gone {
  /** First day of which records are kept. */
  readonly recordsFrom: string;
  readonly eventsFrom: string;
  /** Interchanges that are old enough and stay: held, or not closed. */
  readonly held: number;
  readonly open: number;
  /** Names of the partitions that were dropped. */
  readonly partitions: readonly string[];
}

/** Takes away what is past its time: whole years, and never what is held or not closed (architecture, decision 15). */
@Injectable()
export class RetentionService {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly rows: RetentionRepository,
    private readonly events: EventLog,
    private readonly config: ConfigService,
  ) {}

  /** What a run would do now. Partitions that a run empties are not among those that it names. */
  async preview(now: Date): Promise<RetentionReport> {
    const from = await this.from(now);
    return {
      ...from.report,
      ...(await this.rows.count(this.database, from.records)),
      ...(await this.rows.kept(this.database, from.records)),
      partitions: [
        ...(await this.rows.emptyChunks(this.database, from.report.recordsFrom)),
        ...(await this.rows.oldEvents(this.database, from.events)),
      ].map(({ name }) => name),
    };
  }

  /** @throws when a backup is being taken, which would be spoilt by partitions that go */
  async run(now: Date, actor = 'system'): Promise<RetentionReport> {
    const from = await this.from(now);
    let gone: Gone = { interchanges: 0, orders: 0, bytes: 0 };
    for (let more = true; more;) {
      const some = await this.alone((tx) => this.rows.deleteSome(tx, from.records, AT_ONCE));
      gone = {
        interchanges: gone.interchanges + some.interchanges,
        orders: gone.orders + some.orders,
        bytes: gone.bytes + some.bytes,
      };
      more = some.interchanges > 0;
    }
    await this.alone((tx) => this.rows.deleteReceipts(tx, from.records));
    const partitions = [
      ...(await this.rows.emptyChunks(this.database, from.report.recordsFrom)),
      ...(await this.rows.oldEvents(this.database, from.events)),
    ];
    for (const partition of partitions) await this.alone((tx) => this.rows.drop(tx, partition));
    await this.alone((tx) => this.rows.deleteChunks(tx, from.report.recordsFrom));
    const kept = await this.rows.kept(this.database, from.records);
    const report = { ...from.report, ...gone, ...kept, partitions: partitions.map(({ name }) => name) };
    await this.unitOfWork.run((tx) => this.events.append(tx, [
      { kind: 'retention-ran', subjectType: 'retention', subjectId: from.report.recordsFrom, actor, data: { ...report } },
    ])); // prettier-ignore
    return report;
  }

  private async alone<T>(act: (tx: Tx) => Promise<T>): Promise<T> {
    return this.unitOfWork.run(async (tx) => {
      const [lock] = await tx.query<{ got: boolean }>('SELECT pg_try_advisory_xact_lock($1, $2) AS got', [...BACKUP_LOCK]);
      if (lock?.got !== true) throw new Error('A backup is being taken; nothing goes meanwhile. Try again when it is done.');
      return act(tx);
    });
  } // prettier-ignore

  private async from(now: Date): Promise<{
    readonly records: Date;
    readonly events: Date;
    readonly report: Pick<RetentionReport, 'recordsFrom' | 'eventsFrom'>;
  }> {
    const [company] = await this.database.query<{ ends: string }>('SELECT financial_year_ends AS ends FROM company');
    const today = businessDateOf(now);
    const { recordYears, eventYears } = this.config.limits;
    const [recordsFrom, eventsFrom] = [recordYears, eventYears].map((years) =>
      keptFrom(today, company?.ends ?? '12-31', years),
    ) as [string, string];
    const report = { recordsFrom, eventsFrom };
    return { records: instantOf(recordsFrom, '00:00'), events: instantOf(eventsFrom, '00:00'), report };
  }
}
