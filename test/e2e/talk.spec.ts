import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { MailDesk } from '../../src/channels/mail/mail-desk.service';
import { mailSettings } from '../../src/channels/mail/mail-settings';
import { MailSpool } from '../../src/channels/mail/mail-spool.client';
import { ConnectionBook } from '../../src/channels/services';
import { CaseRouting } from '../../src/review/talk/case-routing.service';
import { MailTaker } from '../harness/mail-taker';
import { Office, type Person } from '../harness/office';

// Real: the whole program over HTTP, PostgreSQL, SMTP over a socket. Replies are handed to the mailbox's reader as they are fetched.

interface People {
  readonly customer: { readonly number: string } | null;
  readonly contacts: readonly { readonly email: string | null; readonly phone: string | null }[];
  readonly waitingFor: string | null;
  readonly snoozedUntil: string | null;
  readonly canSend: boolean;
  readonly assignee: { readonly name: string } | null;
  readonly followers: readonly { readonly name: string }[];
}
interface Draft {
  readonly template: string;
  readonly language: string;
  readonly subject: string;
  readonly body: string;
  readonly lines: { readonly rows: readonly (readonly string[])[] } | null;
}
interface Said {
  readonly kind: string;
  readonly state?: string;
  readonly body?: string;
  readonly outcome?: string;
  readonly answer?: string;
}
interface Told {
  readonly kind: string;
  readonly case: string;
  readonly read: boolean;
}

let office: Office;
let taker: MailTaker;
let id = '';

beforeAll(async () => {
  [office, taker] = [await Office.open(), await MailTaker.open()];
  await office.query(`UPDATE customer SET language = 'en' WHERE number = '10010'`);
  await office.query(
    `INSERT INTO customer_portfolio (customer_id, responsible_id) SELECT c.id, u.id FROM customer c, app_user u WHERE c.number = '10010' AND u.name = 'sanne'`,
  );
  const file = path.resolve(__dirname, '../../fixtures/stories/04-price-below-ours/message.edi');
  await office.sendAndRest(readFileSync(file));
  const [row] = await office.query<{ id: string }>(`SELECT id FROM review_case WHERE reason = 'findings'`);
  id = row?.id ?? '';
}, 120_000);
afterAll(async () => {
  await office.close();
  await taker.close();
});

const get = async <T>(route: string, person: Person = 'fatma'): Promise<T> => {
  const answer = await office.ask<T>(person, 'GET', route);
  expect(answer.status).toBe(200);
  return answer.body;
};
const people = (): Promise<People> => get<People>(`/api/review-cases/${id}/people`);
const said = async (): Promise<readonly Said[]> =>
  (await get<{ items: Said[] }>(`/api/review-cases/${id}/conversation`)).items;
const told = async (person: Person): Promise<readonly Told[]> =>
  (await get<{ items: Told[] }>('/api/notifications', person)).items;
const idOf = async (name: string): Promise<string> =>
  (await office.query<{ id: string }>('SELECT id FROM app_user WHERE name = $1', [name]))[0]?.id ?? '';
const settings = (port: number) => ({
  ...{ host: '127.0.0.1', port: 1, tls: 'none', user: 'desk', schedule: '0 0 1 1 *', desk: true },
  smtp: { host: '127.0.0.1', port, tls: 'none', user: null, from: 'orders@ours.example' },
});

/** What a mailbox gets, and its reader takes in. */
async function arrives(mail: string): Promise<string> {
  const connection = await office.app.get(ConnectionBook).find('desk');
  if (connection === null) throw new Error('There is no mailbox');
  const source = (async function* () {
    yield await Promise.resolve(Buffer.from(mail));
  })();
  const drop = { connection, settings: mailSettings.parse(connection.settings) };
  const desk = office.app.get(MailDesk);
  const fate = await new MailSpool(office.dataDir).with(source, 1_000_000, (one) => desk.take(drop, one));
  await office.rest();
  return fate;
}

