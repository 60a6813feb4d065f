import { testDatabase, type TestDatabase } from '../../test/harness';
import { partnerRow } from '../../test/harness/road-rows';
import { EventLog } from '../platform/services';
import { ResponseClockBook } from './response-clock-book.service';

describe('the clocks of what is owed', () => {
  let db: TestDatabase;
  let book: ResponseClockBook;
  beforeAll(async () => {
    db = await testDatabase();
    book = new ResponseClockBook(db.database, db.unitOfWork, new EventLog(db.database));
    await partnerRow(db.database, 'groot');
  });
  afterAll(() => db.drop());

  const clock = {
    partnerCode: 'groot',
    kind: 'acknowledgement',
    withinMinutes: 15,
    hours: 'clock',
    expected: 'always',
  };

  it('are there for everybody from the start', async () => {
    expect(await book.list()).toEqual([
      { partnerCode: null, kind: 'acknowledgement', withinMinutes: 60, hours: 'clock', expected: 'always' },
      { partnerCode: null, kind: 'order-response', withinMinutes: 1440, hours: 'office', expected: 'always' },
      { partnerCode: null, kind: 'their-acknowledgement', withinMinutes: 540, hours: 'office', expected: 'if-ever' },
    ]);
  });

  it('are set once for a partner and kind, and for everybody, and removed again', async () => {
    expect([await book.set(clock), await book.set({ ...clock, withinMinutes: 20 })]).toEqual([null, null]);
    expect(await book.set({ ...clock, partnerCode: null, withinMinutes: 90 })).toBeNull();
    const listed = (await book.list()).filter(({ kind }) => kind === 'acknowledgement');
    expect(listed.map(({ partnerCode, withinMinutes }) => [partnerCode, withinMinutes])).toEqual([[null, 90], ['groot', 20]]); // prettier-ignore
    expect([await book.remove('groot', 'acknowledgement'), (await book.list()).length]).toEqual([null, 3]);
    expect(await book.remove('groot', 'acknowledgement')).toContain('no acknowledgement clock');
  });

  it('are refused where they make no sense', async () => {
    expect(await book.set({ ...clock, partnerCode: 'niemand' })).toContain('no partner');
    expect(await book.set({ ...clock, kind: 'sundial' })).toContain('kind');
    for (const withinMinutes of [0, 1.5, NaN, 1e9])
      expect(await book.set({ ...clock, withinMinutes })).toContain('minutes');
    expect(await book.set({ ...clock, hours: 'night' })).toContain('clock, office');
    expect(await book.set({ ...clock, expected: 'if-ever' })).toContain('if-ever');
  });
});
