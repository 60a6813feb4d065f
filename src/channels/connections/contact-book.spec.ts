import { z } from 'zod';
import { contactsOn } from '../../../test/harness/signing';
import { testConfig, testDatabase, type TestDatabase } from '../../../test/harness';
import type { ScheduleService } from '../../platform/services';
import { CONNECTION_KINDS, type Connection } from './connection';
import { ConnectionBook } from './connection-book.service';
import { ConnectionRepository } from './connection.repository';
import { ConnectionWatch } from './connection-watch.service';
import { ContactFault } from './contact';

// Real: PostgreSQL, and two processes on it. That time has passed is written into the rows.

let db: TestDatabase;
let book: ConnectionBook;
beforeAll(async () => {
  db = await testDatabase();
  book = new ConnectionBook(db.database, db.unitOfWork, new ConnectionRepository());
  for (const name of CONNECTION_KINDS) {
    const isFetched = name === 'webhook' ? {} : { isFetched: () => true };
    book.register({ name, settings: z.unknown(), accountKind: null, test: () => Promise.resolve([]), ...isFetched });
  }
});
afterAll(() => db.drop());
beforeEach(() => db.database.query('TRUNCATE connection, work CASCADE'));

const connect = async (code: string, active = true): Promise<Connection> => {
  const saved = await book.save({ code, kind: 'sftp', partnerCode: null, settings: {}, secretName: null, active });
  if (!saved.ok) throw new Error(saved.error.join('; '));
  return saved.value;
};
const AWAY = new ContactFault('connection', 'away');
const later = (minutes: number) =>
  db.database.query(`UPDATE connection_contact SET failing_since = failing_since - $1 * interval '1 minute'`, [
    minutes,
  ]);
const told = async (): Promise<number> =>
  (await db.database.query(`SELECT FROM work WHERE kind = 'report-connection'`)).length;
const watchOf = (connectionDownMs: number): ConnectionWatch => {
  const config = testConfig({ limits: { connectionDownMs } });
  const schedule = { register: () => undefined } as unknown as ScheduleService;
  return new ConnectionWatch(schedule, book, contactsOn(db.database, config), config);
};

it('an outage is told of once, by however many processes it is noted', async () => {
  const { id } = await connect('a');
  const two = [contactsOn(db.database), contactsOn(await db.connectAgain())];
  const all = (): Promise<unknown> => Promise.all([...two, ...two, ...two].map((each) => each.failed(id, AWAY)));
  await all();
  expect(await told()).toBe(0);
  await later(61);
  await all();
  expect(await told()).toBe(1);
  await db.database.query('DELETE FROM work');
  await all();
  expect(await told()).toBe(0);
  expect(await two[0]?.all()).toEqual(
    new Map([[id, expect.objectContaining({ failures: 18, obstacle: 'connection', lastReason: 'away', lastSuccessAt: null })]]),
  ); // prettier-ignore
});

it('is over with the first success, and nobody hears of the end of one that nobody was told of', async () => {
  const { id } = await connect('a');
  const contacts = contactsOn(db.database);
  for (const minutes of [59, 61]) {
    await contacts.failed(id, AWAY);
    await later(minutes);
    await contacts.succeeded(id);
    await contacts.failed(id, AWAY);
    expect(await told()).toBe(0);
    await contacts.succeeded(id);
  }
  await contacts.failed(id, AWAY);
  await later(61);
  await contacts.failed(id, AWAY);
  await db.database.query('DELETE FROM work');
  await contacts.succeeded(id);
  expect(await told()).toBe(1);
});

it('of a connection that is tried once a day is told of by the watch, though not by a process that has only just started', async () => {
  const { id } = await connect('a');
  await contactsOn(db.database).failed(id, AWAY);
  await later(61);
  // An hour, which no process of a test has lived for.
  expect(await watchOf(3_600_000).look()).toBe('0 told, 0 over');
  expect(await watchOf(1).look()).toBe('1 told, 0 over');
  expect(await watchOf(1).look()).toBe('0 told, 0 over');
});

it('of a connection that is switched off is over', async () => {
  const [{ id }, other] = [await connect('a'), await connect('b')];
  for (const each of [id, other.id]) await contactsOn(db.database).failed(each, AWAY);
  await connect('a', false);
  expect(await watchOf(3_600_000).look()).toBe('0 told, 1 over');
  const contacts = await contactsOn(db.database).all();
  expect([contacts.get(id)?.failures, contacts.get(other.id)?.failures]).toEqual([0, 1]);
});
