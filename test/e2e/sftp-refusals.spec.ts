import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ConnectionBook } from '../../src/channels/services';
import { ErpBook } from '../../src/erp/erp-book.service';
import { SyncService } from '../../src/erp/sync.service';
import { wordsOf } from '../../src/kernel';
import { SecretStore, UnitOfWork } from '../../src/platform/services';
import { orderFile } from '../builders/order-file';
import { FileErp } from '../harness/file-erp';
import { exchangeSettings, putMaster } from '../harness/file-erp-settings';
import { Office } from '../harness/office';
import { readWhenAsked } from '../harness/read-when-asked';
import { ScriptedSftp } from '../harness/scripted-sftp';
import { namesIn } from '../harness/sftp-partner';

// Real: the whole program, its workers, PostgreSQL, and an SFTP server that refuses what OpenSSH never does. The ERP that takes the files is made up.

let office: Office;
let server: ScriptedSftp;
let erp: FileErp;
const at = (folder: string): string => path.join(server.folder, folder);

beforeAll(async () => {
  server = await ScriptedSftp.start();
  office = await Office.open({ limits: { graceTimeMs: 0, deliveryWaitMs: 500 } });
  const { app } = office;
  mkdirSync(at('out'));
  erp = new FileErp(at('erp'), '2026-11-27', /^PT\d+$/);
  await app.get(UnitOfWork).run((tx) => app.get(SecretStore).set(tx, 'sftp', server.password));
  const door = { host: '127.0.0.1', port: server.port, user: server.user, authentication: 'password', hostKeys: [server.fingerprint] }; // prettier-ignore
  const route = { code: 'hoveling', kind: 'sftp', partnerCode: 'hoveling', settings: { ...door, outbound: { folder: at('out') } }, secretName: 'sftp', active: true }; // prettier-ignore
  expect(await app.get(ConnectionBook).save(route)).toMatchObject({ ok: true });
  expect(await app.get(ConnectionBook).route('hoveling', 'hoveling')).toBeNull();
  const settings = exchangeSettings({ ...door, kind: 'sftp', path: at('erp') });
  const wanted = { code: 'files', connector: 'files', settings, secretName: 'sftp', active: true, takesOrders: true, concurrency: 4 }; // prettier-ignore
  expect(await app.get(ErpBook).save(wanted, 'test')).toMatchObject({ ok: true });
  await readWhenAsked(office);
  await office.query('UPDATE erp_feed SET active = false');
  putMaster(erp, 'artikel', 'alles', ['PT1001;Bloempot;ST;21;;A;']);
  putMaster(erp, 'verpakking', 'alles', ['PT1001;8719999010014;1;ST']);
  putMaster(erp, 'klant', 'alles', ['10010;Hoveling Tuinwinkels B.V.;400.000']);
  putMaster(erp, 'adres', 'alles', ['10010;K;8719991000006;Hoveling;Kweekerslaan 12;3771 KD;Barneveld']);
  const system = (await app.get(ErpBook).find('files'))!;
  for (const entity of ['articles', 'customers'] as const)
    expect(await app.get(SyncService).read(system, entity, { mode: 'whole', by: 'test' })).toMatchObject({ refusal: null }); // prettier-ignore
}, 60_000);
afterAll(async () => {
  await office.close();
  await server.stop();
}, 60_000);

interface Seen { readonly id: string; readonly reference: string; readonly handedOver: string; readonly why: string | null } // prettier-ignore
/** How the order with a number of the buyer's stands towards the ERP, and why the ERP is not asked at the moment. */
const seen = async (number: string): Promise<Seen | undefined> =>
  (await office.query<Seen>(
    `SELECT o.id, o.reference, e.state AS "handedOver", e.fault AS why FROM sales_order o JOIN erp_export e ON e.order_id = o.id
     WHERE o.buyer_order_number = $1`,
    [number],
  ))[0]; // prettier-ignore
const answers = (state: string) =>
  office.query<{ name: string; body: Buffer; why: string | null }>(
    'SELECT file_name AS name, body, last_error AS why FROM outbox WHERE state = $1 ORDER BY file_name',
    [state],
  );
const arrived = (): readonly string[] => namesIn(at('out')).filter((name) => !name.endsWith('.tmp'));

describe('a server that takes a file, and then', () => {
  it.each([
    { what: 'refuses it when it is closed', fails: 'close', said: /^(RemoteRefusal: )?close .*: Failure$/ },
    { what: 'does not give it its name', fails: 'rename', said: /^(RemoteRefusal: )?rename .*: Failure$/ },
    { what: 'is gone in the middle of it', fails: 'write', said: /the connection ended during / },
  ] as const)('$what, has neither the order nor the answer: both are brought again, whole and once', async ({ fails, said }) => {
    const number = `SFTP-${fails}`;
    const before = arrived().length;
    // Under the names that they have before they get their own.
    server.trouble = { at: fails, path: /(\/file|\.tmp)$/ };
    await office.send(orderFile(`S${fails}`, [{ number }]));
    await office.until('both were refused', async () => {
      const why = [(await seen(number))?.why ?? null, ...(await answers('sending')).map((answer) => answer.why)];
      return why.length === 3 && !why.includes(null);
    });
    const { handedOver, why: told } = (await seen(number))!;
    expect(handedOver).toBe('due');
    // What the server said is in both; around it people read their own language.
    expect(wordsOf(told ?? '')).toEqual({ nl: expect.stringMatching(/^de server /) as string, en: expect.stringMatching(said) as string }); // prettier-ignore
    for (const { why } of await answers('sending')) expect(why).toMatch(said);
    expect(namesIn(at('erp/orders'))).toEqual([]);
    expect(arrived()).toHaveLength(before);

    server.trouble = null;
    await office.until('both were brought', async () => (await seen(number))?.handedOver === 'done');
    await office.rest();
    for (const { name, body } of await answers('delivered')) expect(readFileSync(path.join(at('out'), name)).equals(body)).toBe(true);
    expect(arrived()).toHaveLength(before + 2);
    erp.take();
    expect(erp.there((await seen(number))!.reference)).toMatchObject([{ lines: [{ article: 'PT1001', quantity: 96 }] }]);
  }, 90_000); // prettier-ignore
});
