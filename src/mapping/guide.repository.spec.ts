import { testDatabase, type TestDatabase } from '../../test/harness';
import { partnerRow } from '../../test/harness/road-rows';
import { GuideRepository, type NewOverlay } from './guide.repository';

describe('overlays in the database', () => {
  let db: TestDatabase;
  const overlays = new GuideRepository();
  const overlay = (guide: string, version = 1): NewOverlay => ({ guide, version, partner: 'groot', text: 'text', madeBy: 'jan' }); // prettier-ignore

  beforeAll(async () => {
    db = await testDatabase();
    await partnerRow(db.database, 'groot');
  });
  afterAll(() => db.drop());

  it('become visible in the order of their revisions: the last one seen is the highest', async () => {
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve) => (end = resolve));
    let added = (): void => undefined;
    const isAdded = new Promise<void>((resolve) => (added = resolve));
    const first = db.unitOfWork.run(async (tx) => {
      await overlays.add(tx, overlay('groot/first'));
      added();
      await ended;
    });
    await isAdded;
    const committed: string[] = [];
    const second = db.unitOfWork.run((tx) => overlays.add(tx, overlay('groot/second'))).then(() => committed.push('second')); // prettier-ignore
    const isWaiting = async (): Promise<boolean> => (await db.database.query('SELECT FROM pg_locks WHERE NOT granted')).length > 0; // prettier-ignore
    while (committed.length === 0 && !(await isWaiting())) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(committed).toEqual([]);
    end();
    await Promise.all([first, second]);
    expect((await overlays.list(db.database)).map(({ guide }) => guide)).toEqual(['groot/first', 'groot/second']);
  });

  it('count up: a version below the last one would hold for nobody', async () => {
    const add = (version: number): Promise<boolean> => db.unitOfWork.run((tx) => overlays.add(tx, overlay('groot/counted', version))); // prettier-ignore
    expect([await add(2), await add(2), await add(1), await add(3)]).toEqual([true, false, false, true]);
    await db.unitOfWork.run((tx) => overlays.withdraw(tx, 'groot/counted', 3, 'jan'));
    expect([await add(3), await add(4)]).toEqual([false, true]);
  });
});
