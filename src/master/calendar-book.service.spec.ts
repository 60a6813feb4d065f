import { testDatabase, type TestDatabase } from '../../test/harness';
import { CalendarBook } from './calendar-book.service';
import { ReferenceRepository } from './reference.repository';

// Real: PostgreSQL with every migration.

describe('the book of calendars', () => {
  let db: TestDatabase;
  let book: CalendarBook;
  beforeAll(async () => {
    db = await testDatabase();
    book = new CalendarBook(db.unitOfWork);
    await db.database.query(
      `INSERT INTO company (name, glns, currency, working_days) VALUES ('Wij', '{}', 'EUR', '{1,2,3,4,5}')`,
    );
  });
  afterAll(() => db.drop());

  const show = async (code: string) => (await book.list(db.database)).find((one) => one.code === code);
  const closed = { open: false, opens: null, closes: null, name: 'Inventarisatie' };

  it('writes the holidays of a year and leaves what a person wrote', async () => {
    expect(await book.setDay('company', '2027-04-27', { ...closed, name: 'Open huis' })).toBeNull();
    const filled = await book.fill('company', 2027);
    if (typeof filled === 'string') throw new Error(filled);
    expect(filled.written).toHaveLength(8);
    expect([filled.kept.map(({ day }) => day), filled.left.map(({ name }) => name)]).toEqual([
      ['2027-04-27'],
      ['Goede Vrijdag', 'Bevrijdingsdag'],
    ]);
    expect((await show('company'))?.days.find(({ day }) => day === '2027-04-27')?.name).toBe('Open huis');
    const again = await book.fill('company', 2027);
    expect(typeof again === 'string' ? again : again.written).toEqual([]);
  });

  it('keeps calendars of others, day by day', async () => {
    const made = { code: 'snelvoet', name: 'Snelvoet', kind: 'carrier', workingDays: [1, 2, 3, 4, 5, 6] };
    expect(await book.make(made)).toBeNull();
    expect(await book.fill('snelvoet', 2030)).toMatchObject({ written: { length: 10 } });
    expect(
      await book.setDay('snelvoet', '2030-05-05', { open: true, opens: '08:00', closes: '12:00', name: null }),
    ).toBeNull();
    expect(await book.removeDay('snelvoet', '2030-12-26')).toBeNull();
    const days = (await show('snelvoet'))?.days ?? [];
    expect(days).toHaveLength(9);
    expect(days.find(({ day }) => day === '2030-05-05')).toEqual({
      day: '2030-05-05', open: true, opens: '08:00', closes: '12:00', name: null,
    }); // prettier-ignore
  });

  it('goes on into the next year as it was, once', async () => {
    const closedIn = async (code: string, year: string) =>
      (await show(code))?.days.filter(({ day, open }) => !open && day.startsWith(year)).map(({ day }) => day);
    // Of 2031 nothing stands there, and snelvoet worked on Boxing Day and half of Liberation Day.
    expect(await book.goOn(2030)).toEqual(['snelvoet']);
    expect(await closedIn('snelvoet', '2031')).toEqual([
      '2031-01-01', '2031-04-13', '2031-04-14', '2031-04-26', '2031-05-22', '2031-06-01', '2031-06-02', '2031-12-25',
    ]); // prettier-ignore
    expect(await book.removeDay('snelvoet', '2031-12-25')).toBeNull();
    expect(await book.goOn(2030)).toEqual([]);
    expect(await closedIn('snelvoet', '2031')).toHaveLength(7);
    // Whoever closes on no holiday goes on so.
    expect(await book.goOn(2035)).toEqual([]);
    expect(await book.goOn(2027)).toEqual(['company']);
    expect(await closedIn('company', '2028')).toHaveLength(9);
  });

  it('is what orders are judged by at once', async () => {
    const reference = new ReferenceRepository();
    const daysOf = async () => {
      const { logistics } = await reference.current(db.database);
      return [...logistics.calendars.values()].find(({ code }) => code === 'snelvoet')?.days;
    };
    expect((await daysOf())?.has('2031-03-04')).toBe(false);
    await book.setDay('snelvoet', '2031-03-04', closed);
    expect((await daysOf())?.get('2031-03-04')).toEqual(closed);
  });

  it('says what is wrong with a wish', async () => {
    const refusals = [
      await book.fill('nobody', 2027),
      await book.fill('company', 27),
      await book.setDay('nobody', '2027-01-04', closed),
      await book.setDay('snelvoet', '2027-02-30', closed),
      await book.setDay('snelvoet', '2027-01-04', { ...closed, open: true, opens: '12:00', closes: '08:00' }),
      await book.setDay('company', '2027-01-04', { ...closed, open: true }),
      await book.removeDay('snelvoet', '2027-01-04'),
      await book.make({ code: 'company', name: 'x', kind: 'site', workingDays: [1] }),
      await book.make({ code: 'x', name: 'x', kind: 'lorry', workingDays: [1] }),
      await book.make({ code: 'x', name: 'x', kind: 'site', workingDays: [8] }),
      await book.make({ code: 'snelvoet', name: 'x', kind: 'site', workingDays: [1] }),
    ];
    for (const refusal of refusals) expect(typeof refusal).toBe('string');
  });
});
