import { testDatabase, type TestDatabase } from '../../../test/harness';
import type { Tx } from '../tx';
import { faultCode } from './faults';

describe('the unit of work', () => {
  let db: TestDatabase;

  beforeAll(async () => {
    db = await testDatabase();
    await db.database.query('CREATE TABLE account (id int PRIMARY KEY, balance int NOT NULL)');
    await db.database.query('INSERT INTO account VALUES (1, 100), (2, 100)');
  });
  afterAll(() => db.drop());

  const balance = async (id: number): Promise<number> => {
    const [row] = await db.database.query<{ balance: number }>('SELECT balance FROM account WHERE id = $1', [id]);
    return row!.balance;
  };
  const pay = (tx: Tx, id: number, change: number) =>
    tx.query('UPDATE account SET balance = balance + $2 WHERE id = $1', [id, change]);

  it('commits what returns, and runs what was to follow', async () => {
    const followed: number[] = [];
    await db.unitOfWork.run(async (tx) => {
      tx.afterCommit(() => followed.push(1));
      tx.afterCommit(() => {
        throw new Error('harmless');
      });
      tx.afterCommit(() => followed.push(2));
      await pay(tx, 1, 5);
      expect(followed).toEqual([]);
    });
    expect(await balance(1)).toBe(105);
    expect(followed).toEqual([1, 2]);
  });

  it('rolls back what throws, and does not run what was to follow', async () => {
    const before = await balance(1);
    let followed = false;
    const failing = db.unitOfWork.run(async (tx) => {
      tx.afterCommit(() => (followed = true));
      await pay(tx, 1, 1_000);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await balance(1)).toBe(before);
    expect(followed).toBe(false);
  });

  it('refuses a run within a run, but not two next to each other', async () => {
    const nested = db.unitOfWork.run(() => db.unitOfWork.run(async () => undefined));
    await expect(nested).rejects.toThrow('hand the Tx on');
    await Promise.all([1, 2].map((id) => db.unitOfWork.run((tx) => pay(tx, id, 0))));
  });

  it('gets over a migration that changes what a prepared statement gives', async () => {
    await db.database.query('CREATE TABLE changing (id int)');
    const all = (id: number) => db.unitOfWork.run((tx) => tx.query('SELECT * FROM changing WHERE id <> $1', [id]));
    for (let i = 0; i < 10; i++) await all(i);
    await db.database.query('ALTER TABLE changing ADD more int');
    await expect(all(1)).rejects.toThrow('cached plan');
    await expect(all(2)).resolves.toEqual([]);
  });

  it('refuses a query after the end, so that a forgotten await is seen', async () => {
    let escaped: Tx | undefined;
    await db.unitOfWork.run(async (tx) => void (escaped = tx));
    await expect(escaped!.query('SELECT 1')).rejects.toThrow('not awaited');
  });

  /** Two transfers that lock the same rows in opposite order. */
  const transfers = (repeatable: boolean) => {
    let met = (): void => undefined;
    const both = new Promise<void>((resolve) => (met = resolve));
    let arrived = 0;
    const transfer = (from: number, to: number) =>
      db.unitOfWork.run(
        async (tx) => {
          await pay(tx, from, -10);
          if (++arrived === 2) met();
          await both;
          await pay(tx, to, 10);
        },
        { repeatable },
      );
    return Promise.allSettled([transfer(1, 2), transfer(2, 1)]);
  };

  it('runs repeatable work again after a deadlock', async () => {
    const sum = (await balance(1)) + (await balance(2));
    const results = await transfers(true);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    expect((await balance(1)) + (await balance(2))).toBe(sum);
  });

  it('leaves other work to its caller', async () => {
    const results = await transfers(false);
    const rejected = results.filter((each) => each.status === 'rejected');
    expect(rejected.map(({ reason }) => faultCode(reason))).toEqual(['40P01']);
  });

  it('survives a connection that is cut in the middle', async () => {
    const cut = db.unitOfWork.run(async (tx) => {
      const [row] = await tx.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await db.database.query('SELECT pg_terminate_backend($1)', [row!.pid]);
      await tx.query('SELECT 1');
    });
    await expect(cut).rejects.toThrow();
    for (let n = 0; n < 15; n++) await db.unitOfWork.run((tx) => pay(tx, 1, 0));
  });
});
