import { testDatabase, type TestDatabase } from '../../test/harness';
import { interchangeRow } from '../../test/harness/road-rows';
import { UnitOfWork } from '../platform/services';
import type { ReferenceClaim } from './envelope-reference';
import { EnvelopeReferenceRepository } from './envelope-reference.repository';

// Real: PostgreSQL, and transactions that run at the same time.

const DAYS = 90;

describe('control references in use', () => {
  let db: TestDatabase;
  let unitOfWork: UnitOfWork;
  const references = new EnvelopeReferenceRepository();
  const claim = (interchangeId: string, key: string): ReferenceClaim => ({
    interchangeId,
    key,
    envelope: 0,
    contentHash: interchangeId,
  });
  const take = async (...claims: readonly ReferenceClaim[]): Promise<readonly (string | undefined)[]> => {
    const holders = await unitOfWork.run((tx) => references.claim(tx, claims, DAYS));
    return claims.map(({ key }) => holders.get(key)?.interchangeId);
  };
  /** Claims in a transaction that stays open until it is ended. */
  async function takeAndWait(wanted: ReferenceClaim): Promise<{ end: (fault?: Error) => Promise<unknown> }> {
    let end: (fault?: Error) => void = () => undefined;
    const ended = new Promise<Error | undefined>((resolve) => {
      end = resolve;
    });
    let running: Promise<unknown> = Promise.resolve();
    await new Promise<void>((claimed) => {
      running = unitOfWork
        .run(async (tx) => {
          await references.claim(tx, [wanted], DAYS);
          claimed();
          const fault = await ended;
          if (fault !== undefined) throw fault;
        })
        .catch((error: unknown) => error);
    });
    return {
      end: (fault) => {
        end(fault);
        return running;
      },
    };
  }
  const someoneWaits = async (): Promise<void> => {
    for (;;) {
      const [row] = await db.database.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      if ((row?.n ?? 0) > 0) return;
    }
  };

  beforeAll(async () => {
    db = await testDatabase();
    unitOfWork = new UnitOfWork(db.database);
  });
  afterAll(() => db.drop());

  it('belong to whoever comes first, also when he comes again', async () => {
    const [one, two] = [await interchangeRow(db.database), await interchangeRow(db.database)];
    expect(await take(claim(one, 'a'))).toEqual([one]);
    expect(await take(claim(two, 'a'), claim(two, 'b'))).toEqual([one, two]);
    expect(await take(claim(one, 'a'), claim(one, 'b'))).toEqual([one, two]);
  });

  it('are waited for while they are being taken, and then belong to the first', async () => {
    const [one, two] = [await interchangeRow(db.database), await interchangeRow(db.database)];
    const first = await takeAndWait(claim(one, 'c'));
    const second = take(claim(two, 'c'));
    await someoneWaits();
    await first.end();
    expect(await second).toEqual([one]);
  });

  it('are free when whoever was taking them failed', async () => {
    const [one, two] = [await interchangeRow(db.database), await interchangeRow(db.database)];
    const first = await takeAndWait(claim(one, 'd'));
    const second = take(claim(two, 'd'));
    await someoneWaits();
    await first.end(new Error('The connection broke'));
    expect(await second).toEqual([two]);
  });

  it('are taken in one order, so that batches with the same ones never wait in a circle', async () => {
    const interchanges = await Promise.all(Array.from({ length: 8 }, () => interchangeRow(db.database)));
    const keys = Array.from({ length: 200 }, (_, n) => `e${n}`);
    const batches = await Promise.all(
      interchanges.map((id, n) => take(...(n % 2 === 0 ? keys : keys.toReversed()).map((key) => claim(id, key)))),
    );
    expect(new Set(batches.flat()).size).toBe(1);
  });

  it('are forgotten after the window, not before', async () => {
    await db.database.query('DELETE FROM envelope_reference');
    const one = await interchangeRow(db.database);
    await take(claim(one, 'old'), claim(one, 'young'));
    await db.database.query(
      `UPDATE envelope_reference SET used_at = now() - make_interval(days => CASE key WHEN 'old' THEN 91 ELSE 89 END)`,
    );
    expect(await unitOfWork.run((tx) => references.forget(tx, DAYS))).toBe(1);
    expect(await db.database.query('SELECT key FROM envelope_reference')).toEqual([{ key: 'young' }]);
  });
});
