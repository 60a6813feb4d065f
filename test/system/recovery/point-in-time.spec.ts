import { counters, outbox } from '../../../src/cli-outbox';
import { demo } from '../../../src/cli-database';
import { connectPool } from '../../../src/platform/database/open-database.service';
import { Database, UnitOfWork } from '../../../src/platform/services';
import { orderFile } from '../../builders/order-file';
import type { TestDatabase } from '../../harness';
import { commandOn } from '../../harness/command';
import { ExternalPostgres } from '../../harness/external-postgres';
import { Office } from '../../harness/office';

// Real: a PostgreSQL server with its log archived, pg_basebackup, the steps of docs/backup.md, the commands, the whole program.

let server: ExternalPostgres;
beforeAll(async () => {
  server = await ExternalPostgres.start();
}, 60_000);
afterAll(() => server.remove());

/** The database of the server, for an office: what it drops is its connections. */
async function database(): Promise<TestDatabase> {
  const opened: Database[] = [];
  const connectAgain = async (): Promise<Database> => {
    const pool = { connections: 8, statementMs: 30_000, applicationName: 'binnendienst recovery' };
    const made = new Database(await connectPool(server.url, pool), 0);
    opened.push(made);
    return made;
  };
  const first = await connectAgain();
  const drop = async (): Promise<void> => {
    for (const each of opened) await each.close();
  };
  return { url: server.url, database: first, unitOfWork: new UnitOfWork(first), connectAgain, drop };
}
const openOffice = async (): Promise<Office> => Office.open({ database: await database(), people: false });
const orders = async (office: Office): Promise<readonly string[]> =>
  (await office.query<{ n: string }>(`SELECT buyer_order_number AS n FROM sales_order WHERE buyer_order_number LIKE 'PT%' ORDER BY 1`)).map(({ n }) => n); // prettier-ignore
const bring = async (office: Office, number: string): Promise<void> => {
  await office.drop({ [`${number}.edi`]: orderFile(number, [{ number }]) });
  await office.until(`${number} is there`, async () => (await orders(office)).includes(number));
};
const answers = (office: Office): Promise<readonly string[]> => office.files('out');

it('is at the instant that is asked for, and nothing leaves twice or under a number that was used', async () => {
  expect(await commandOn(server.url, demo)).toBe(true);
  const before = await openOffice();
  server.backUp();
  await bring(before, 'PT1');
  await before.rest();
  const [at] = await before.query<{ now: Date }>('SELECT clock_timestamp() AS now');
  await before.query('SELECT pg_sleep(0.01)');
  await bring(before, 'PT2');
  await before.until('PT2 is answered', async () => (await answers(before)).some((name) => name.includes('PT2')));
  await before.rest();
  const [used] = await before.query<{ last: number }>('SELECT max(last)::int AS last FROM control_counter');
  await before.close();

  server.recover(at?.now ?? new Date(0));
  expect(await commandOn(server.url, () => outbox(['hold', 'Recovered', '--by', 'demo']))).toMatchObject({ ok: true });
  expect(await commandOn(server.url, () => counters(['jump', '--by', 'demo']))).toMatchObject({ ok: true });

  const after = await openOffice();
  try {
    expect(await after.query('SELECT pg_is_in_recovery() AS yes')).toEqual([{ yes: false }]);
    expect(await orders(after)).toEqual(['PT1']);
    await bring(after, 'PT2');
    const waiting = `outbox o JOIN sales_order s ON s.id = o.order_id WHERE s.buyer_order_number = 'PT2' AND o.state = 'due'`;
    await after.until('the answer waits', async () => (await after.count(waiting)) === 1);
    await after.sweep();
    expect(await answers(after)).toEqual([]);
    expect(await commandOn(server.url, () => outbox(['release', '--by', 'demo']))).toMatchObject({ ok: true });
    await after.until('the answer leaves', async () => (await answers(after)).some((name) => name.includes('PT2')));
    const [sent] = await after.query<{ number: number }>(
      `SELECT control_reference::int AS number FROM outbox o JOIN sales_order s ON s.id = o.order_id WHERE s.buyer_order_number = 'PT2'`,
    );
    expect(sent?.number).toBeGreaterThan(used?.last ?? Infinity);
  } finally {
    await after.close();
  }
}, 120_000);
