import { retention } from '../../src/cli-retention';
import type { Told } from '../../src/cli-outbox';
import { orderFile } from '../builders/order-file';
import { command } from '../harness/command';
import { Office } from '../harness/office';

// Real: the command with the whole program behind it, PostgreSQL. Orders come in today and are made old with SQL.

let office: Office;
beforeAll(async () => {
  office = await Office.open();
}, 60_000);
afterAll(() => office.close());

const say = async (...words: readonly string[]): Promise<Told & { readonly text: string }> => {
  const told = await command(office, () => retention(words));
  return { ...told, text: told.lines.join('\n') };
};
const events = async (kind: string): Promise<readonly { actor: string; subject: string }[]> =>
  office.query(
    `SELECT u.name AS actor, e.subject_id AS subject FROM event_log e JOIN app_user u ON u.id::text = e.actor WHERE kind = $1 ORDER BY e.id`,
    [kind],
  );

/** An order of long ago that was done with. @returns the interchange and the order's reference */
async function old(number: string): Promise<{ readonly interchange: string; readonly reference: string }> {
  const { id } = await office.sendAndRest(orderFile(number, [{ number }]));
  const at = '2012-03-05T12:00:00Z';
  for (const statement of [
    'UPDATE interchange SET received_at = $2, read_at = $2 WHERE id = $1',
    'UPDATE receipt SET received_at = $2 WHERE interchange_id = $1',
    'UPDATE message SET judged_at = $2 WHERE interchange_id = $1',
    'UPDATE sales_order SET received_at = $2, judged_at = $2, released_at = $2 WHERE interchange_id = $1',
    'UPDATE outbox SET created_at = $2, delivered_at = $2 WHERE subject_id IN (SELECT id FROM reply WHERE interchange_id = $1)',
    'UPDATE reply SET created_at = $2 WHERE interchange_id = $1',
  ])
    await office.query(statement, [id, at]);
  const [order] = await office.query<{ reference: string }>('SELECT reference FROM sales_order WHERE interchange_id = $1', [id]); // prettier-ignore
  return { interchange: id, reference: order?.reference ?? '' };
}
const orders = (): Promise<number> => office.count('sales_order');

describe('what goes by its age', () => {
  it('is counted without anybody named, taken by an admin, and told of', async () => {
    await old('CR1');
    const young = await office.sendAndRest(orderFile('CR2', [{ number: 'CR2' }]));
    const dry = await say('run', '--dry-run');
    expect(dry).toMatchObject({ ok: true });
    expect(dry.text).toMatch(/^Would go: 1 interchanges with 1 orders \(\d+ bytes\), all from before 20\d\d-01-01\.$/m);
    expect(dry.text).toContain('Old enough and kept: 0 held, 0 not closed.');
    expect(await orders()).toBe(2);
    expect(await events('retention-ran')).toEqual([]);

    const ran = await say('run', '--by', 'demo');
    expect(ran).toMatchObject({ ok: true });
    expect(ran.text).toMatch(/^Went: 1 interchanges with 1 orders/m);
    expect(ran.text).toContain('Archive: 0 files went');
    expect(await office.query('SELECT interchange_id AS id FROM sales_order')).toEqual([{ id: young.id }]);
    expect(await events('retention-ran')).toMatchObject([{ actor: 'demo' }]);
    expect((await say('run', '--by', 'demo')).text).toMatch(/^Went: 0 interchanges/m);
  }, 60_000);

  it('stays while it is held, by each of its names, until that is released', async () => {
    const { interchange, reference } = await old('CR3');
    const [partner] = await office.query<{ code: string }>(
      'SELECT code FROM partner p JOIN interchange i ON i.partner_id = p.id WHERE i.id = $1',
      [interchange],
    );
    for (const [subject, name] of [
      ['interchange', interchange],
      ['order', reference],
      ['partner', partner?.code ?? ''],
    ] as const) {
      const held = await say('hold', subject, name, 'A', 'dispute', '--by', 'demo');
      expect(held).toMatchObject({ ok: true });
      const id = /^Held as ([0-9a-f-]{36})\.$/.exec(held.text)?.[1] ?? '';
      const list = await say('list');
      expect(list.text).toMatch(/^Records are kept from 20\d\d-01-01 on, events from 20\d\d-01-01 on\.$/m);
      expect(list.text).toMatch(new RegExp(`^${id}  ${subject} ${name}  since .* by demo: A dispute$`, 'm'));
      expect((await say('run', '--by', 'demo')).text).toMatch(
        /^Went: 0 .*\nOld enough and kept: 1 held, 0 not closed/m,
      );
      expect(await say('release', id, '--by', 'demo')).toMatchObject({ ok: true, text: 'It is no longer held.' });
      expect((await say('list')).text).not.toContain(id);
    }
    expect(await events('retention-held')).toHaveLength(3);
    expect(await events('retention-hold-released')).toHaveLength(3);
    expect((await say('run', '--by', 'demo')).text).toMatch(/^Went: 1 interchanges/m);
  }, 60_000);

  it('is counted from the end of the financial year that somebody sets', async () => {
    const year = (text: string): string => /from (\d{4}-\d\d-\d\d) on, events/.exec(text)?.[1] ?? '';
    expect(year((await say('list')).text)).toMatch(/-01-01$/);
    expect(await say('year-ends', '06-30', '--by', 'demo')).toMatchObject({ ok: true, text: 'The financial year ends on 06-30.' }); // prettier-ignore
    expect(year((await say('list')).text)).toMatch(/-07-01$/);
    expect(await events('financial-year-set')).toEqual([{ actor: 'demo', subject: '1' }]);
    for (const wrong of ['02-29', '13-01', '6-30'])
      expect(await say('year-ends', wrong, '--by', 'demo')).toMatchObject({ ok: false, text: expect.stringContaining('MM-DD') as string }); // prettier-ignore
    expect(year((await say('list')).text)).toMatch(/-07-01$/);
  }, 60_000);
});