it('a new case goes to who looks after its customer, in the transaction that opens it', async () => {
  expect((await people()).assignee?.name).toBe('Sanne Visser');
  const events = await office.query<{ kind: string }>(`SELECT kind FROM event_log WHERE kind = 'case-assigned' AND subject_id = $1 AND actor = 'system'`, [id]); // prettier-ignore
  expect(events).toHaveLength(1);
});

it('a mail asks everything in the language of the customer, and without a mailbox it is copied and no more', async () => {
  const draft = await get<Draft>(`/api/review-cases/${id}/mail-draft`);
  expect(draft).toMatchObject({ template: 'price', language: 'en' });
  expect(draft.body).toMatch(/^Dear .*Your line .*we have|^Dear [\s\S]*Your line \d/);
  expect(draft.lines?.rows.length).toBeGreaterThan(0);
  expect((await people()).canSend).toBe(false);
  const { subject, body, language, lines } = draft;
  const put = (mail: string, copied: boolean) =>
    office.ask('fatma', 'PUT', `/api/review-cases/${id}/mails/${mail}`, { body: { to: 'x@customer.example', subject, body, language, lines, copied } }); // prettier-ignore
  expect((await put(randomUUID(), false)).status).toBe(409);
  expect((await people()).waitingFor).toBeNull();
  expect((await put(randomUUID(), true)).status).toBe(204);
  expect((await people()).waitingFor).toBe('customer');
  expect((await said()).map(({ state }) => state)).toEqual(['copied']);
});

it('a mail is kept before it leaves, leaves once, and its reply brings the case back with its words', async () => {
  const box = { code: 'desk', kind: 'mail', partnerCode: null, secretName: null, active: true };
  expect(await office.app.get(ConnectionBook).save({ ...box, settings: settings(taker.port) })).toMatchObject({ ok: true }); // prettier-ignore
  const mail = randomUUID();
  const body = { to: 'buyer@customer.example', subject: 'Price', body: 'Dear <b>buyer</b>', language: 'en' };
  const put = () => office.ask('fatma', 'PUT', `/api/review-cases/${id}/mails/${mail}`, { body });
  expect([(await put()).status, (await put()).status]).toEqual([204, 204]);
  await office.rest();
  expect(taker.taken).toHaveLength(1);
  const messageId = `<${mail}@ours.example>`;
  expect(taker.taken[0]).toContain(`Message-ID: ${messageId}`);
  expect(taker.taken[0]).toContain('&lt;b&gt;buyer&lt;/b&gt;');
  const waiting = await people();
  expect(waiting).toMatchObject({ waitingFor: 'customer', canSend: true });
  expect(Date.parse(waiting.snoozedUntil ?? '')).toBeGreaterThan(Date.now() + 3_600_000);

  const reply = (headers: string, text: string): string =>
    `From: Buyer <buyer@customer.example>\r\nTo: orders@ours.example\r\nSubject: Re: Price\r\nMessage-ID: <r${String(text.length)}@customer.example>\r\nIn-Reply-To: ${messageId}\r\n${headers}Content-Type: text/html; charset=utf-8\r\n\r\n<p>${text}</p>`;
  expect(await arrives(reply('Auto-Submitted: auto-replied\r\n', 'I am away'))).toBe('taken');
  expect((await people()).waitingFor).toBe('customer');
  const answer = reply('', 'Yes, <script>alert(1)</script><b>3.45</b> is right');
  expect([await arrives(answer), await arrives(answer)]).toEqual(['taken', 'taken']);
  expect((await people()).waitingFor).toBeNull();
  const last = (await said()).at(-1);
  expect(last).toMatchObject({ kind: 'mail', state: 'received' });
  expect(last?.body).toContain('3.45 is right');
  expect(last?.body).not.toContain('<');
  expect((await told('fatma')).filter(({ kind }) => kind === 'reply')).toHaveLength(1);
  expect((await told('sanne')).filter(({ kind }) => kind === 'reply')).toHaveLength(1);
  expect(await office.count(`event_log WHERE data::text LIKE '%customer.example%'`)).toBe(0);
});

