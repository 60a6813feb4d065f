import { Injectable } from '@nestjs/common';
import type { MasterTable } from '../master';
import { MasterImport } from '../master/services';
import { isDataFault, type Tx } from '../platform';
import { Database, UnitOfWork } from '../platform/services';
import { ErpRepository } from './erp.repository';
import { TABLES_OF } from './port';
import { NO_TIMEOUT, type Counts, type ReadOrder } from './read-order';
import type { StagedRow } from './staged-row';
import { StagingRepository, type Keyed } from './staging.repository';

/** Rows that share a transaction on their way into the master. */
const BATCH = 2_000;
/** Columns that may name a row which comes later: of the same table, or of a later one. */
const LATE: Readonly<Partial<Record<MasterTable, string>>> = {
  articles: 'successor',
  customers: 'defaultDeliveryPlace',
};

/** Batches that are written at the same time, where their rows lock nothing of each other; one where nothing is said. */
const AT_ONCE: Readonly<Partial<Record<MasterTable, number>>> = { prices: 2 };

/** `leaving`: keys of prices that have gone, so that what they were told by is told by another key now, or ends. */
type TakeOrder = ReadOrder & { readonly leaving: ReadonlySet<string> };
type KeyedRow = Pick<StagedRow, 'key' | 'row'>;

/** What came of a batch; `late`: keys of rows that stand there without a name that comes later. */
interface Taken {
  readonly changed: number;
  readonly refused: number;
  readonly late: readonly string[];
}

