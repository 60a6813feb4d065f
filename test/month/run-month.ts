import { createHash } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import type { Finding } from '../../src/findings';
import type { Clock, IsoDate } from '../../src/kernel';
import { MASTER_TABLES, readMasterRows, type MasterTable } from '../../src/master/master-rows';
import { MasterRepository } from '../../src/master/services';
import type { Tx } from '../../src/platform';
import type { Candidate } from '../../src/review';
import { Database, UnitOfWork } from '../../src/platform/services';
import { ReleaseService } from '../../src/review/services';
import { KINDS, Month, type MonthFile } from './month';
import { monthHistory, type MonthMaster } from './month-master';
import { Confusion, type Said } from './verdict';

const LOOK_MS = 50;
/** Without an order more in this time something is stuck. */
const PATIENCE_MS = 120_000;
/** When the orders of a day come, Dutch time in winter: before any cut-off. */
const MORNING = 'T07:30:00Z';

/**
 * Puts the master of the month into an empty house and drops its orders day by day, as partners do; each day is judged by the clock of that
 * day. What was found is read where it is kept.
 */
export async function runMonth(app: INestApplicationContext, dataDir: string, seed: number, orders: number): Promise<Confusion> {
  const month = new Month(seed, orders);
  const database = app.get(Database);
  await putIn(app, month.master);
  const clock = clockOf(app);
  const confusion = new Confusion(KINDS);
  for (const [day, files] of byDay(month)) {
    clock.day = day;
    await drop(dataDir, files);
    await untilDecided(database, files);
    await hold(confusion, database, files);
  }
  return confusion;
} // prettier-ignore

function* byDay(month: Month): Generator<readonly [IsoDate, readonly MonthFile[]]> {
  let files: MonthFile[] = [];
  for (const file of month.files()) {
    const [first] = files;
    if (first !== undefined && first.day !== file.day) {
      yield [first.day, files];
      files = [];
    }
    files.push(file);
  }
  const [first] = files;
  if (first !== undefined) yield [first.day, files];
}

/** Puts the day that is played in the place of today: for the clock of the gate, and for when an order came. */
function clockOf(app: INestApplicationContext): { day: IsoDate } {
  const played = { day: '' };
  const clock: Clock = { now: () => new Date(`${played.day}${MORNING}`) };
  const gate = app.get(ReleaseService);
  const admit = gate.admit.bind(gate);
  const today = (candidate: Candidate): Candidate => ({
    ...candidate,
    arrival: { ...candidate.arrival, receivedAt: clock.now() },
  });
  Object.assign(gate, { clock, admit: (tx: Tx, candidates: readonly Candidate[]) => admit(tx, candidates.map(today)) });
  return played;
}

async function putIn(app: INestApplicationContext, master: MonthMaster): Promise<void> {
  const none = Object.fromEntries(MASTER_TABLES.map((table) => [table, []])) as Record<MasterTable, unknown>;
  const read = readMasterRows({ ...none, ...master.rows });
  if (!read.ok) throw new Error(`The master of the month is not right: ${read.error.slice(0, 5).join('; ')}`);
  const rows = read.value;
  const repository = app.get(MasterRepository);
  await app.get(UnitOfWork).run(async (tx) => {
    await repository.saveCompany(tx, rows.company);
    await repository.saveHolidays(tx, rows.holidays);
    await repository.saveArticles(tx, rows.articles);
    await repository.savePackagings(tx, rows.packagings);
    await repository.saveCustomers(tx, rows.customers);
    await repository.saveLocations(tx, rows.locations);
    await repository.saveDefaultPlaces(tx, rows.customers);
    await repository.savePartners(tx, rows.partners);
    await repository.saveAssortment(tx, rows.assortment);
    await repository.saveAgreements(tx, rows);
    await repository.savePrices(tx, rows.prices);
    await tx.query(
      `INSERT INTO quantity_history (customer_id, article_id, quantities)
       SELECT c.id, a.id, x.quantities FROM jsonb_to_recordset($1::jsonb) AS x(customer text, article text, quantities numeric[])
       JOIN customer c ON c.number = x.customer JOIN article a ON a.number = x.article`,
      [JSON.stringify(monthHistory(master))],
    );
  });
  await app.get(Database).query('ANALYZE');
}

/** Beside the folder first, so that dropping is only a rename. */
async function drop(dataDir: string, files: readonly MonthFile[]): Promise<void> {
  const staged = path.join(dataDir, 'staged');
  await mkdir(staged, { recursive: true });
  for (const { name, bytes } of files) await writeFile(path.join(staged, name), bytes);
  for (const { name } of files) await rename(path.join(staged, name), path.join(dataDir, 'drop', 'in', name));
}

async function untilDecided(database: Database, files: readonly MonthFile[]): Promise<void> {
  const hashes = files.map(hashOf);
  let [before, since] = [-1, Date.now()];
  for (;;) {
    const [row] = await database.query<{ came: number; waiting: number }>(
      `SELECT (SELECT count(*)::int FROM interchange WHERE sha256 = ANY ($1)) AS came,
         (SELECT count(*)::int FROM work WHERE kind IN ('read-interchange', 'decide-message')) AS waiting`,
      [hashes],
    );
    const { came = 0, waiting = 0 } = row ?? {};
    if (came === files.length && waiting === 0) return;
    const done = came - waiting;
    if (done !== before) [before, since] = [done, Date.now()];
    if (Date.now() - since > PATIENCE_MS) throw new Error(`${came} of ${files.length} files came and ${waiting} wait`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

const hashOf = ({ bytes }: MonthFile): string => createHash('sha256').update(bytes).digest('hex');

/** Holds what was said against what was injected. */
async function hold(confusion: Confusion, database: Database, files: readonly MonthFile[]): Promise<void> {
  const rows = await database.query<{ sha256: string; findings: readonly Finding[] | null }>(
    `SELECT i.sha256, coalesce(
         (SELECT jsonb_agg(f.body ORDER BY f.sequence) FROM sales_order o JOIN order_finding f ON f.order_id = o.id WHERE o.interchange_id = i.id),
         (SELECT jsonb_agg(f ORDER BY m.index) FROM message m CROSS JOIN jsonb_array_elements(m.findings) AS f WHERE m.interchange_id = i.id)) AS findings
     FROM interchange i WHERE i.sha256 = ANY ($1)`,
    [files.map(hashOf)],
  );
  const said = new Map(rows.map(({ sha256, findings }) => [sha256, (findings ?? []).map(saidOf)]));
  for (const file of files) confusion.add(file.name, file.injected, said.get(hashOf(file)) ?? []);
}

const saidOf = ({ code, line }: Finding): Said => ({ code, line: line ?? null });