it('a mail that the server refuses is told to who wrote it, and the case is there again', async () => {
  taker.refusal = '550 no such person';
  const body = { to: 'gone@customer.example', subject: 'Price', body: 'Dear', language: 'en' };
  await office.ask('fatma', 'PUT', `/api/review-cases/${id}/mails/${randomUUID()}`, { body });
  await office.rest();
  taker.refusal = null;
  expect((await said()).at(-1)).toMatchObject({ state: 'failed' });
  expect((await people()).waitingFor).toBeNull();
  expect((await told('fatma'))[0]).toMatchObject({ kind: 'mail-failed', case: id });
});

it('a call is written down with what came of it', async () => {
  const body = { contact: 'Marieke Proefstra', outcome: 'calls-back', note: 'Na 14 uur', waits: true };
  expect((await office.ask('fatma', 'POST', `/api/review-cases/${id}/calls`, { body })).status).toBe(201);
  expect((await said()).at(-1)).toMatchObject({ kind: 'call', outcome: 'calls-back' });
  expect((await people()).waitingFor).toBe('customer');
});

it('a colleague is asked by mail and on the screen, and his answer brings the case back', async () => {
  const asked = await idOf('ineke');
  await office.ask('ineke', 'PUT', '/api/account/email', { body: { email: 'ineke@ours.example' } });
  const question = randomUUID();
  const route = `/api/review-cases/${id}/colleague-questions/${question}`;
  const body = { asked, text: 'Is 3,10 afgesproken?', proposal: 'keep-ours' };
  const before = taker.taken.length;
  expect((await office.ask('fatma', 'PUT', route, { body })).status).toBe(204);
  expect((await office.ask('fatma', 'PUT', route, { body })).status).toBe(204);
  await office.rest();
  expect(taker.taken).toHaveLength(before + 1);
  expect(taker.taken.at(-1)?.replaceAll('=\r\n', '')).toContain(`/review/${id}`);
  expect((await people()).waitingFor).toBe('colleague');
  expect((await told('ineke'))[0]).toMatchObject({ kind: 'question', read: false });
  const answer = (person: Person) =>
    office.ask(person, 'POST', `${route}/answer`, { body: { answer: 'accept-theirs', note: 'Eenmalig' } });
  expect((await answer('sanne')).status).toBe(403);
  expect((await answer('ineke')).status).toBe(204);
  expect((await answer('ineke')).status).toBe(409);
  expect((await people()).waitingFor).toBeNull();
  expect((await said()).findLast(({ kind }) => kind === 'question')).toMatchObject({ answer: 'accept-theirs' });
  expect((await told('fatma'))[0]).toMatchObject({ kind: 'answer' });
});

it('who is named in a comment is told until he has seen it, and follows the case', async () => {
  const wim = await idOf('wim');
  const write = (text: string, mentions: readonly string[]) =>
    office.ask('fatma', 'POST', `/api/review-cases/${id}/comments`, { body: { text, mentions } });
  expect((await write('Kijk jij even?', [wim])).status).toBe(201);
  expect((await told('wim'))[0]).toMatchObject({ kind: 'mention', case: id });
  expect(await get('/api/notifications/unread', 'wim')).toEqual({ count: 1 });
  expect((await people()).followers.map(({ name }) => name)).toContain('Wim');
  expect((await office.ask('wim', 'POST', '/api/notifications/seen', { body: { case: id } })).status).toBe(204);
  expect(await get('/api/notifications/unread', 'wim')).toEqual({ count: 0 });
  await write('En nu?', []);
  expect((await told('wim'))[0]).toMatchObject({ kind: 'comment', read: false });
});

it('a text of a mail is changed by a head alone, with fields that there are', async () => {
  const put = (person: Person, body: string) =>
    office.ask<{ errors: unknown[] }>(person, 'PUT', '/api/mail-templates/price/en', { body: { subject: 'About {order}', body } }); // prettier-ignore
  expect((await put('fatma', '{questions}')).status).toBe(403);
  expect((await put('wim', 'Hello {ordr}')).body.errors).toHaveLength(2);
  expect((await put('wim', 'Hello {contact}: {questions}')).status).toBe(204);
  expect((await get<Draft>(`/api/review-cases/${id}/mail-draft`)).body).toMatch(/^Hello customer: Your line/);
  expect((await office.ask('wim', 'DELETE', '/api/mail-templates/price/en')).status).toBe(204);
  expect((await get<Draft>(`/api/review-cases/${id}/mail-draft?language=nl`)).body).toMatch(/^Beste relatie/);
});

