import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { Office } from '../harness/office';

// Real: the whole program over HTTP and its drop folder, its workers, PostgreSQL. Nothing here is let in, and everything is told to people.

const LIMIT = 1_000;

interface Case {
  readonly reason: string;
  readonly title: string | null;
  readonly findings: readonly { readonly code: string; readonly text: { readonly en: string }; readonly actions: readonly string[] }[];
} // prettier-ignore

let office: Office;
beforeAll(async () => {
  office = await Office.open({ limits: { fileBytes: LIMIT, httpBytes: LIMIT } });
}, 60_000);
afterAll(() => office.close());

const cases = async (): Promise<readonly Case[]> =>
  (await office.ask<{ items: readonly Case[] }>('demo', 'GET', '/api/review-cases?state=open')).body.items;
const told = async (title: string | RegExp): Promise<unknown> =>
  (await cases())
    .filter((found) => (typeof title === 'string' ? found.title === title : title.test(found.title ?? '')))
    .map(({ reason, findings }) => [reason, findings.map(({ code, text }) => `${code} ${text.en}`)]);

const EMPTY =
  'MSG-001 We cannot read this file: the file is empty. Ask the customer for the right file, as EDIFACT / X12 / TRADACOMS / UBL / cXML / openTRANS / GS1 XML / SAP IDoc.';

it('files of the folder that are not let in have a case with their name, what is wrong and what to do', async () => {
  await office.drop({ 'empty.edi': Buffer.alloc(0), 'large.edi': Buffer.alloc(LIMIT + 1, 'x') });
  await symlink('/etc/hostname', path.join(office.dataDir, 'drop', 'in', 'link.edi'));
  await office.rest();
  expect(await told('empty.edi')).toEqual([['refused-file', [EMPTY]]]);
  expect(await told('large.edi')).toEqual([
    ['refused-file', ['MSG-012 Not processed for security reasons. The file of 1,001 bytes is larger than we take in (at most 1,000 bytes). Ask the customer to change it and to send it again.']],
  ]); // prettier-ignore
  expect(await told('link.edi')).toEqual([
    [
      'refused-file',
      [
        'MSG-012 Not processed for security reasons. It is not a regular file but a link or a device. Ask the customer to change it and to send it again.',
      ],
    ],
  ]);
  for (const { findings } of await cases()) for (const { actions } of findings) expect(actions).toContain('ASK_CUST');
});

it('uploads that are not let in are called by their name, their key, or account and time', async () => {
  const send = (bytes: Buffer, query = '', headers: Record<string, string> = {}) =>
    office.ask('fatma', 'POST', `/api/interchanges${query}`, { body: bytes, headers });
  expect((await send(Buffer.alloc(0), '?name=upload.edi')).status).toBe(400);
  expect((await send(Buffer.alloc(0), '', { 'Idempotency-Key': 'key-of-the-sender' })).status).toBe(400);
  expect((await send(Buffer.alloc(LIMIT + 1, 'x'))).status).toBe(413);
  await office.rest();
  expect(await told('upload.edi')).toEqual([['refused-file', [EMPTY]]]);
  expect(await told('key-of-the-sender')).toEqual([['refused-file', [EMPTY]]]);
  expect(await told(/, \d{4}-\d\d-\d\d \d\d:\d\d$/)).toEqual([
    ['refused-file', [expect.stringContaining('larger than we take in (at most 1,000 bytes)')]],
  ]);
});
