import { Injectable } from '@nestjs/common';
import { AWAY, type MasterTable } from '../master';
import { UnitOfWork } from '../platform/services';
import { ErpRepository, type RunCounts } from './erp.repository';
import { MasterTaker } from './master-taker.service';
import { ErpFault, TABLES_OF, type ErpPort, type Watermark } from './port';
import { type Counts, type ReadOrder, NO_TIMEOUT } from './read-order';
import { mayRevert, type Reverted } from './reverted';
import { RevertedRepository } from './reverted.repository';
import { stagedRow } from './staged-row';
import { StagingRepository, type Keyed } from './staging.repository';

/** Of a reading that lacks more than this part of a table and more rows than that, or of everything all of so many, nothing is taken for gone: it may have broken off. */
const MOST_GONE = { part: 0.2, rows: 20, all: 5 } as const;

/**
 * Takes an entity of an ERP over into the master: everything that was answered goes onto a stage first, what is as it was falls away there, and
 * the rest is written in batches. A bad row is refused with its reason and stops no other. The watermark moves with the last batch.
 */
@Injectable()
export class MasterReader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly stage: StagingRepository,
    private readonly reverted: RevertedRepository,
    private readonly erps: ErpRepository,
    private readonly taker: MasterTaker,
  ) {}

  /** @returns with `reverted` where it looks as if the ERP was put back from an older backup */
  async read(port: ErpPort, order: ReadOrder): Promise<{ readonly counts: RunCounts; readonly reverted: Reverted | null }> {
    const { erp, entity, runId, mode } = order;
    const counts: Counts = { read: 0, changed: 0, refused: 0, gone: 0 };
    const { watermark, told } = await this.fill(port, order, counts);
    const isAll = mode === 'whole' || (port.toldAll?.(entity, order.feed.watermark, watermark) ?? false);
    const reverted = counts.read > 0 || mode === 'whole' ? await this.takeOver(order, counts, isAll) : null;
    // Who is read by files is as fresh as the newest of them, and not as the last look into an empty folder.
    const isFresh = port.abilities.answersAtOnce || JSON.stringify(watermark) !== JSON.stringify(order.feed.watermark);
    await this.taker.finish(order, isFresh ? told : null, async (tx) => {
      await this.erps.readUntil(tx, erp.id, entity, watermark, mode);
      await this.erps.progress(tx, runId, counts);
    });
    return { counts, reverted };
  }

  /** @param isAll everything that the ERP has was told, though it may be that only what changed was asked for */
  private async takeOver(order: ReadOrder, counts: Counts, isAll: boolean): Promise<Reverted | null> {
    const { erp, entity, runId, mode } = order;
    const tables = TABLES_OF[entity];
    const { gone, live } = await this.unitOfWork.run(async (tx) => {
      await tx.query(NO_TIMEOUT);
      await this.erps.progress(tx, runId, counts);
      const { rows, blind } = await this.stage.filled(tx, runId);
      // The stage is gone when PostgreSQL fell over meanwhile: what is missing then says nothing.
      if (rows !== counts.read) throw new ErpFault('busy', { nl: 'er zijn {read} rijen van {entity} gelezen en daarvan zijn er nog {rows}: het wordt opnieuw gelezen', en: '{read} rows of {entity} were read, and {rows} of them are still there: it is read once more' }, { read: counts.read, entity, rows });
      await this.stage.measured(tx);
      await this.stage.contradictions(tx, runId);
      // A row of which nobody can say what it is about may be any of those that seem to be missing.
      const missing = await this.stage.gone(tx, erp.id, runId, tables.filter(ends), mode === 'whole' && !blind);
      return { gone: missing, live: await this.stage.live(tx, erp.id, tables) };
    });
    mustBeLikely(order, gone, live);
    await this.taker.refuseFaulty(order, counts);
    const reverted = await this.unitOfWork.run(async (tx) => {
      await tx.query(NO_TIMEOUT);
      await this.stage.dropSame(tx, erp.id, runId);
      const wasTold = order.feed.watermark !== null || order.feed.wholeAt !== null;
      if (!isAll || !wasTold || !mayRevert(entity)) return null;
      // What is a name and no more may come with two entities, of which each says it in its own words.
      return this.reverted.note(tx, { erpId: erp.id, runId, tables: tables.filter(ends) }, gone, order.feed.wholeAt);
    });
    const leaving = new Set(gone.flatMap((one) => (one.table === 'prices' ? [one.key] : [])));
    await this.taker.take({ ...order, leaving }, tables, counts);
    for (const table of [...tables].reverse()) await this.taker.endGone(order, table, gone, counts);
    return reverted;
  }

  /** Everything that it answers, page by page, onto the stage: while one page is written the next is read. */
  private async fill(port: ErpPort, { entity, feed, mode, runId }: ReadOrder, counts: Counts): Promise<{ readonly watermark: Watermark; readonly told: ReadonlyMap<MasterTable, number> }> {
    const reading = port.read(entity, mode === 'whole' ? null : feed.watermark);
    const told = new Map<MasterTable, number>();
    let writing: Promise<void> = Promise.resolve();
    try {
      for (;;) {
        const next = await reading.next();
        if (next.done === true) {
          await writing;
          return { watermark: next.value, told };
        }
        const rows = next.value.map((row) => stagedRow(row, ++counts.read));
        for (const { table } of rows) {
          if (!TABLES_OF[entity].includes(table)) throw new ErpFault('strange', { nl: 'er kwam een rij van {table} mee met {entity}', en: 'a row of {table} came with {entity}' }, { table, entity });
          told.set(table, (told.get(table) ?? 0) + 1);
        }
        await writing;
        const seen = { ...counts };
        writing = this.unitOfWork.run(async (tx) => {
          await this.stage.add(tx, runId, rows);
          await this.erps.progress(tx, runId, seen);
        });
        // Looked at with the next page; until then it is nobody's.
        writing.catch(() => undefined);
      }
    } finally {
      await writing.catch(() => undefined);
      // Left before its end it may hold a connection or a file.
      await reading.return({}).catch(() => undefined);
    }
  }
} // prettier-ignore

/** Whether the going of a row ends something. */
const ends = (table: MasterTable): boolean => (AWAY[table] ?? []).length > 0;

/** Half an answer is no reason to block half of the articles. Each table by itself: of files one may be whole and the other not. */
function mustBeLikely({ erp, entity, mode, goneIsGone }: ReadOrder, gone: readonly (Keyed & { readonly said: boolean })[], live: ReadonlyMap<MasterTable, number>): void {
  if (goneIsGone) return;
  for (const [table, rows] of live) {
    const missing = gone.filter((one) => one.table === table && !one.said).length;
    const isMuch = missing > MOST_GONE.rows && missing > rows * MOST_GONE.part;
    const isAll = mode === 'whole' && missing === rows && rows >= MOST_GONE.all;
    if (!isMuch && !isAll) continue;
    // About this reading alone: orders and everything else go on.
    throw new ErpFault(
      'busy',
      {
        nl: 'van {rows} rijen van {table} ontbreken er {missing} in {erp}. Er is niets overgenomen: kijk of het antwoord volledig is, en laat het lezen met "erp read {erp} {entity} --whole --gone" als ze er echt niet meer zijn',
        en: '{missing} of {rows} rows of {table} are missing in {erp}. Nothing was taken over: see whether its answer is whole, and let it be read with "erp read {erp} {entity} --whole --gone" where they really are no more',
      },
      { missing, rows, table, erp: erp.code, entity },
    );
  }
} // prettier-ignore
