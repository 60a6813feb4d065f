import { testConfig, testDatabase, type TestDatabase } from '../../test/harness';
import { messageRows } from '../../test/harness/road-rows';
import { EventLog } from '../platform/services';
import { GuideBookService } from './guide-book.service';
import { printGuideError } from './guide-text';
import { GuideRepository } from './guide.repository';

// Real: PostgreSQL, and the guides of the product. Each service stands for a process of its own.

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await db.database.query(
    `INSERT INTO partner (code, name, our_scheme, our_identifier) VALUES ('noordster', 'Noordster', '14', '1')`,
  );
});
afterAll(() => db.drop());
beforeEach(() => db.database.query('TRUNCATE partner_guide, guide_edition, message CASCADE'));

const process = (): GuideBookService =>
  new GuideBookService(
    new GuideRepository(),
    db.database,
    db.unitOfWork,
    new EventLog(db.database),
    testConfig({ databaseUrl: db.url, dataDir: '/nowhere' }),
  );
const overlay = (version: number, more = ''): string =>
  `guide: noordster/orders\nversion: ${version}\ntitle: Noordster\nextends: edifact/orders\npartner: noordster\n${more}`;
const editionsIn = (service: GuideBookService): readonly string[] =>
  service.book.all.filter(({ id }) => id === 'noordster/orders').map(({ edition }) => edition);

/** A message that was read by this. */
async function readBy(guide: string, edition: string): Promise<void> {
  const { messageIds } = await messageRows(db.database, 1);
  await db.database.query('UPDATE message SET guide = $1, guide_version = $2 WHERE id = ANY ($3)', [guide, edition, messageIds]); // prettier-ignore
}

describe('an overlay that is stored', () => {
  it('is seen by every process the next time that it asks, and so is its end', async () => {
    const [here, there] = [process(), process()];
    await there.now();
    expect(editionsIn(there)).toEqual([]);
    expect(await here.add(overlay(1), 'a.yaml', 'jan')).toMatchObject({ ok: true });
    await there.now();
    expect(editionsIn(there)).toEqual([expect.stringMatching(/^1\+/)]);
    expect(await here.withdraw('noordster/orders', 1, 'jan')).toBeNull();
    await there.now();
    expect(editionsIn(there)).toEqual([]);
    expect(await here.withdraw('noordster/orders', 1, 'jan')).toContain('no version 1');
  });

  it('is kept as it was given, once a version', async () => {
    const text = overlay(1, '# said by telephone\ndocument: { currency: { constant: EUR } }');
    const service = process();
    await service.add(text, 'a.yaml', 'jan');
    expect(await service.add(overlay(1), 'b.yaml', 'piet')).toMatchObject({ ok: false });
    expect(await service.list()).toMatchObject([{ guide: 'noordster/orders', version: 1, partner: 'noordster', text, madeBy: 'jan' }]); // prettier-ignore
    const events = await db.database.query(`SELECT kind, actor, data FROM event_log WHERE subject_type = 'guide' AND subject_id = 'noordster/orders' AND kind = 'guide-made' ORDER BY id DESC LIMIT 1`); // prettier-ignore
    expect(events).toEqual([{ kind: 'guide-made', actor: 'jan', data: { version: 1 } }]);
  });

  it.each([
    ['larger than any guide', overlay(1, `# ${'x'.repeat(300_000)}`), /more than/],
    ['no overlay', 'guide: noordster/orders', /extends/],
    ['of somebody unknown', overlay(1).replaceAll('noordster', 'zuidster'), /no partner/],
    ['full of aliases', `${overlay(1)}\na: &a [1,1]\nb: &b [*a,*a]\nc: [*b,*b]`, /a\.yaml:/],
  ])('is refused where it is %s', async (_, text, words) => {
    const added = await process().add(text, 'a.yaml', 'jan');
    expect(added.ok ? [] : added.error.map(printGuideError).join()).toMatch(words);
    expect(await process().list()).toEqual([]);
  });
});

describe('what read a message', () => {
  it('is found again when it is in use no more', async () => {
    const service = process();
    await service.add(overlay(1, 'document: { number: { constant: FIRST } }'), 'a.yaml', 'jan');
    const [edition = ''] = editionsIn(service);
    await service.withdraw('noordster/orders', 1, 'jan');
    const later = process();
    const guideOf = await later.editions(db.database, [{ guide: 'noordster/orders', edition }]);
    expect(guideOf('noordster/orders', edition)).toMatchObject({ id: 'noordster/orders', edition, source: { document: { number: { constant: 'FIRST' } } } }); // prettier-ignore
    expect(guideOf('noordster/orders', '9+9')).toBeNull();
    await db.database.query(`UPDATE guide_edition SET source = '{}' WHERE guide = 'noordster/orders'`);
    const broken = await process().editions(db.database, [{ guide: 'noordster/orders', edition }]);
    expect(broken('noordster/orders', edition)).toBe('unusable');
  });

  it('is found again with what was agreed, also by a process that has not seen it yet', async () => {
    const [here, there] = [process(), process()];
    await there.now();
    const agreed = { syntaxChecks: { 'message-segment-count': 'ignore' } };
    await here.add(overlay(1, `agreed: ${JSON.stringify(agreed)}`), 'a.yaml', 'jan');
    const [edition = ''] = editionsIn(here);
    const agreedIn = async (service: GuideBookService): Promise<unknown> => {
      const guide = (await service.editions(db.database, [{ guide: 'noordster/orders', edition }]))('noordster/orders', edition); // prettier-ignore
      return guide === null || guide === 'unusable' ? guide : guide.overlay;
    };
    const said = expect.objectContaining({ partner: 'noordster', agreed }) as unknown;
    expect(await agreedIn(there)).toEqual(said);

    // What was noted without it gets it, and is no other text for that.
    await readBy('noordster/orders', edition);
    await db.database.query(`UPDATE guide_edition SET source = (source::jsonb - 'overlay')::json`);
    const later = process();
    await later.now();
    expect(later.book.broken).toEqual([]);
    await here.withdraw('noordster/orders', 1, 'jan');
    expect(await agreedIn(process())).toEqual(said);
  });

  it('may not be changed: the program does not start with another base guide of the same version', async () => {
    const service = process();
    await service.now();
    const orders = service.book.all.find(({ id }) => id === 'edifact/orders');
    const changed = `UPDATE guide_edition SET source = '{"guide":"edifact/orders"}' WHERE guide = 'edifact/orders'`;
    // As long as nothing was read by it, it is only a draft.
    await db.database.query(changed);
    await expect(process().onApplicationBootstrap()).resolves.toBeUndefined();
    await readBy('edifact/orders', orders?.edition ?? '');
    await db.database.query(changed);
    await expect(process().onApplicationBootstrap()).rejects.toThrow('edifact/orders is not what it was');
  });

  it('may not be changed: an overlay that was is not used', async () => {
    const service = process();
    await service.add(overlay(1), 'a.yaml', 'jan');
    const [edition = ''] = editionsIn(service);
    await readBy('noordster/orders', edition);
    await db.database.query(`UPDATE partner_guide SET text = $1`, [overlay(1, 'document: { currency: ~ }')]);
    const later = process();
    await later.now();
    expect(editionsIn(later)).toEqual([]);
    expect(later.book.broken).toMatchObject([{ partner: 'noordster', errors: [{ message: { en: expect.stringContaining('a higher version') } }] }]); // prettier-ignore
  });
});
