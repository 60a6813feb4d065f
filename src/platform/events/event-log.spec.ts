import { testDatabase, type TestDatabase } from '../../../test/harness';
import { EventLog } from './event-log.service';

describe('the event log', () => {
  let db: TestDatabase;
  let log: EventLog;

  beforeAll(async () => {
    db = await testDatabase();
    log = new EventLog(db.database);
    await db.unitOfWork.run((tx) =>
      log.append(tx, [
        { kind: 'order-released', subjectType: 'sales-order', subjectId: '7', actor: 'system', data: { version: 2 } },
        { kind: 'order-released', subjectType: 'sales-order', subjectId: '8', actor: 'u1' },
      ]),
    );
  });
  afterAll(() => db.drop());

  it('tells what happened to a subject', async () => {
    const [event, ...others] = await log.of('sales-order', '7');
    expect(event).toMatchObject({ kind: 'order-released', actor: 'system', data: { version: 2 } });
    expect(others).toEqual([]);
  });

  it.each([
    `UPDATE event_log SET actor = 'x'`,
    'DELETE FROM event_log',
    'TRUNCATE event_log',
    'TRUNCATE event_log_default',
  ])('refuses: %s', async (statement) => {
    await expect(db.database.query(statement)).rejects.toThrow('append-only');
  });

  it('refuses changes of its partitions too, of later months as well', async () => {
    await db.database.query(`SELECT make_month_partition('event_log', '2031-05-17')`);
    await db.database.query(
      `INSERT INTO event_log (at, kind, subject_type, subject_id, actor) VALUES ('2031-05-31', 'a', 'b', 'c', 'd')`,
    );
    for (const statement of ['DELETE FROM event_log_y2031m05', 'TRUNCATE event_log_y2031m05']) {
      await expect(db.database.query(statement)).rejects.toThrow('append-only');
    }
  });

  it('makes each month once, and leaves a month alone that has rows elsewhere', async () => {
    const make = async (month: string): Promise<unknown> => {
      const [row] = await db.database.query<{ made: boolean }>('SELECT make_month_partition($1, $2) AS made', [
        'event_log',
        month,
      ]);
      return row!.made;
    };
    await db.database.query(
      `INSERT INTO event_log (at, kind, subject_type, subject_id, actor) VALUES ('2040-01-31', 'a', 'b', 'c', 'd')`,
    );
    expect([await make('2039-12-01'), await make('2039-12-31'), await make('2040-01-01')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