it('what is open of who is away goes to the deputy, and to everybody where there is none', async () => {
  const routing = office.app.get(CaseRouting);
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());
  expect(await routing.handOver()).toBe(0);
  const absence = { user: await idOf('sanne'), firstDay: today, lastDay: today };
  await office.ask('sanne', 'POST', '/api/absences', { body: absence });
  await office.query(`UPDATE customer_portfolio SET deputy_id = $1`, [await idOf('fatma')]);
  expect(await routing.handOver()).toBe(1);
  expect((await people()).assignee?.name).toBe('Fatma de Jong');
  await office.query(`UPDATE app_user SET active = false WHERE name = 'fatma'`);
  expect(await routing.handOver()).toBe(1);
  expect(await office.count('review_case WHERE assignee IS NOT NULL')).toBe(0);
});

it('nothing goes to who may decide about no case, and the case says that he was passed over', async () => {
  const routing = office.app.get(CaseRouting);
  const file = path.resolve(__dirname, '../../fixtures/stories/04-price-below-ours/message.edi');
  const bytes = readFileSync(file, 'latin1');
  let sent = 0;
  /** Sends a new order of the customer. @returns the id of its case */
  const opened = async (): Promise<string> => {
    const before = await office.query<{ id: string }>('SELECT id FROM review_case');
    sent += 1;
    const number = `ROUTE-${String(sent)}`;
    const again = bytes.replace(/(BGM\+[^+]*\+)[^+']*/, `$1${number}`).replace(/(UNB\+.*?\+.*?\+.*?\+.*?\+)[^+']*/, `$1${number}`).replace(/(UNZ\+\d+\+)[^+']*/, `$1${number}`); // prettier-ignore
    await office.sendAndRest(Buffer.from(again, 'latin1'));
    const known = new Set(before.map((row) => row.id));
    const [row] = (await office.query<{ id: string }>('SELECT id FROM review_case')).filter((one) => !known.has(one.id)); // prettier-ignore
    return row?.id ?? '';
  };
  const caseOf = async (one: string): Promise<readonly [string | null, readonly string[]]> => {
    const [row] = await office.query<{ name: string | null }>('SELECT u.name FROM review_case c LEFT JOIN app_user u ON u.id = c.assignee WHERE c.id = $1', [one]); // prettier-ignore
    const { items } = await get<{ items: { kind: string }[] }>(`/api/review-cases/${one}/timeline`, 'wim');
    return [row?.name ?? null, items.map(({ kind }) => kind).filter((kind) => /assigned|over|taken/.test(kind))];
  };
  const are = (name: string, role: string) =>
    office.query('UPDATE app_user SET role = $2, active = true WHERE name = $1', [name, role]);
  await office.query('DELETE FROM user_absence');
  await are('fatma', 'clerk');
  for (const role of ['viewer', 'sales']) {
    await are('sanne', role);
    expect(await caseOf(await opened())).toEqual(['fatma', ['case-passed-over', 'case-assigned']]);
  }
  await are('fatma', 'viewer');
  const pool = await opened();
  expect(await caseOf(pool)).toEqual([null, ['case-passed-over']]);
  expect(await routing.handOver()).toBe(2);
  expect(await office.count('review_case WHERE assignee IS NOT NULL')).toBe(0);
  const assign = async (name: string) => (await office.ask('wim', 'POST', `/api/review-cases/${pool}/assignment`, { body: { assignee: await idOf(name) } })).status; // prettier-ignore
  expect(await assign('sanne')).toBe(400);
  await are('sanne', 'clerk');
  expect(await assign('sanne')).toBe(204);
  await are('sanne', 'viewer');
  expect([await routing.handOver(), await caseOf(pool)]).toEqual([1, [null, ['case-passed-over', 'case-assigned', 'case-taken-from']]]); // prettier-ignore
});