describe('a person who is forgotten', () => {
  it('is gone from the list of users, and only once', async () => {
    const [fatma] = await office.query<{ id: string }>(`SELECT id FROM app_user WHERE name = 'fatma'`);
    expect(await say('forget-user', 'fatma', '--by', 'demo')).toMatchObject({ ok: true });
    expect(await office.count(`app_user WHERE name = 'fatma'`)).toBe(0);
    expect(await events('user-forgotten')).toEqual([{ actor: 'demo', subject: fatma?.id }]);
    for (const name of ['fatma', 'nobody', 'demo'])
      expect(await say('forget-user', name, '--by', 'demo')).toMatchObject({ ok: false, text: `There is no user ${name}, or it is you.` }); // prettier-ignore
    expect(await office.count(`app_user WHERE name = 'demo' AND active`)).toBe(1);
  }, 60_000);
});

describe('what is refused, and changes nothing', () => {
  const ACTS: readonly (readonly string[])[] = [
    ['run'],
    ['hold', 'partner', 'hoveling', 'Why'],
    ['release', '0b0f4f0a-8d0e-4a53-9d3f-6a8f8f0f3c11'],
    ['year-ends', '03-31'],
    ['forget-user', 'sanne'],
  ];
  it('acts of nobody, of somebody unknown, and of who is no admin', async () => {
    await old('CR4');
    const before = await office.query('SELECT count(*) AS n FROM event_log');
    for (const act of ACTS) {
      expect(await say(...act)).toMatchObject({ ok: false, text: 'Who does this? --by USER' });
      expect(await say(...act, '--by', 'ghost')).toMatchObject({ ok: false, text: expect.stringContaining('no user ghost') as string }); // prettier-ignore
      expect(await say(...act, '--by', 'wim')).toMatchObject({ ok: false, text: 'This takes the role admin.' });
    }
    expect(await office.query('SELECT count(*) AS n FROM event_log')).toEqual(before);
    expect(await office.count('retention_hold')).toBe(0);
    expect(await office.count(`sales_order WHERE buyer_order_number = 'CR4'`)).toBe(1);
  }, 60_000);

  it.each([
    [['hold', 'partner', 'nobody', 'Why'], 'There is no partner nobody.'],
    [['hold', 'order', 'X-1', 'Why'], 'There is no order X-1.'],
    [['hold', 'interchange', 'x', 'Why'], 'There is no interchange x.'],
    [['release', 'x'], 'There is no hold x; "retention list" shows them.'],
    [['hold', 'article', '4410010', 'Why'], 'retention list | retention run'],
    [['hold', 'partner', 'hoveling'], 'retention list | retention run'],
    [['hold'], 'retention list | retention run'],
    [['release'], 'retention list | retention run'],
    [['keep'], 'retention list | retention run'],
    [[], 'retention list | retention run'],
    [['run', '--force'], "Unknown option '--force'"],
  ])('%j', async (words, text) => {
    expect(await say(...words, '--by', 'demo')).toMatchObject({ ok: false, text: expect.stringContaining(text) as string }); // prettier-ignore
  });
});
