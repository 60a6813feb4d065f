import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { archive } from '../../src/cli-archive';
import type { Told } from '../../src/cli-outbox';
import { orderFile } from '../builders/order-file';
import { command } from '../harness/command';
import { Office } from '../harness/office';

// Real: the command with the whole program behind it, PostgreSQL, files. Payloads come in today and are moved to an old month with SQL.

let office: Office;
beforeAll(async () => {
  office = await Office.open();
  await office.sendAndRest(orderFile('CA1', [{ number: 'CA1', lines: [{ price: '1.20' }] }]));
  await office.query(`SELECT make_month_partition('payload_chunk', '2024-02-01')`);
  await office.query(`UPDATE payload SET month = '2024-02-01'`);
  await office.query(`UPDATE payload_chunk SET month = '2024-02-01'`);
}, 60_000);
afterAll(() => office.close());

const say = async (words: string, settings: Readonly<Record<string, string>> = {}): Promise<Told & { text: string }> => {
  const told = await command(office, () => archive(words.split(' ').filter((word) => word !== '')), settings);
  return { ...told, text: told.lines.join('\n') };
}; // prettier-ignore
const chunks = (): Promise<number> => office.count('payload_chunk');

it.each([
  ['', 'archive list | archive verify'],
  ['keep', 'archive list | archive verify'],
  ['run now --by demo', 'archive list | archive verify'],
  ['run --older-than 0 --by demo', '1 or more'],
  ['run --older-than many --by demo', '1 or more'],
  ['run --older-than 12', 'Who does this? --by USER'],
  ['run --older-than 12 --by ghost', 'There is no user ghost'],
  ['run --older-than 12 --by wim', 'This takes the role admin.'],
  ['run --by demo', 'set ARCHIVE_AFTER_MONTHS'],
  ['run --dry-run', 'set ARCHIVE_AFTER_MONTHS'],
  ['run --forcibly', "Unknown option '--forcibly'"],
])('refuses "%s", and moves nothing', async (words, text) => {
  expect(await say(words)).toMatchObject({ ok: false, text: expect.stringContaining(text) as string });
  expect(await chunks()).toBe(1);
});

it('moves, lists and verifies, and says what is wrong with a file', async () => {
  expect((await say('list')).text).toBe('Nothing is archived.');
  const dry = await say('run --dry-run', { ARCHIVE_AFTER_MONTHS: '12' });
  expect(dry).toMatchObject({ ok: true, text: expect.stringMatching(/^Would move: 1 payloads of 1 months/) as string });
  expect(await chunks()).toBe(1);

  const ran = await say('run --older-than 12 --by demo');
  expect(ran).toMatchObject({ ok: true });
  expect(ran.text).toMatch(/^Moved: 1 payloads \(\d+ bytes\) into 1 files \(\d+ bytes\), all from before .*\nPartitions that went: payload_chunk_y2024m02\.$/); // prettier-ignore
  expect(await chunks()).toBe(0);
  expect(await office.count(`event_log e JOIN app_user u ON u.id::text = e.actor WHERE e.kind = 'archive-ran' AND u.name = 'demo'`)).toBe(1); // prettier-ignore
  const folder = path.join(office.dataDir, 'archive');
  const [name = ''] = readdirSync(folder);
  expect((await say('list')).text).toMatch(new RegExp(`^${path.join(folder, name)}  1 payloads, .* SHA-256 [0-9a-f]{64}$`));
  expect(await say('verify')).toEqual(expect.objectContaining({ ok: true, text: '1 of 1 files are whole, with 1 payloads.' }));

  // The desk goes back to the bytes of the order, which lie in the file now.
  const reviewed = await office.caseOf('CA1');
  const { body: shown } = await office.ask<{ findings: readonly { id: string; code: string }[] }>('wim', 'GET', `/api/review-cases/${reviewed}`);
  const finding = shown.findings.find(({ code }) => code === 'PRC-001')?.id;
  const keepOurs = () =>
    office.ask('wim', 'POST', `/api/review-cases/${reviewed}/overrides`, { version: 1, body: { finding, action: 'USE_OURS', reason: 'As agreed' } });
  const bytes = readFileSync(path.join(folder, name));
  writeFileSync(path.join(folder, name), 'no gzip');
  const verified = await say('verify');
  expect(verified.ok).toBe(false);
  expect(verified.text).toContain(`The archive file ${path.join(folder, name)} is damaged.`);
  expect(await keepOurs()).toMatchObject({ status: 503, body: { code: 'unavailable' } });
  rmSync(path.join(folder, name));
  expect(await keepOurs()).toMatchObject({ status: 503, body: { code: 'unavailable' } });
  writeFileSync(path.join(folder, name), bytes);
  expect(await keepOurs()).toMatchObject({ status: 200 });
}, 60_000); // prettier-ignore
