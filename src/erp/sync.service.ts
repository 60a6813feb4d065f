import { Injectable, Logger } from '@nestjs/common';
import { storedWords, type Language, type Words } from '../kernel';
import { ScheduleService, UnitOfWork } from '../platform/services';
import { EntityReader, type EntityRead } from './entity-reader.service';
import { ErpGate } from './erp-gate.service';
import { ErpRepository, type ErpRun, type ErpSystem, type RunCounts } from './erp.repository';
import { ErpFault, type ErpEntity } from './port';
import { describeRun } from './reading-words';
import { describeReverted, type Reverted } from './reverted';
import { balances, type Balance, type RunMode } from './run';

/** How a reading is asked for. */
export interface ReadingAsked {
  readonly mode: RunMode;
  readonly by: string;
  readonly goneIsGone?: boolean;
}

/** What came of it; `refusal` where it did not begin or broke off, for a terminal. */
export interface Reading {
  readonly counts: RunCounts | null;
  readonly balance: Balance | null;
  readonly reverted: Reverted | null;
  readonly refusal: string | null;
}

const refused = (refusal: string): Reading => ({ counts: null, balance: null, reverted: null, refusal });

const UNLIKE = { nl: 'beide kanten komen niet overeen', en: 'both sides do not agree' } as const satisfies Words;
const OURS = {
  nl: 'het mislukte door een fout bij ons, die in het logboek staat',
  en: 'it failed for a reason of ours, which is in the log',
} as const satisfies Words;

/** What of a reading that is done a person is to look at. */
function wrongWith({ balance, reverted }: EntityRead): string | null {
  const wrong = [
    ...(balance === null || balances(balance) ? [] : [UNLIKE]),
    ...(reverted === null ? [] : [describeReverted(reverted)]),
  ];
  const all = (language: Language): string => wrong.map((one) => one[language]).join('; ');
  return wrong.length === 0 ? null : storedWords({ nl: all('nl'), en: all('en') });
}

/** Reads an entity of an ERP and writes the run down, whatever comes of it. */
@Injectable()
export class SyncService {
  private readonly log = new Logger('Erp');

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: ErpGate,
    private readonly erps: ErpRepository,
    private readonly entities: EntityReader,
    private readonly schedule: ScheduleService,
  ) {}

  /** One reading of an entity at a time over all processes; what is asked for while it runs is refused. */
  async read(erp: ErpSystem, entity: ErpEntity, asked: ReadingAsked): Promise<Reading> {
    let reading = refused(`${entity} of ${erp.code} is being read already`);
    await this.schedule.alone(`erp ${erp.code} ${entity}`, async () => {
      reading = await this.readAlone(erp, entity, asked);
    });
    return reading;
  }

  /** Begins a reading and does not wait for its end. @returns the run; null where that entity is being read already */
  begin(erp: ErpSystem, entity: ErpEntity, asked: ReadingAsked): Promise<string | null> {
    return new Promise((resolve, reject) => {
      this.schedule
        .alone(`erp ${erp.code} ${entity}`, async () => {
          await this.readAlone(erp, entity, asked, resolve);
        })
        .then(() => resolve(null))
        .catch((error: unknown) => {
          this.log.warn(`${erp.code} ${entity}: ${error instanceof Error ? error.message : 'fault'}`);
          reject(error instanceof Error ? error : new Error(String(error)));
        });
    });
  }

  /** The readings, newest first. */
  runs(
    erp: ErpSystem,
    entity: ErpEntity | null,
    most: number,
    before: { readonly at: string; readonly id: string } | null,
  ): Promise<readonly ErpRun[]> {
    return this.unitOfWork.run((tx) => this.erps.runs(tx, erp.id, entity, most, before));
  }

  /** The last readings, for a terminal. */
  async lastLines(erp: ErpSystem): Promise<readonly string[]> {
    const runs = await this.runs(erp, null, 50, null);
    return runs.length === 0 ? [`${erp.code} was not read yet.`] : runs.map(describeRun);
  }

  private async readAlone(
    erp: ErpSystem,
    entity: ErpEntity,
    asked: ReadingAsked,
    begun?: (runId: string) => void,
  ): Promise<Reading> {
    // prettier-ignore
    const feed = (await this.unitOfWork.run((tx) => this.erps.feeds(tx, erp.id))).find((one) => one.entity === entity);
    if (feed === undefined) return refused(`${erp.code} has no ${entity} to read`);
    const runId = await this.unitOfWork.run((tx) => this.erps.begin(tx, erp.id, entity, asked.mode, asked.by));
    begun?.(runId);
    try {
      const read = await this.gate.using(erp, (port) => this.entities.read(port, { erp, entity, feed, asked, runId }));
      await this.unitOfWork.run(async (tx) => {
        await this.erps.progress(tx, runId, read.counts);
        await this.erps.finish(tx, runId, 'done', wrongWith(read), read.balance);
      });
      return { ...read, refusal: null };
    } catch (error) {
      const said = error instanceof ErpFault ? error.words : OURS;
      if (!(error instanceof ErpFault))
        this.log.error(
          `${erp.code} ${entity}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        );
      await this.unitOfWork.run(async (tx) => {
        await tx.query('DELETE FROM erp_stage WHERE run_id = $1', [runId]);
        await this.erps.finish(tx, runId, 'failed', storedWords(said), null);
      });
      return refused(said.en);
    }
  }
}
