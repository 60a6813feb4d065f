import { readFileSync } from 'node:fs';
import path from 'node:path';
import { MailChannel } from '../../../src/channels/mail/mail-channel.service';
import { ConnectionBook, MailRepository } from '../../../src/channels/services';
import { SecretStore, UnitOfWork } from '../../../src/platform/services';
import { aMail, anAttachment } from '../../builders/mail';
import { Dovecot } from '../../harness/dovecot';
import { Office } from '../../harness/office';

// Real: the whole program with its workers, dovecot over IMAP, PostgreSQL. From a mail to the sales order, or to the case.

const story = (name: string): Buffer =>
  readFileSync(path.join(__dirname, '../../../fixtures/stories', name, 'message.edi'));
const ORDER = story('01-clean-order-d96a');

interface Case {
  readonly reason: string;
  readonly owner: string;
  readonly title: string | null;
  readonly findings: readonly { readonly code: string; readonly text: { readonly nl: string; readonly en: string } }[];
}

let server: Dovecot;
let office: Office;
let own = '';
let other = '';
beforeAll(async () => {
  server = await Dovecot.open();
  office = await Office.open();
  const [{ code }] = (await office.query<{ code: string }>(
    `SELECT p.code FROM partner p JOIN partner_identifier i ON i.partner_id = p.id WHERE i.value = '8719991000006'`,
  )) as [{ code: string }];
  own = code;
  [{ code: other }] = (await office.query('SELECT code FROM partner WHERE code <> $1 ORDER BY code', [own])) as [
    { code: string },
  ];
  await office.app.get(UnitOfWork).run(async (tx) => {
    await office.app.get(SecretStore).set(tx, 'box', Buffer.from(server.password));
    await office.app.get(MailRepository).setAddress(tx, own, 'orders@own.example');
    await office.app.get(MailRepository).setAddress(tx, other, '@other.example');
  });
  const settings = { host: '127.0.0.1', port: server.port, tls: 'none', user: server.user, schedule: '0 0 1 1 *' };
  const box = { code: 'box', kind: 'mail', partnerCode: null, settings, secretName: 'box', active: true };
  expect(await office.app.get(ConnectionBook).save(box)).toMatchObject({ ok: true });
}, 90_000);
afterAll(async () => {
  await office.close();
  await server.close();
});

let minute = 0;
async function fetchAll(): Promise<void> {
  await office.app.get(MailChannel).fetch('box', new Date(1_795_000_000_000 + 60_000 * minute++));
  await office.rest();
}
const cases = async (): Promise<readonly Case[]> =>
  (await office.ask<{ items: readonly Case[] }>('demo', 'GET', '/api/review-cases?state=open')).body.items;

it('an order by mail becomes one sales order, however often it comes', async () => {
  const mail = aMail({ from: 'Orders <orders@own.example>', parts: [anAttachment(ORDER)] });
  server.put(mail);
  await fetchAll();
  expect(await office.count('sales_order')).toBe(1);
  server.put(mail);
  server.putBack('Orders taken');
  await fetchAll();
  expect(await office.count('sales_order')).toBe(1);
  expect(await office.count('receipt')).toBe(1);
});

it('an order in the text of a mail is an order as well', async () => {
  const text = story('02-clean-order-d01b').toString('latin1');
  const before = await office.count('interchange');
  server.put(aMail({ from: 'orders@own.example', body: text }));
  await fetchAll();
  expect(await office.count('interchange')).toBe(before + 1);
  expect(await office.count(`interchange WHERE state = 'unreadable'`)).toBe(0);
});

it("an order in another partner's mail does not speak for its buyer", async () => {
  const [orders, messages] = [
    await office.count('sales_order'),
    ORDER.toString('latin1').replaceAll('HT2611-01', 'HT2611-99'),
  ];
  server.put(
    aMail({ from: 'thief@other.example', parts: [anAttachment(Buffer.from(messages, 'latin1').subarray(0))] }),
  );
  await fetchAll();
  const told = (await cases()).flatMap(({ findings }) => findings.map(({ code }) => code));
  expect(told).toContain('MSG-014');
  expect(await office.count(`sales_order WHERE state = 'released'`)).toBeLessThanOrEqual(orders);
});

it('a mail of a stranger is one case, that says from whom, what about, why and what to do; the log holds no address', async () => {
  const mail = aMail({ from: 'Jan <jan@stranger.example>', subject: 'Bestelling 12', parts: [anAttachment(ORDER)] });
  server.put(mail);
  await fetchAll();
  server.putBack('Orders review');
  await fetchAll();
  const found = (await cases()).filter(({ reason }) => reason === 'mail');
  expect(found).toMatchObject([{ owner: 'customer-service', title: 'Bestelling 12', findings: [{ code: 'MSG-016' }] }]);
  const [{ text }] = found[0]!.findings as Case['findings'] & [Case['findings'][number]];
  expect(text.nl).toBe(
    'Mail van jan@stranger.example met onderwerp “Bestelling 12” is niet ingelezen: dit adres hoort bij geen handelspartner. Is het een order, leg het adres dan bij de partner vast en zet de mail terug in de postbus. De mail ligt in de map Orders review van postbus box.',
  );
  expect(text.en).toContain('Mail from jan@stranger.example with subject “Bestelling 12” was not taken in: ');
  expect(await office.count(`event_log WHERE data::text LIKE '%stranger%' OR data::text LIKE '%Bestelling 12%'`)).toBe(
    0,
  );
  expect(server.messages('Orders review')).toEqual([mail]);
});

it('an order of a stranger becomes an order when his address is noted and the mail is put back', async () => {
  const bytes = ORDER.toString('latin1').replaceAll('HT2611-01', 'HT2611-77').replaceAll('ST261101', 'ST261177');
  server.put(aMail({ from: 'new@own-new.example', parts: [anAttachment(Buffer.from(bytes, 'latin1'))] }));
  await fetchAll();
  const before = await office.count('sales_order');
  await office.app
    .get(UnitOfWork)
    .run((tx) => office.app.get(MailRepository).setAddress(tx, own, 'new@own-new.example'));
  server.empty('INBOX');
  server.putBack('Orders review');
  await fetchAll();
  expect(await office.count('sales_order')).toBe(before + 1);
});

it('settings that are wrong are refused with sentences', async () => {
  const box = { code: 'box2', kind: 'mail', partnerCode: null, secretName: 'box', active: true };
  const save = (settings: object) =>
    office.app.get(ConnectionBook).save({ ...box, settings: { host: 'mail.example', user: 'x', ...settings } });
  expect(await save({ schedule: 'at tea time' })).toMatchObject({ ok: false, error: expect.arrayContaining([expect.stringContaining('cron')]) }); // prettier-ignore
  expect(await save({ tls: 'none' })).toMatchObject({ ok: false });
  expect(await save({ password: 'x' })).toMatchObject({ ok: false });
});
