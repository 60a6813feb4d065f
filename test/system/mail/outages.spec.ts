import type { Connection } from '../../../src/channels';
import { MailFetcher } from '../../../src/channels/mail/mail-fetcher.service';
import { ConnectionBook } from '../../../src/channels/services';
import { SecretStore, UnitOfWork } from '../../../src/platform/services';
import { Dovecot } from '../../harness/dovecot';
import { Office } from '../../harness/office';

// Real: the whole program, PostgreSQL and dovecot. That time has passed is written into the rows.

interface Found {
  readonly reason: string;
  readonly state: string;
  readonly title: string | null;
  readonly findings: readonly { readonly code: string; readonly text: { readonly nl: string; readonly en: string } }[];
}

let server: Dovecot;
let office: Office;
let box: Connection;
beforeAll(async () => {
  server = await Dovecot.open();
  // Without the schedule: the test says when.
  office = await Office.open({ role: 'worker' });
  await password(server.password);
  const settings = { host: '127.0.0.1', port: server.port, tls: 'none', user: server.user, schedule: '0 0 1 1 *' };
  const saved = await office.app.get(ConnectionBook).save({ code: 'box', kind: 'mail', partnerCode: null, settings, secretName: 'box', active: true }); // prettier-ignore
  if (!saved.ok) throw new Error(saved.error.join('; '));
  box = saved.value;
}, 90_000);
afterAll(async () => {
  await office.close();
  await server.close();
});

const password = (text: string): Promise<void> =>
  office.app.get(UnitOfWork).run((tx) => office.app.get(SecretStore).set(tx, 'box', Buffer.from(text)));
async function fetchAll(): Promise<void> {
  await office.app.get(MailFetcher).run(box, new AbortController().signal).catch(() => undefined); // prettier-ignore
  await office.rest();
}
const later = (minutes: number) =>
  office.query(`UPDATE connection_contact SET failing_since = failing_since - $1 * interval '1 minute'`, [minutes]);
const cases = async (): Promise<readonly Found[]> => {
  const { body } = await office.ask<{ items: readonly Found[] }>('fatma', 'GET', '/api/review-cases');
  return body.items.filter(({ reason }) => reason === 'connection');
};

it('a mailbox whose server is away for long is one case, which closes when it is back', async () => {
  await server.stop();
  await fetchAll();
  await later(59);
  await fetchAll();
  expect(await cases()).toEqual([]);
  await later(2);
  for (let again = 0; again < 3; again++) await fetchAll();
  const found = await cases();
  expect(found).toMatchObject([{ state: 'open', title: 'box', findings: [{ code: 'CON-001' }] }]);
  expect(found[0]?.findings[0]?.text.nl).toMatch(/^Over verbinding box lukt sinds .* het ophalen niet \(3 pogingen\): de server is niet bereikbaar of verbreekt de verbinding \(127\.0\.0\.1:\d+ cannot be reached: ECONNREFUSED\)\. Vraag de beheerder van de server of de server het doet/); // prettier-ignore
  await server.start();
  await fetchAll();
  expect(await cases()).toMatchObject([{ state: 'closed' }]);
});

it('a password that is no longer right counts as well, and is not shown', async () => {
  await password('wrong horse battery');
  await fetchAll();
  await later(61);
  await fetchAll();
  const open = (await cases()).filter(({ state }) => state === 'open');
  expect(open).toHaveLength(1);
  expect(open[0]?.findings[0]?.text.en).toContain(
    '(2 tries): we cannot log in (127.0.0.1 does not let orders in: user or password is wrong). Ask who runs the server whether',
  );
  expect(JSON.stringify(open)).not.toContain('horse');
  await password(server.password);
  await fetchAll();
  expect((await cases()).map(({ state }) => state)).toEqual(['closed', 'closed']);
});