/** Takes what an ERP told from the stage into the master. */
@Injectable()
export class MasterTaker {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly stage: StagingRepository,
    private readonly erps: ErpRepository,
    private readonly master: MasterImport,
  ) {}

  /** Everything that is on the stage, table by table, with the names that come later set at the end. */
  async take(order: TakeOrder, tables: readonly MasterTable[], counts: Counts): Promise<void> {
    const late: Keyed[] = [];
    for (const table of tables) await this.takeTable(order, table, counts, late);
    for (const table of tables) await this.takeAgain(order, table, late, counts);
  }

  /** Rows that cannot be read, and those that are known by nothing, are refused with their reason. What stood there of them stays. */
  async refuseFaulty({ erp, entity, runId, mode }: ReadOrder, counts: Counts): Promise<void> {
    if (mode === 'whole') await this.unitOfWork.run((tx) => this.master.forgetPlaces(tx, TABLES_OF[entity]));
    for (;;) {
      const some = await this.unitOfWork.run(async (tx) => {
        const rows = await this.stage.faulty(tx, runId, BATCH);
        await this.master.refuse(tx, rows.map(({ table, key, row, fault }) => ({ table, key, row, faults: [fault] })));
        for (const table of new Set(rows.map((one) => one.table)))
          await this.stage.refused(tx, erp.id, table, rows.flatMap((one) => (one.table === table ? [one.key] : [])));
        return rows.length;
      });
      counts.refused += some;
      if (some < BATCH) return;
    }
  }

  /** Clears the stage and says how fresh the tables are. @param told null where nothing says that they are @param more what is written with it */
  async finish({ entity, runId }: ReadOrder, told: ReadonlyMap<MasterTable, number> | null, more: (tx: Tx) => Promise<void>): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await tx.query(NO_TIMEOUT);
      await this.stage.clear(tx, runId);
      if (told !== null) await this.master.markSynced(tx, new Map(TABLES_OF[entity].map((table) => [table, told.get(table) ?? 0])));
      await more(tx);
    });
  }

  /** What it has no more ends here, unless another ERP has it, or it is told by another key now. Of a table at once: a key may be another one's. */
  async endGone({ erp, runId }: ReadOrder, table: MasterTable, gone: readonly Keyed[], counts: Counts): Promise<void> {
    const keys = gone.flatMap((one) => (one.table === table ? [one.key] : []));
    if (keys.length === 0) return;
    await this.unitOfWork.run(async (tx) => {
      await tx.query(NO_TIMEOUT);
      await this.erps.progress(tx, runId, { ...counts, gone: counts.gone + keys.length });
      await this.stage.away(tx, erp.id, table, keys);
      await this.end(tx, table, keys);
    });
    counts.gone += keys.length;
  }

  /** Of keys that have gone from an ERP what no other one tells, and which is told by no other key, ends here. */
  async end(tx: Tx, table: MasterTable, keys: readonly string[]): Promise<void> {
    const ended = await this.stage.toldNoMore(tx, table, keys);
    for (let from = 0; from < ended.length; from += BATCH) {
      const some = ended.slice(from, from + BATCH);
      await this.master.away(tx, table, some, await this.stage.toldByDay(tx, table, some));
    }
  }

  /** Several batches at a time, so that while the database writes one the next is looked through. */
  private async takeTable(order: TakeOrder, table: MasterTable, counts: Counts, late: Keyed[]): Promise<void> {
    let after = '';
    for (;;) {
      const rows = await this.stage.next(this.database, order.runId, table, after, BATCH * (AT_ONCE[table] ?? 1));
      const last = rows.at(-1);
      if (last === undefined) return;
      after = last.key;
      const batches = Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, at) => rows.slice(at * BATCH, (at + 1) * BATCH));
      const taken = await Promise.allSettled(batches.map((batch) => this.takeApart(order, table, batch)));
      for (const one of taken) {
        if (one.status === 'rejected') throw one.reason;
        counts.changed += one.value.changed;
        counts.refused += one.value.refused;
        late.push(...one.value.late.map((key) => ({ table, key })));
      }
      await this.unitOfWork.run((tx) => this.erps.progress(tx, order.runId, counts));
    }
  }

  /** A batch; where the tables do not take one of its rows, which nobody saw before, the halves of it, down to that row. */
  private async takeApart(order: TakeOrder, table: MasterTable, rows: readonly KeyedRow[]): Promise<Taken> {
    try {
      return await this.unitOfWork.run((tx) => this.takeBatch(tx, order, table, rows));
    } catch (error) {
      if (!isDataFault(error)) throw error;
      const [first] = rows;
      if (first !== undefined && rows.length === 1) return this.refuse(order, table, first, error.message);
      const middle = Math.ceil(rows.length / 2);
      const one = await this.takeApart(order, table, rows.slice(0, middle));
      const other = await this.takeApart(order, table, rows.slice(middle));
      return { changed: one.changed + other.changed, refused: one.refused + other.refused, late: [...one.late, ...other.late] };
    }
  }

  private async refuse({ erp }: ReadOrder, table: MasterTable, { key, row }: KeyedRow, fault: string): Promise<Taken> {
    await this.unitOfWork.run(async (tx) => {
      await this.master.refuse(tx, [{ table, key, row, faults: [`the tables do not take it: ${fault}`] }]);
      await this.stage.refused(tx, erp.id, table, [key]);
    });
    return { changed: 0, refused: 1, late: [] };
  }

  /** Rows that named what was not there yet are taken without that name first, so that others can name them. @returns their keys among the rest */
  private async takeBatch(tx: Tx, { erp, runId, leaving }: TakeOrder, table: MasterTable, rows: readonly KeyedRow[]): Promise<Taken> {
    const column = LATE[table];
    const byDay = await this.stage.toldByDay(tx, table, rows.map(({ key }) => key), { erpId: erp.id, keys: leaving });
    const places = await this.master.takeKnown(tx, table, rows.map(({ row }) => row), byDay);
    const bad = new Set(rows.flatMap(({ key }, place) => (places.has(place) ? [key] : [])));
    const isLate = ({ key, row }: KeyedRow): boolean => column !== undefined && bad.has(key) && (row[column] ?? null) !== null;
    const waiting = rows.filter(isLate);
    if (waiting.length > 0 && column !== undefined) {
      const without = await this.master.takeKnown(tx, table, waiting.map(({ row }) => ({ ...row, [column]: null })));
      for (const [place, { key }] of waiting.entries()) if (!without.has(place)) bad.delete(key);
    }
    await this.stage.taken(tx, erp.id, runId, table, { from: rows[0]?.key ?? '', to: rows.at(-1)?.key ?? '', bad: [...bad] });
    await this.stage.refused(tx, erp.id, table, [...bad]);
    return { changed: rows.length - bad.size, refused: bad.size, late: waiting.flatMap(({ key }) => (bad.has(key) ? [] : [key])) };
  }

  /** With everything there, the names that came too early. What is not there now is not there. */
  private async takeAgain(order: TakeOrder, table: MasterTable, late: readonly Keyed[], counts: Counts): Promise<void> {
    const keys = late.flatMap((one) => (one.table === table ? [one.key] : []));
    for (let from = 0; from < keys.length; from += BATCH)
      counts.refused += await this.takeLate(order, table, keys.slice(from, from + BATCH));
  }

  /** As `takeApart`. It stands there but for that name; what is refused is looked at again with the next reading. @returns how many were refused */
  private async takeLate(order: TakeOrder, table: MasterTable, keys: readonly string[]): Promise<number> {
    try {
      return await this.unitOfWork.run(async (tx) => {
        const rows = await this.stage.some(tx, order.runId, table, keys);
        const places = await this.master.takeKnown(tx, table, rows.map(({ row }) => row));
        const bad = rows.flatMap(({ key }, place) => (places.has(place) ? [key] : []));
        await this.stage.refused(tx, order.erp.id, table, bad);
        return bad.length;
      });
    } catch (error) {
      if (!isDataFault(error)) throw error;
      if (keys.length > 1) {
        const middle = Math.ceil(keys.length / 2);
        return (await this.takeLate(order, table, keys.slice(0, middle))) + (await this.takeLate(order, table, keys.slice(middle)));
      }
      const [first] = await this.unitOfWork.run((tx) => this.stage.some(tx, order.runId, table, keys));
      return first === undefined ? 0 : (await this.refuse(order, table, first, error.message)).refused;
    }
  }
} // prettier-ignore
